import type { Filling } from "../../excel/form";
import { departmentsUnder } from "../../excel/under-profile";
import { dutyTable } from "../../catalog/duties";
import { dutyColumn, rosterColumn } from "./roster-place";
import { placeFactor } from "./rules";
import { text } from "../../rules/formula";
import { columnNumber } from "../../excel/geometry";
import { columnsBeforePeople, matrixColumns, matrixLayout, writeMatrixSizes, matrixSizesName, type MatrixLayout, type MatrixSizes } from "./matrix-layout";
import { flagColours, look, palette, type CellLook } from "../../excel/style";
import { names } from "../../excel/workbook-names";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { equalTo } from "../tracker/summary-formulas";

/** 8 A, 4 R, 2 C, 1 I: the roles of one cell by their sum. */
const codes = Array.from({ length: 16 }, (_, sum) => [...(sum & 8 ? ["A"] : []), ...(sum & 4 ? ["R"] : []), ...(sum & 2 ? ["C"] : []), ...(sum & 1 ? ["I"] : [])].join("/"));

/** Colour and letter of a role; the letter alone says it. */
const roleLooks = [
  { role: "A", fill: palette.header, ink: palette.headerInk, bold: true },
  { role: "R", fill: "#BFDDF5", ink: "#0B3A5E", bold: true },
  { role: "C", fill: "#E6EEF5", ink: palette.ink, bold: false },
  { role: "I", fill: "#F4F6F8", ink: palette.faint, bold: false },
] as const;

/** RACI矩阵: duties in rows, people of 名册 in columns, every cell a formula over 职责分工; nothing is typed here. */
export function buildMatrix(build: SheetBuilder, sizes: MatrixSizes): void {
  build.title(build.say("matrix.title"), build.say("matrix.note"));
  writeMatrix(build, sizes);
}

/** What a new workbook's list will hold. */
export const matrixSizesOf = ({ project, people, rows, profile }: Filling): MatrixSizes => ({
  duties: new Set((rows["duties"] ?? []).map(({ duty }) => duty)).size, people: people.length, departments: departmentsUnder(profile, project.departments).length,
});

/** Everything below the title; Refresh writes it again when somebody has typed over it, or the project has outgrown it. */
export function writeMatrix(build: SheetBuilder, sizes: MatrixSizes): void {
  const layout = matrixLayout(sizes);
  const { firstPerson, lastPerson, others, firstDuty, lastDuty, nameRow } = layout;
  build.define(matrixSizesName, writeMatrixSizes(sizes), false);
  build.paper(`A3:${others}${layout.lastDepartment}`);
  const people = columnNumber(lastPerson) - columnsBeforePeople;
  build.widths([7, build.context.language === "zh-CN" ? 38 : 46, 8, 8, 15, ...Array.from({ length: people }, () => 5.5), 7]);
  headers(build, layout);
  dutyLines(build, layout);
  build.grid(`A${layout.departmentRow}:${others}${lastDuty}`);
  departments(build, layout);
  look(build.range(`B${firstDuty}:B${lastDuty}`), { wrap: true, horizontal: "Left", size: 9 });
  look(build.range(`A${firstDuty}:${others}${lastDuty}`), { height: 28 });
  look(build.range(`${firstPerson}${firstDuty}:${others}${lastDuty}`), { horizontal: "Center" });
  colours(build, layout);
  build.sheet.freezePanes.freezeAt(build.range(`A1:${matrixColumns.mark}${layout.responsibleRow}`));
  build.page({ printArea: `A1:${others}${layout.lastDepartment}`, titleRows: `$${layout.departmentRow}:$${nameRow}`, landscape: true });
  build.sheet.pageLayout.setPrintTitleColumns(`$A:$${matrixColumns.mark}`);
}

function fill(build: SheetBuilder, first: string, whole: string, formula: string, cellLook: CellLook = {}): void {
  look(build.range(whole), cellLook);
  build.range(first).formulas = [[formula]];
  if (first !== whole) build.range(whole).copyFrom(first, "Formulas");
}

