import { flags } from "../../catalog/lists";
import type { ProjectFacts } from "../../domain/project";
import { isDate, text } from "../../rules/formula";
import { flagName } from "../../rules/expr/constants";
import { literalText } from "../cell-input";
import { look, palette } from "../style";
import { sheetGroups, type SheetGroup } from "../phase-tabs";
import { names, onSheet, type SheetKey } from "../workbook-names";
import { paintFlag } from "./lists-sheet";
import type { SheetBuilder } from "./sheet-builder";

const facts = ["name", "goal", "leadDepartment", "projectLead", "departments", "timeZone"] as const satisfies readonly (keyof ProjectFacts)[];
const factsRow = 5;
const dateRow = factsRow + facts.length + 2;
/** Rows of a form's own block of figures, its title and a gap included. */
const blockRows = 5;
const calendarRow = dateRow + 3;
const firstBlock = dateRow + 5;

/** What stands on 首页 besides the project: blocks of figures, and the sheets that it links to with what is red and amber there. */
export interface HomeContents {
  readonly blocks: readonly ((build: SheetBuilder, row: number) => void)[];
  readonly links: readonly HomeLink[];
}

export interface HomeLink {
  readonly key: SheetKey;
  /** The column of a register that holds its flags: `Liaison_Tasks[Flag]`. */
  readonly flags?: string;
  /** Under which heading it stands, where there are many. */
  readonly group: SheetGroup;
}

/** So many links are found without headings. */
const fewLinks = 12;

/** The links phase by phase, with the line on which each phase begins; the settings last. */
function grouped(
  links: readonly HomeLink[],
): readonly { readonly line: number; readonly group?: SheetGroup; readonly links: readonly HomeLink[] }[] {
  if (links.length <= fewLinks) return [{ line: 0, links }];
  let line = 0;
  return sheetGroups.flatMap((group) => {
    const own = links.filter((link) => link.group === group);
    const start = line;
    line += own.length === 0 ? 0 : own.length + 1;
    return own.length === 0 ? [] : [{ line: start, group, links: own }];
  });
}

const linesOf = (links: readonly HomeLink[]): number =>
  grouped(links).reduce((sum, { group, links: own }) => sum + own.length + (group === undefined ? 0 : 1), 0);

interface HomeRows {
  readonly legend: number;
  readonly how: number;
  readonly links: number;
}

/** The links come last: those of forms that are added later find their place below. */
function rowsOf(blocks: number): HomeRows {
  const legend = firstBlock + blocks * blockRows;
  const how = legend + flags.length + 2;
  return { legend, how, links: how + 5 };
}

/** The as-of date first: every other sheet's formulas stand on it. */
export function buildHome(build: SheetBuilder, project: ProjectFacts, asOf: number | undefined, { blocks, links }: HomeContents): void {
  build.paper(`A1:I${rowsOf(blocks.length).links + linesOf(links) + 30}`);
  build.widths([2, 20, 13.5, 13.5, 13.5, 13.5, 13.5, 13.5, 2]);
  projectFacts(build, project);
  dates(build, asOf);
}

/** Figures and links, once the sheets they speak of stand. */
export function finishHome(build: SheetBuilder, { blocks, links }: HomeContents): void {
  const rows = rowsOf(blocks.length);
  coverage(build);
  blocks.forEach((draw, index) => draw(build, firstBlock + index * blockRows));
  legend(build, rows.legend);
  how(build, rows.how);
  homeSection(build, rows.links, build.say("home.links"));
  build.formula(`G${rows.links}`, `=${flagName("red")}`, { ink: palette.faint, size: 9, horizontal: "Center" });
  build.formula(`H${rows.links}`, `=${flagName("amber")}`, { ink: palette.faint, size: 9, horizontal: "Center" });
  for (const { line, group, links: own } of grouped(links)) {
    const row = rows.links + 1 + line;
    if (group !== undefined) build.put(
      `B${row}`, [[build.say(`home.group.${group}`)]], { bold: true, ink: palette.faint, size: 9, height: 22, vertical: "Bottom" },
    );
    appendLinks(build, own, group === undefined ? row : row + 1);
  }
  build.page({ printArea: `A1:I${rows.links + linesOf(links) + 1}`, landscape: false });
  build.sheet.activate();
  build.range(`C${dateRow + 1}`).select();
}

/** Links from a row on, with how much is red and amber on each sheet. */
export function appendLinks(build: SheetBuilder, links: readonly Omit<HomeLink, "group">[], from: number): void {
  links.forEach(({ key, flags: column }, index) => {
    const row = from + index;
    const sheet = build.context.nameOf(key);
    build.range(`B${row}`).hyperlink = { documentReference: onSheet(sheet, "A1"), textToDisplay: sheet, screenTip: build.say(`home.link-note.${key}`) };
    look(build.range(`B${row}`), { ink: palette.accent });
    build.put(`C${row}`, [[build.say(`home.link-note.${key}`)]], { ink: palette.faint });
    if (column === undefined) return;
    for (const [letter, flag] of [["G", "red"], ["H", "amber"]] as const) {
      build.formula(`${letter}${row}`, `=COUNTIFS(${column},${flagName(flag)})`, { horizontal: "Center", bold: true, ink: palette.ink, numberFormat: '#,##0;-#,##0;"–"' });
    }
  });
}

