import type { Filling } from "../../excel/form";
import { departmentsUnder } from "../../excel/under-profile";
import { taskStates } from "../../domain/tasks/task-state";
import { flags } from "../../catalog/lists";
import { flagName } from "../../rules/expr/constants";
import { sentence, text } from "../../rules/formula";
import { equalTo, remainderLine, summaryLine } from "./summary-formulas";
import { sizesFormula, summaryColumns, summarySizesName, summaryLayout, summaryLetter, type Block, type SummaryLayout, type SummarySizes } from "./summary-layout";
import { flagColours, look, palette } from "../../excel/style";
import { names, tables } from "../../excel/workbook-names";
import { trackerForm } from "./register";
import { paintFlag } from "../../excel/sheets/lists-sheet";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";

const lastLetter = summaryLetter("onTimeRate");
/** Zeros as a dash: what is not there should not catch the eye. */
const counts = '#,##0;-#,##0;"–"';

/** 汇总/Summary: formulas over the tracker's table by department, owner, status and flag, and one chart. */
export function buildSummary(build: SheetBuilder, sizes: SummarySizes, most: number): void {
  const layout = summaryLayout(sizes);
  build.define(summarySizesName, sizesFormula(sizes), false);
  build.paper(`A1:${lastLetter}${layout.note}`);
  build.widths([24, ...summaryColumns.map(() => 11)]);
  writeSummary(build, layout, generatedSources(build));
  chart(build, layout, most);
  build.sheet.freezePanes.freezeRows(3);
  build.sheet.horizontalPageBreaks.add(`A${layout.owner.title}`);
  build.page({ printArea: `A1:${lastLetter}${layout.note}`, landscape: true });
}

