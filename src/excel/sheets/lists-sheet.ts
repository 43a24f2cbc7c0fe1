import { flags, listCapacity, priorities, taskStates, type Flag } from "../../catalog/lists";
import { text } from "../../rules/formula";
import { flagName } from "../../rules/flag";
import { literalText } from "../cell-input";
import { flagColours, look, palette } from "../style";
import { names, tables } from "../workbook-names";
import { pickList, type SheetBuilder } from "./sheet-builder";

const header = 4;
const first = header + 1;

/** 列表/Lists: the values behind every drop-down, and the words of the flags. */
export function buildLists(build: SheetBuilder, departments: readonly string[]): void {
  const rows = Math.max(listCapacity.department, departments.length + 10);
  build.paper(`A1:J${first + rows}`);
  build.title(build.say("lists.title"), build.say("lists.note"));
  build.widths([22, 3, 16, 16, 12, 3, 14, 3, 18, 34]);
  departmentList(build, departments, first + rows - 1);
  statusList(build, first + listCapacity.status - 1);
  priorityList(build, first + listCapacity.priority - 1);
  flagList(build);
  build.sheet.freezePanes.freezeRows(header);
  build.page({ printArea: `A1:J${first + rows - 1}`, titleRows: `$${header}:$${header}`, landscape: true });
}

function list(build: SheetBuilder, columns: readonly string[], from: string, to: string, last: number, name: string): void {
  build.put(`${from}${header}:${to}${header}`, [columns]);
  build.table(`${from}${header}:${to}${last}`, name);
  build.header(`${from}${header}:${to}${header}`);
  build.grid(`${from}${header}:${to}${last}`);
}

function departmentList(build: SheetBuilder, departments: readonly string[], last: number): void {
  look(build.range(`A${first}:A${last}`), { numberFormat: "@" });
  if (departments.length > 0) build.put(`A${first}:A${first + departments.length - 1}`, departments.map((name) => [literalText(name)]));
  list(build, [build.say("lists.department")], "A", "A", last, tables.departments);
  build.define(names.pickDepartment, pickList(build.name, `$A$${first}`, `$A$${first}:$A$${last}`));
}

/** Each status counts as one of our states; the third column says which is in force, `?` where the second is none of them. */
function statusList(build: SheetBuilder, last: number): void {
  const words = taskStates.map((state) => build.say(`lists.states.${state}`));
  look(build.range(`C${first}:D${last}`), { numberFormat: "@" });
  build.put(`C${first}:D${first + words.length - 1}`, words.map((word) => [word, word]));
  list(build, [build.say("lists.status"), build.say("lists.counts-as"), build.say("lists.state-in-force")], "C", "E", last, tables.statuses);
  const known = words.map((word) => `$D${first}=${text(word)}`).join(",");
  build.formula(`E${first}`, `=IF($C${first}="","",IF(OR(${known}),$D${first},"?"))`);
  build.range(`E${first + 1}:E${last}`).copyFrom(`E${first}`, "Formulas");
  look(build.range(`E${first}:E${last}`), { fill: palette.oursPaper, ink: palette.faint });
  build.header(`E${header}`, palette.ours);
  const { dataValidation } = build.range(`D${first}:D${last}`);
  dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
  dataValidation.errorAlert = {
    showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message: words.join(" / "),
  };
  build.define(names.listStatus, `$C$${first}:$C$${last}`);
  build.define(names.listState, `$E$${first}:$E$${last}`);
  build.define(names.pickStatus, pickList(build.name, `$C$${first}`, `$C$${first}:$C$${last}`));
}

function priorityList(build: SheetBuilder, last: number): void {
  look(build.range(`G${first}:G${last}`), { numberFormat: "@" });
  build.put(`G${first}:G${first + priorities.length - 1}`, priorities.map((priority) => [build.say(`lists.priorities.${priority}`)]));
  list(build, [build.say("lists.priority")], "G", "G", last, tables.priorities);
  build.define(names.pickPriority, pickList(build.name, `$G$${first}`, `$G$${first}:$G$${last}`));
}

/** Symbol and word of each flag: rename them here and cells, colours and totals follow. The order of the rows is ours. */
function flagList(build: SheetBuilder): void {
  const last = first + flags.length - 1;
  build.put(`I${first}:J${last}`, flags.map((flag) => [build.say(`flags.${flag}`), build.say(`lists.flag-meaning.${flag}`)]));
  list(build, [build.say("lists.flag"), build.say("lists.meaning")], "I", "J", last, tables.flags);
  flags.forEach((flag, index) => {
    const row = first + index;
    paintFlag(build.range(`I${row}`), flag);
    build.define(flagName(flag), `$I$${row}`);
  });
}

export function paintFlag(range: Excel.Range, flag: Flag): void {
  const { fill, ink, bold, strikethrough } = flagColours[flag];
  look(range, { fill, ink, bold });
  range.format.font.strikethrough = strikethrough;
}