function headers(build: SheetBuilder, { departmentRow, nameRow, accountableRow, responsibleRow, firstPerson, lastPerson, others, firstDuty, lastDuty }: MatrixLayout): void {
  const { words } = build.context;
  const across = (row: number): string => `${firstPerson}${row}:${lastPerson}${row}`;
  const at = `COLUMN()-${columnsBeforePeople}`;
  const listed = (column: "name" | "department"): string => `INDEX(${rosterColumn(column, words.translate)},${at})`;
  build.header(`A${departmentRow}:${others}${nameRow}`);
  build.put(`A${nameRow}:E${nameRow}`, [["row", "duty", "accountable", "responsible", "mark"].map((column) => build.say(`matrix.columns.${column}`))]);
  const blankable = (formula: string): string => `=IFERROR(IF(${formula}="","",${formula}),"")`;
  fill(build, `${firstPerson}${nameRow}`, across(nameRow), blankable(listed("name")));
  fill(build, `${firstPerson}${departmentRow}`, across(departmentRow), `=IF(${firstPerson}$${nameRow}="","",${listed("department")}&"")`, { size: 9 });
  build.put(`${others}${nameRow}`, [[build.say("matrix.others")]]);
  // Chinese stands upright in a narrow column, Latin letters lie on their side.
  const upright = build.context.language === "zh-CN";
  for (const [row, height] of [[departmentRow, 84], [nameRow, upright ? 84 : 108]] as const) {
    const range = build.range(`${firstPerson}${row}:${others}${row}`);
    range.format.textOrientation = upright ? 180 : 90;
    look(range, { height, wrap: true, size: 9 });
  }
  for (const [row, role, column] of [[accountableRow, "A*", "accountable"], [responsibleRow, "*R*", "responsible"]] as const) {
    build.put(`B${row}`, [[build.say(`matrix.load.${column}`)]], { ink: palette.faint });
    fill(build, `${firstPerson}${row}`, across(row), `=IF(${firstPerson}$${nameRow}="","",COUNTIFS(${firstPerson}$${firstDuty}:${firstPerson}$${lastDuty},${text(role)}))`, { horizontal: "Center" });
    look(build.range(`A${row}:${others}${row}`), { fill: palette.oursPaper, ink: palette.faint });
  }
}

/** A rule whose row is gone leaves nothing to judge by; the mark then says so. */
const markOf = (build: SheetBuilder) => (key: string): string => text(build.say(`matrix.mark.${key}`));

function dutyLines(build: SheetBuilder, { nameRow, firstDuty, lastDuty, firstPerson, lastPerson, others }: MatrixLayout): void {
  const { words } = build.context;
  const [duty, dutyRow, code] = [dutyColumn("duty", words.translate), dutyColumn("dutyRow", words.translate), dutyColumn("code", words.translate)];
  const [place, weight] = [dutyColumn("place", words.translate), dutyColumn("weight", words.translate)];
  const down = (letter: string): string => `${letter}${firstDuty}:${letter}${lastDuty}`;
  const next = (above: string): string => `IFERROR(AGGREGATE(15,6,${dutyRow}/(${dutyRow}>${above}),1),"")`;
  // The duties' first rows in the list, one after the other.
  build.formula(`A${firstDuty}`, `=${next("0")}`);
  fill(build, `A${firstDuty + 1}`, `A${firstDuty + 1}:A${lastDuty}`, `=IF($A${firstDuty}="","",${next(`$A${firstDuty}`)})`);
  look(build.range(down("A")), { horizontal: "Center", ink: palette.faint, size: 9 });
  const line = `$A${firstDuty}`;
  const header = `ROW(${dutyTable}[[#Headers],[${build.say("duties.fields.duty")}]])`;
  fill(build, `B${firstDuty}`, down("B"), `=IF(${line}="","",INDEX(${duty},${line}-${header}))`);
  for (const [letter, role] of [["C", "A"], ["D", "R"]] as const) {
    fill(build, `${letter}${firstDuty}`, down(letter), `=IF(${line}="","",COUNTIFS(${dutyRow},${line},${code},${text(role)}))`, { horizontal: "Center" });
  }
  const [c, d] = [`$C${firstDuty}`, `$D${firstDuty}`];
  const mark = markOf(build);
  const noR = `IF(AND(Rule_D2_Level>0,${d}=0),${mark("no-r")},${mark("fine")})`;
  const judged = `IF(AND(Rule_D1_Level>0,${c}=0),${mark("no-a")},IF(AND(Rule_D1_Level>0,${c}>1),${mark("several-a")},${noR}))`;
  fill(build, `E${firstDuty}`, down("E"), `=IF(${line}="","",IFERROR(${judged},${mark("unknown")}))`, { horizontal: "Center" });
  const letters = (where: string): string => `CHOOSE(1+SUMIFS(${weight},${place},${line}*${placeFactor}${where}),${codes.map(text).join(",")})`;
  fill(build, `${firstPerson}${firstDuty}`, `${firstPerson}${firstDuty}:${lastPerson}${lastDuty}`, `=IF(OR(${line}="",${firstPerson}$${nameRow}=""),"",${letters(`+COLUMN()-${columnsBeforePeople}`)})`);
  fill(build, `${others}${firstDuty}`, down(others), `=IF(${line}="","",${letters("")})`);
}

