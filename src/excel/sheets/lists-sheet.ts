import { flags, listCapacity, priorities, requestTypes, taskStates, urgencies, type NamedFlag } from "../../catalog/lists";
import { text } from "../../rules/formula";
import { flagName } from "../../rules/expr/constants";
import { literalText } from "../cell-input";
import { flagColours, look, palette } from "../style";
import { names, tables } from "../workbook-names";
import { pickList, type SheetBuilder } from "./sheet-builder";

const header = 4;
const first = header + 1;

/** 列表/Lists: the values behind every drop-down, and the words of the flags. */
export function buildLists(build: SheetBuilder, departments: readonly string[]): void {
  const rows = Math.max(listCapacity.department, departments.length + 10);
  build.paper(`A1:P${first + rows}`);
  build.title(build.say("lists.title"), build.say("lists.note"));
  build.widths([22, 2, 16, 16, 12, 2, 14, 2, 18, 32, 2, 14, 14, 12, 2, 18]);
  departmentList(build, departments, first + rows - 1);
  mappedList(build, {
    letters: ["C", "D", "E"], last: first + listCapacity.status - 1, label: build.say("lists.status"), table: tables.statuses,
    words: taskStates.map((state) => build.say(`lists.states.${state}`)), list: names.listStatus, state: names.listState, pick: names.pickStatus,
  });
  wordList(build, "G", first + listCapacity.priority - 1, {
    label: build.say("lists.priority"), words: priorities.map((priority) => build.say(`lists.priorities.${priority}`)), table: tables.priorities, pick: names.pickPriority,
  });
  flagList(build);
  mappedList(build, {
    letters: ["L", "M", "N"], last: first + listCapacity.urgency - 1, label: build.say("lists.urgency"), table: tables.urgencies,
    words: urgencies.map((urgency) => build.say(`lists.urgencies.${urgency}`)), list: names.listUrgency, state: names.listUrgencyState, pick: names.pickUrgency,
  });
  wordList(build, "P", first + listCapacity.requestType - 1, {
    label: build.say("lists.requestType"), words: requestTypes.map((type) => build.say(`lists.requestTypes.${type}`)), table: tables.requestTypes, pick: names.pickRequestType,
  });
  build.freezeRows(header);
  build.page({ printArea: `A1:P${first + rows - 1}`, titleRows: `$${header}:$${header}`, landscape: true });
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
  build.define(names.listDepartment, `$A$${first}:$A$${last}`);
  build.define(names.pickDepartment, pickList(build, `$A$${first}`, `$A$${first}:$A$${last}`));
}

interface MappedList {
  /** Of the word, of what it counts as, and of what is in force. */
  readonly letters: readonly [string, string, string];
  readonly last: number;
  readonly label: string;
  readonly words: readonly string[];
  readonly table: string;
  readonly list: string;
  readonly state: string;
  readonly pick: string;
}

/** Each word counts as one of our states; the third column says which is in force, `?` where the second is none of them. */
function mappedList(build: SheetBuilder, { letters: [word, counts, force], last, label, words, table, ...defined }: MappedList): void {
  look(build.range(`${word}${first}:${counts}${last}`), { numberFormat: "@" });
  build.put(`${word}${first}:${counts}${first + words.length - 1}`, words.map((one) => [one, one]));
  list(build, [label, build.say("lists.counts-as"), build.say("lists.state-in-force")], word, force, last, table);
  const known = words.map((one) => `$${counts}${first}=${text(one)}`).join(",");
  build.formula(`${force}${first}`, `=IF($${word}${first}="","",IF(OR(${known}),$${counts}${first},"?"))`);
  build.range(`${force}${first + 1}:${force}${last}`).copyFrom(build.placed(`${force}${first}`), "Formulas");
  look(build.range(`${force}${first}:${force}${last}`), { fill: palette.oursPaper, ink: palette.faint });
  build.header(`${force}${header}`, palette.ours);
  const { dataValidation } = build.range(`${counts}${first}:${counts}${last}`);
  dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message: words.join(" / ") };
  build.define(defined.list, `$${word}$${first}:$${word}$${last}`);
  build.define(defined.state, `$${force}$${first}:$${force}$${last}`);
  build.define(defined.pick, pickList(build, `$${word}$${first}`, `$${word}$${first}:$${word}$${last}`));
}

function wordList(
  build: SheetBuilder, letter: string, last: number,
  { label, words, table, pick }: { readonly label: string; readonly words: readonly string[]; readonly table: string; readonly pick: string },
): void {
  look(build.range(`${letter}${first}:${letter}${last}`), { numberFormat: "@" });
  build.put(`${letter}${first}:${letter}${first + words.length - 1}`, words.map((word) => [word]));
  list(build, [label], letter, letter, last, table);
  build.define(pick, pickList(build, `$${letter}$${first}`, `$${letter}$${first}:$${letter}$${last}`));
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

export function paintFlag(range: Excel.Range, flag: NamedFlag): void {
  const { fill, ink, bold, strikethrough } = flagColours[flag];
  look(range, { fill, ink, bold });
  range.format.font.strikethrough = strikethrough;
}
