import { flags } from "../../catalog/lists";
import type { ProjectFacts } from "../../domain/project";
import { isDate, sentence, text } from "../../rules/formula";
import { flagName } from "../../rules/flag";
import { literalText } from "../cell-input";
import { summaryLayout, summaryLetter, type SummaryColumn, type SummarySizes } from "../summary-layout";
import { look, palette } from "../style";
import { names, onSheet, type SheetKey } from "../workbook-names";
import { paintFlag } from "./lists-sheet";
import type { SheetBuilder } from "./sheet-builder";

const facts = ["name", "goal", "leadDepartment", "projectLead", "departments", "timeZone"] as const satisfies readonly (keyof ProjectFacts)[];
const factsRow = 5;
const dateRow = factsRow + facts.length + 2;
const figureRow = dateRow + 5;
const linkRow = figureRow + 5;
const linkedSheets = ({ context }: SheetBuilder): readonly SheetKey[] => context.sheets.filter((key) => key !== "home");
const legendRow = (build: SheetBuilder): number => linkRow + linkedSheets(build).length + 2;
const howRow = (build: SheetBuilder): number => legendRow(build) + flags.length + 2;

/** The as-of date first: every other sheet's formulas stand on it. */
export function buildHome(build: SheetBuilder, project: ProjectFacts, asOf: number | undefined): void {
  build.paper(`A1:I${howRow(build) + 4}`);
  build.widths([2, 22, 15, 15, 15, 15, 15, 15, 2]);
  projectFacts(build, project);
  dates(build, asOf);
}

/** Figures and links, once the sheets they speak of stand. */
export function finishHome(build: SheetBuilder, sizes: SummarySizes): void {
  figures(build, sizes);
  links(build);
  legend(build);
  how(build);
  build.page({ printArea: `A1:I${howRow(build) + 3}`, landscape: false });
  build.sheet.activate();
  build.range(`C${dateRow + 1}`).select();
}

function section(build: SheetBuilder, row: number, title: string): void {
  build.put(`B${row}`, [[title]], { bold: true, size: 12, ink: palette.header });
  look(build.range(`B${row}:H${row}`), { underlineRow: palette.header });
}