/** A heading across the page. */
export function homeSection(build: SheetBuilder, row: number, title: string): void {
  build.put(`B${row}`, [[title]], { bold: true, size: 12, ink: palette.header });
  look(build.range(`B${row}:H${row}`), { underlineRow: palette.header });
}

function projectFacts(build: SheetBuilder, project: ProjectFacts): void {
  build.put("B2", [[literalText(project.name)]], { bold: true, size: 20, ink: palette.header, height: 34 });
  build.put("B3", [[build.say("home.subtitle")]], { ink: palette.faint });
  homeSection(build, factsRow, build.say("home.project"));
  build.put(`B${factsRow + 1}:B${factsRow + facts.length}`, facts.map((key) => [build.say(`home.${key}`)]), { ink: palette.faint });
  build.range(`C${factsRow + 1}:C${factsRow + facts.length}`).values = facts.map((key) => {
    const fact = project[key];
    return [literalText(typeof fact === "string" ? fact : fact.join(build.say("list-separator")))];
  });
  look(build.range(`C${factsRow + 1}:C${factsRow + facts.length}`), { horizontal: "Left" });
  build.define(names.projectName, `$C$${factsRow + 1}`);
}

/** What a person types and what is in force are two cells: a text in the first must not make late tasks look fine. */
function dates(build: SheetBuilder, asOf: number | undefined): void {
  homeSection(build, dateRow, build.say("home.as-of"));
  const input = `C${dateRow + 1}`;
  build.put(`B${dateRow + 1}:B${dateRow + 3}`, [[build.say("home.as-of")], [build.say("home.last-refreshed")], [build.say("home.calendar")]], { ink: palette.faint });
  const dateLook = { numberFormat: "yyyy-mm-dd", horizontal: "Left", bold: true, fill: palette.input } as const;
  if (asOf === undefined) build.formula(input, "=TODAY()", dateLook);
  else build.put(input, [[asOf]], dateLook);
  build.put(`D${dateRow + 1}`, [[build.say("home.as-of-note")]], { ink: palette.faint, size: 9 });
  datesInForce(build, dateRow + 1);
  build.put(`E${dateRow + 2}`, [[build.say("home.moment-note")]], { ink: palette.faint, size: 9 });
  build.define(names.asOfMoment, `$H$${dateRow + 2}`);
  build.define(names.asOfInput, `$C$${dateRow + 1}`);
  build.define(names.asOf, `$H$${dateRow + 1}`);
  build.put(`C${dateRow + 2}`, [[build.say("home.never")]], { numberFormat: "yyyy-mm-dd", horizontal: "Left" });
  build.define(names.lastRefreshed, `$C$${dateRow + 2}`);
  const { dataValidation } = build.range(input);
  dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2099,12,31)", operator: "Between" } };
  dataValidation.errorAlert = {
    showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"),
    message: build.say("tracker.invalid.date", { first: "2000-01-01", last: "2099-12-31" }),
  };
  dataValidation.prompt = { showPrompt: true, title: build.say("home.as-of"), message: build.say("home.as-of-note") };
}

/** The date in force and the moment up to which clocks in hours have run, beside the row in which people type the date. */
export function datesInForce(build: SheetBuilder, row: number): void {
  const [typed, inForce] = [`$C$${row}`, `$H$${row}`];
  build.formula(
    `H${row}`, `=IF(${isDate(typed)},INT(${typed}),"?")`, { numberFormat: "yyyy-mm-dd", ink: palette.faint, size: 9, horizontal: "Right" },
  );
  build.formula(`H${row + 1}`, `=IF(ISNUMBER(${inForce}),IF(${inForce}=TODAY(),NOW(),${inForce}+1),"?")`, {
    numberFormat: "yyyy-mm-dd hh:mm", ink: palette.faint, size: 9, horizontal: "Right",
  });
}

/** Whether the as-of date lies in the calendar, for rules in working days. */
function coverage(build: SheetBuilder): void {
  const calendar = (key: string): string => text(build.say(`calendar.${key}`));
  const { asOf, calendarFrom, calendarTo } = names;
  const inside = `IF(${calendarTo}-${asOf}<60,${calendar("ends-soon")},${calendar("covered")})`;
  const known = `IF(OR(${asOf}>${calendarTo},${asOf}<${calendarFrom}),${calendar("not-covered")},${inside})`;
  build.formula(`C${calendarRow}`, `=IF(AND(ISNUMBER(${asOf}),ISNUMBER(${calendarTo})),${known},${calendar("not-covered")})`, { horizontal: "Left" });
}

function legend(build: SheetBuilder, top: number): void {
  homeSection(build, top, build.say("home.legend"));
  flags.forEach((flag, index) => {
    const row = top + 1 + index;
    build.formula(`B${row}`, `=${flagName(flag)}`, { horizontal: "Center" });
    paintFlag(build.range(`B${row}`), flag);
    build.put(`C${row}`, [[build.say(`lists.flag-meaning.${flag}`)]]);
  });
}

function how(build: SheetBuilder, top: number): void {
  homeSection(build, top, build.say("home.how"));
  (["fill", "rules", "refresh"] as const).forEach((line, index) => {
    build.put(`B${top + 1 + index}`, [[`${index + 1}. ${build.say(`home.how-lines.${line}`)}`]]);
  });
}