/** 职责遗漏: how many lines of the list each department has. */
function departments(build: SheetBuilder, { departmentHeader, firstDepartment, lastDepartment }: MatrixLayout): void {
  const { words } = build.context;
  build.put(`B${departmentHeader}:E${departmentHeader}`, [[build.say("matrix.columns.department"), build.say("matrix.columns.lines"), "", build.say("matrix.columns.mark")]]);
  build.header(`B${departmentHeader}:E${departmentHeader}`);
  const cell = `INDEX(${names.listDepartment},ROW()-${firstDepartment - 1})`;
  const down = (letter: string): string => `${letter}${firstDepartment}:${letter}${lastDepartment}`;
  const b = `$B${firstDepartment}`;
  fill(build, `B${firstDepartment}`, down("B"), `=IF(${cell}="","",${cell})`);
  fill(build, `C${firstDepartment}`, down("C"), `=IF(${b}="","",COUNTIFS(${dutyColumn("department", words.translate)},${equalTo(b)},${dutyColumn("dutyRow", words.translate)},">0"))`, { horizontal: "Center" });
  const mark = markOf(build);
  const idle = `AND(Rule_D4_Level>0,$C${firstDepartment}=0)`;
  fill(build, `E${firstDepartment}`, down("E"), `=IF(${b}="","",IFERROR(IF(${idle},${mark("idle")},${mark("fine")}),${mark("unknown")}))`, { horizontal: "Center" });
  build.grid(`B${departmentHeader}:E${lastDepartment}`);
}

function colours(build: SheetBuilder, { firstPerson, others, firstDuty, lastDuty, firstDepartment, lastDepartment }: MatrixLayout): void {
  build.range(`A${firstDuty}:${others}${lastDepartment}`).conditionalFormats.clearAll();
  for (const { role, fill: paint, ink, bold } of [...roleLooks].reverse()) {
    const { custom } = build.range(`${firstPerson}${firstDuty}:${others}${lastDuty}`).conditionalFormats.add("Custom");
    custom.rule.formula = `=LEFT(${firstPerson}${firstDuty},1)=${text(role)}`;
    custom.format.fill.color = paint;
    custom.format.font.color = ink;
    custom.format.font.bold = bold;
  }
  for (const [first, last] of [[firstDuty, lastDuty], [firstDepartment, lastDepartment]] as const) {
    for (const [flag, sign] of [["red", "▲"], ["amber", "◆"]] as const) {
      const { custom } = build.range(`E${first}:E${last}`).conditionalFormats.add("Custom");
      custom.rule.formula = `=LEFT($E${first},1)=${text(sign)}`;
      custom.format.fill.color = flagColours[flag].fill;
      custom.format.font.color = flagColours[flag].ink;
    }
  }
}