/** How many tasks a new workbook's busiest department begins with. */
export function mostTasks({ rows }: Pick<Filling, "rows">): number {
  const counts = new Map<unknown, number>();
  for (const { department } of rows[trackerForm.key] ?? []) counts.set(department, (counts.get(department) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** What a new workbook's lists will hold. */
export const sizesOf = ({ project, people, profile }: Filling): SummarySizes => ({
  departments: departmentsUnder(profile, project.departments).length, owners: people.length, statuses: profile?.lists?.statuses?.length ?? taskStates.length,
});

/** Where the values stand whose lines the summary shows. */
export interface SummarySources {
  readonly department: string;
  readonly owner: string;
  readonly status: string;
}

/** Where a new workbook keeps them, wherever its lists stand. */
export const generatedSources = (build: Pick<SheetBuilder, "say">): SummarySources => ({
  department: `${tables.departments}[${build.say("lists.department")}]`, owner: `${tables.roster}[${build.say("roster.columns.name")}]`,
  status: `${tables.statuses}[${build.say("lists.status")}]`,
});

/** Labels, headers and formulas; Refresh writes them again when somebody has typed over them. */
export function writeSummary(build: SheetBuilder, layout: SummaryLayout, sources: SummarySources): void {
  build.formula("A1", `=${sentence(build.context.translate, "forms:summary.project", { project: names.projectName })}`, { bold: true, size: 16, ink: palette.header, height: 30 });
  build.formula("A2", `=${text(`${build.say("summary.as-of")} `)}&IFERROR(TEXT(${names.asOf},"yyyy-mm-dd"),"?")`, { ink: palette.faint, bold: true });
  figureHeader(build, layout.overallHeader, build.say("summary.overall"));
  build.put(`A${layout.overall}`, [[build.say("summary.all")]], { bold: true });
  formulas(build, layout.overall, summaryLine(undefined, layout.overall, build.context.translate));
  figureBlock(build, layout, layout.department, "department", sources.department);
  figureBlock(build, layout, layout.owner, "owner", sources.owner);
  statusBlock(build, layout, sources.status);
  flagBlock(build, layout.flag);
  build.put(`A${layout.note}`, [[build.say("summary.note")]], { ink: palette.faint, size: 9 });
}

function formulas(build: SheetBuilder, row: number, line: readonly string[]): void {
  build.range(`B${row}:${lastLetter}${row}`).formulas = [[...line]];
  figureLook(build, row, row);
}

function figureLook(build: SheetBuilder, first: number, last: number): void {
  look(build.range(`B${first}:${lastLetter}${last}`), { numberFormat: counts, horizontal: "Center" });
  look(build.range(`${lastLetter}${first}:${lastLetter}${last}`), { numberFormat: "0%", bold: true });
}

function figureHeader(build: SheetBuilder, row: number, title: string): void {
  build.put(`A${row}:${lastLetter}${row}`, [[title, ...summaryColumns.map((column) => build.say(`summary.columns.${column}`))]]);
  build.header(`A${row}:${lastLetter}${row}`);
  for (const flag of ["red", "amber", "green", "unknown"] as const) paintFlag(build.range(`${summaryLetter(flag)}${row}`), flag);
}

function sectionTitle(build: SheetBuilder, row: number, title: string): void {
  build.put(`A${row}`, [[title]], { bold: true, size: 12, ink: palette.header });
}

/** Labels follow the list's rows, so that a renamed or added value appears by itself. */
function labels(build: SheetBuilder, block: Block, source: string): void {
  const cell = `INDEX(${source},ROW()-${block.first - 1})`;
  build.formula(`A${block.first}`, `=IF(${cell}="","",${cell})`);
  build.range(`A${block.first + 1}:A${block.last}`).copyFrom(`A${block.first}`, "Formulas");
}

function figureBlock(build: SheetBuilder, layout: SummaryLayout, block: Block, key: "department" | "owner", source: string): void {
  sectionTitle(build, block.title, build.say(`summary.by-${key}`));
  figureHeader(build, block.header, build.say(`tracker.fields.${key}`));
  labels(build, block, source);
  formulas(build, block.first, summaryLine(key, block.first, build.context.translate));
  build.range(`B${block.first + 1}:${lastLetter}${block.last}`).copyFrom(`B${block.first}:${lastLetter}${block.first}`, "Formulas");
  figureLook(build, block.first, block.last);
  build.put(`A${block.other}`, [[build.say("summary.other")]], { ink: palette.faint });
  formulas(build, block.other, remainderLine(block.first, block.last, block.other, layout.overall));
  look(build.range(`A${block.other}:${lastLetter}${block.other}`), { fill: palette.oursPaper });
  build.grid(`A${block.header}:${lastLetter}${block.other}`);
}

function countHeader(build: SheetBuilder, block: Block, title: string, label: string): void {
  sectionTitle(build, block.title, title);
  build.put(`A${block.header}:B${block.header}`, [[label, build.say("summary.count")]]);
  build.header(`A${block.header}:B${block.header}`);
  look(build.range(`B${block.first}:B${block.other}`), { numberFormat: counts, horizontal: "Center" });
}

function statusBlock(build: SheetBuilder, layout: SummaryLayout, source: string): void {
  const block = layout.status;
  countHeader(build, block, build.say("summary.by-status"), build.say("tracker.fields.status"));
  labels(build, block, source);
  const column = (name: string): string => `${trackerForm.table}[${build.say(`tracker.fields.${name}`)}]`;
  build.formula(`B${block.first}`, `=IF($A${block.first}="","",COUNTIFS(${column("status")},${equalTo(`$A${block.first}`)},${column("flag")},"?*"))`);
  build.range(`B${block.first + 1}:B${block.last}`).copyFrom(`B${block.first}`, "Formulas");
  const all = `${summaryLetter("total")}${layout.overall}+${summaryLetter("cancelled")}${layout.overall}`;
  build.put(`A${block.other}`, [[build.say("summary.other")]], { ink: palette.faint });
  build.formula(`B${block.other}`, `=${all}-SUM(B${block.first}:B${block.last})`);
  look(build.range(`A${block.other}:B${block.other}`), { fill: palette.oursPaper });
  build.grid(`A${block.header}:B${block.other}`);
}

function flagBlock(build: SheetBuilder, block: Block): void {
  countHeader(build, block, build.say("summary.by-flag"), build.say("tracker.fields.flag"));
  flags.forEach((flag, index) => {
    const row = block.first + index;
    build.formula(`A${row}`, `=${flagName(flag)}`);
    paintFlag(build.range(`A${row}`), flag);
    build.formula(`B${row}`, `=COUNTIFS(${trackerForm.table}[${build.say("tracker.fields.flag")}],${equalTo(`$A${row}`)})`);
  });
  build.grid(`A${block.header}:B${block.other}`);
}

/** So that there are some eight marks up to the greatest number; a list that is still empty will hold some tasks. */
const wholeStep = (most: number): number => Math.max(1, Math.ceil(Math.max(most, 10) / 8));

/** Open tasks by department, stacked by flag; only departments that are listed, so that no empty bar is drawn. */
function chart(build: SheetBuilder, layout: SummaryLayout, most: number): void {
  const { header, first } = layout.department;
  const last = first + layout.chartRows - 1;
  const drawn = build.sheet.charts.add("ColumnStacked", build.range(`${summaryLetter("red")}${header}:${summaryLetter("unknown")}${last}`), "Columns");
  drawn.name = "Liaison_DepartmentFlags";
  drawn.title.text = build.say("summary.chart");
  drawn.legend.position = "Bottom";
  (["red", "amber", "green", "unknown"] as const).forEach((flag, index) => {
    const series = drawn.series.getItemAt(index);
    series.setXAxisValues(build.range(`A${first}:A${last}`));
    series.format.fill.setSolidColor(flag === "green" ? "#4CAF6D" : flag === "unknown" ? "#8E84C4" : flagColours[flag].fill);
  });
  // Tasks are counted in whole numbers; left to itself a program marks halves.
  drawn.axes.valueAxis.majorUnit = wholeStep(most);
  drawn.setPosition(`A${layout.chartTop}`, `${lastLetter}${layout.chartBottom}`);
}