function projectFacts(build: SheetBuilder, project: ProjectFacts): void {
  build.put("B2", [[literalText(project.name)]], { bold: true, size: 20, ink: palette.header, height: 34 });
  build.put("B3", [[build.say("home.subtitle")]], { ink: palette.faint });
  section(build, factsRow, build.say("home.project"));
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
  section(build, dateRow, build.say("home.as-of"));
  const input = `C${dateRow + 1}`;
  build.put(`B${dateRow + 1}:B${dateRow + 3}`, [[build.say("home.as-of")], [build.say("home.last-refreshed")], [build.say("home.calendar")]], { ink: palette.faint });
  const dateLook = { numberFormat: "yyyy-mm-dd", horizontal: "Left", bold: true, fill: palette.input } as const;
  if (asOf === undefined) build.formula(input, "=TODAY()", dateLook);
  else build.put(input, [[asOf]], dateLook);
  build.put(`D${dateRow + 1}`, [[build.say("home.as-of-note")]], { ink: palette.faint, size: 9 });
  build.formula(`H${dateRow + 1}`, `=IF(${isDate(`$C$${dateRow + 1}`)},INT($C$${dateRow + 1}),"?")`, {
    numberFormat: "yyyy-mm-dd", ink: palette.faint, size: 9, horizontal: "Right",
  });
  const inForce = `$H$${dateRow + 1}`;
  build.formula(`H${dateRow + 2}`, `=IF(ISNUMBER(${inForce}),IF(${inForce}=TODAY(),NOW(),${inForce}+1),"?")`, {
    numberFormat: "yyyy-mm-dd hh:mm", ink: palette.faint, size: 9, horizontal: "Right",
  });
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

function figures(build: SheetBuilder, sizes: SummarySizes): void {
  const calendar = (key: string): string => text(build.say(`calendar.${key}`));
  build.formula(`C${dateRow + 3}`,
    `=IF(AND(ISNUMBER(${names.asOf}),ISNUMBER(${names.calendarTo})),IF(OR(${names.asOf}>${names.calendarTo},${names.asOf}<${names.calendarFrom}),${calendar("not-covered")},IF(${names.calendarTo}-${names.asOf}<60,${calendar("ends-soon")},${calendar("covered")})),${calendar("not-covered")})`,
    { horizontal: "Left" });
  // The date stands in the title as a value of its own: whoever reads cached figures sees for which day they were worked out.
  section(build, figureRow, "");
  build.formula(`B${figureRow}`, `=${sentence(build.context.translate, "forms:home.figures-at", { asOf: `IFERROR(TEXT(${names.asOf},"yyyy-mm-dd"),"?")` })}`);
  const { overall } = summaryLayout(sizes);
  const figure = (column: SummaryColumn): string => onSheet(build.context.sheetNames.summary, `$${summaryLetter(column)}$${overall}`);
  const cards: readonly (readonly [letter: string, label: string, formula: string])[] = [
    ["C", `=${flagName("red")}`, `=${figure("red")}`],
    ["D", `=${flagName("amber")}`, `=${figure("amber")}`],
    ["E", `=${flagName("green")}`, `=${figure("green")}`],
    ["F", `=${flagName("unknown")}`, `=${figure("unknown")}`],
    ["G", `=${flagName("done")}`, `=${figure("done")}`],
  ];
  build.put(`B${figureRow + 1}`, [[build.say("home.tasks")]], { horizontal: "Center", ink: palette.headerInk, fill: palette.header, bold: true });
  build.formula(`B${figureRow + 2}`, `=${figure("total")}`);
  for (const [letter, label, formula] of cards) {
    build.formula(`${letter}${figureRow + 1}`, label, { horizontal: "Center" });
    build.formula(`${letter}${figureRow + 2}`, formula);
  }
  (["red", "amber", "green", "unknown", "done"] as const).forEach((flag, index) => {
    paintFlag(build.range(`${"CDEFG"[index] ?? "C"}${figureRow + 1}`), flag);
  });
  build.put(`H${figureRow + 1}`, [[build.say("home.onTimeRate")]], { horizontal: "Center", ink: palette.headerInk, fill: palette.header, bold: true });
  build.formula(`H${figureRow + 2}`, `=IF(${figure("onTimeRate")}="","—",${figure("onTimeRate")})`);
  look(build.range(`B${figureRow + 2}:H${figureRow + 2}`), { size: 20, bold: true, horizontal: "Center", height: 36, numberFormat: "#,##0" });
  look(build.range(`H${figureRow + 2}`), { numberFormat: "0%" });
  build.grid(`B${figureRow + 1}:H${figureRow + 2}`);
  const [onTime, judged, days] = [figure("onTime"), figure("judged"), figure("overdueDays")];
  build.formula(`H${figureRow + 3}`, `=${onTime}&" / "&${judged}`, { horizontal: "Center", ink: palette.faint, size: 9 });
  build.formula(`B${figureRow + 3}`, `=${text(`${build.say("home.overdueDays")} `)}&${days}`, { ink: palette.faint, size: 9 });
}

function links(build: SheetBuilder): void {
  section(build, linkRow, build.say("home.links"));
  linkedSheets(build).forEach((key, index) => {
    const row = linkRow + 1 + index;
    const sheet = build.context.sheetNames[key];
    build.range(`B${row}`).hyperlink = { documentReference: onSheet(sheet, "A1"), textToDisplay: sheet, screenTip: build.say(`home.link-note.${key}`) };
    look(build.range(`B${row}`), { ink: palette.accent });
    build.put(`C${row}`, [[build.say(`home.link-note.${key}`)]], { ink: palette.faint });
  });
}

function legend(build: SheetBuilder): void {
  section(build, legendRow(build), build.say("home.legend"));
  flags.forEach((flag, index) => {
    const row = legendRow(build) + 1 + index;
    build.formula(`B${row}`, `=${flagName(flag)}`, { horizontal: "Center" });
    paintFlag(build.range(`B${row}`), flag);
    build.put(`C${row}`, [[build.say(`lists.flag-meaning.${flag}`)]]);
  });
}

function how(build: SheetBuilder): void {
  section(build, howRow(build), build.say("home.how"));
  (["fill", "rules", "refresh"] as const).forEach((line, index) => {
    build.put(`B${howRow(build) + 1 + index}`, [[`${index + 1}. ${build.say(`home.how-lines.${line}`)}`]]);
  });
}
