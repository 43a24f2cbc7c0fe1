import type { Filling } from "../form";
import { pickNames, wholeDays } from "../form-rules";
import { look, palette } from "../style";
import { fieldOf } from "../table-form";
import { names, onSheet } from "../workbook-names";
import type { SheetBuilder } from "../sheets/sheet-builder";
import { besidePage, gridColumn, pageWidths } from "./page-grid";
import { boxFormulas, choiceFormulas, footnoteFormula, idListFormula, listLine, type PageFormula } from "./page-formulas";
import { headHeights, inRow, pageIdFirst, pageIdRows, pageNoticeRow, pageTitleRow, signatureHeight, type Page, type PageBox, type PageList } from "./page";

/** One row of a register on one A4 page, shown by its id, to be signed; empty it is a form to be filled in by hand, or to type a new row into. */
export function buildPage(build: SheetBuilder, page: Page, { rows }: Pick<Filling, "rows">): void {
  const { grid, lastColumn, lastRow } = page;
  const beside = besidePage(grid);
  build.paper(`A1:${beside.places}${Math.max(lastRow, pageIdFirst + pageIdRows)}`);
  build.widths(pageWidths(grid));
  heading(build, page);
  for (const { from, to, of: { height } } of runs(page.rows, (one, next) => one.height === next.height)) look(build.range(`B${from}:B${to}`), { height });
  look(build.range(`B4:${lastColumn}${page.signatureRow - 1}`), { horizontal: "Left", wrap: true, indent: 1 });
  labels(build, page);
  chooser(build, page, rows[page.register.key]?.[0]);
  for (const box of page.boxes) drawBox(build, page, box);
  write(build, boxFormulas(build, page));
  for (const list of page.lists) drawList(build, page, list);
  build.grid(`B4:${lastColumn}${page.signatureRow - 1}`);
  signatures(build, page);
  build.define(page.rangeName, `$B$1:$${lastColumn}$${lastRow}`, false);
  page.guide.forEach((line, index) => {
    build.put(`${beside.guide}${4 + index}`, [[`${index + 1}. ${build.say(line)}`]], { ink: palette.faint, size: 9, wrap: true });
  });
  for (const column of [beside.ids, beside.places]) build.range(`${column}:${column}`).columnHidden = true;
  build.page({ printArea: `B1:${lastColumn}${lastRow}`, landscape: false });
  build.sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  build.sheet.pageLayout.centerVertically = false;
}

function write(build: SheetBuilder, formulas: readonly PageFormula[]): void {
  for (const { cell, formula } of formulas) build.range(cell).formulas = [[formula]];
}

function heading(build: SheetBuilder, { key, names: others, lastColumn }: Page): void {
  const [project, title, notice] = headHeights;
  build.formula("B1", `=${names.projectName}`, { ink: palette.faint, size: 10, height: project, horizontal: "Left", underlineRow: palette.header });
  look(build.range(`B1:${lastColumn}1`), { underlineRow: palette.header });
  const words = others.length === 0 ? [build.say(`${key}.title`)] : others.map((name) => build.say(`${key}.names.${name}`));
  build.range(`B${pageTitleRow}:${lastColumn}${pageTitleRow}`).merge(false);
  build.put(`B${pageTitleRow}`, [[words[0] ?? ""]], { bold: true, size: 18, ink: palette.header, horizontal: "Center", height: title });
  if (words.length > 1) {
    const { dataValidation } = build.range(`B${pageTitleRow}`);
    dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    dataValidation.prompt = { showPrompt: true, title: build.say(`${key}.title`), message: build.say("page.choose-name") };
    refuse(build, dataValidation, build.say("page.choose-name"));
  }
  look(build.range(`B${pageNoticeRow}:${lastColumn}${pageNoticeRow}`), { height: notice });
  look(build.range(`B${pageNoticeRow}`), { size: 9, bold: true, ink: palette.warning, horizontal: "Left" });
}

function chooser(build: SheetBuilder, page: Page, first: Readonly<Record<string, string | number | undefined>> | undefined): void {
  const { submits, idCell, pickName, register } = page;
  const { ids } = besidePage(page.grid);
  const list = idListFormula(build, page);
  if (submits !== undefined) build.put(`${ids}${pageIdFirst}`, [[build.say(submits.fresh)]]);
  build.formula(list.first, list.formula);
  build.range(list.cells).copyFrom(list.first, "Formulas");
  write(build, choiceFormulas(build, page));
  const all = onSheet(build.name, list.whole);
  build.define(pickName, `=${onSheet(build.name, `$${ids}$${pageIdFirst}`)}:INDEX(${all},MAX(1,COUNTIFS(${all},"?*")))`);
  look(build.range(idCell), { fill: palette.input, bold: true, horizontal: "Left", numberFormat: "@" });
  // A page of its own first row shows at once what it is for.
  const shown = submits === undefined ? (first === undefined ? "" : (first["id"] ?? `${register.ids?.prefix ?? ""}001`)) : build.say(submits.fresh);
  build.range(idCell).values = [[shown]];
  const message = build.say(submits === undefined ? "page.choose-id" : `${page.key}.choose-id`);
  const { dataValidation } = build.range(idCell);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${pickName}` } };
  dataValidation.prompt = { showPrompt: true, title: build.say(`${register.key}.fields.id`), message };
  refuse(build, dataValidation, message);
}

/** Excel's own words name neither the cell nor what helps. */
function refuse(build: SheetBuilder, validation: Excel.DataValidation, message: string): void {
  validation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message };
}

/** How a field's value looks on paper; a text that a formula gives must not stand in a text cell. */
function valueFormat({ register }: Pick<Page, "register">, key: string): string {
  const { kind } = fieldOf(register, key);
  if (kind === "date") return "yyyy-mm-dd";
  if (kind === "dateTime") return "yyyy-mm-dd hh:mm";
  if (kind === "percent") return "0%";
  return kind === "computed" ? (register.computed[key]?.format ?? "General") : "General";
}

/** Rows that follow each other and are alike, so that one request says what holds for all of them. */
function runs<Row extends { readonly row: number }>(rows: readonly Row[], alike: (one: Row, next: Row) => boolean): readonly { readonly from: number; readonly to: number; readonly of: Row }[] {
  const found: { from: number; to: number; of: Row }[] = [];
  for (const of of rows) {
    const last = found.at(-1);
    if (last !== undefined && last.to + 1 === of.row && alike(last.of, of)) last.to = of.row;
    else found.push({ from: of.row, to: of.row, of });
  }
  return found;
}

/** What a box is called on paper; a star beside what a new row must have. */
export const labelOf = (
  build: SheetBuilder, { register }: Pick<Page, "register">, { key, required }: Pick<PageBox, "key" | "required">
): string =>
  `${build.say(`${register.key}.fields.${key}`)}${required ? " *" : ""}`;

function labels(build: SheetBuilder, page: Page): void {
  const { boxes } = page;
  for (const column of new Set(boxes.map(({ label }) => label.replace(/\d+/, "")))) {
    const own = boxes.filter(({ label }) => label.replace(/\d+/, "") === column)
      .map((box) => ({ box, row: Number(box.label.replace(/\D+/, "")) }));
    for (const { from, to } of runs(own, () => true)) {
      const words = own.filter(({ row }) => row >= from && row <= to).map(({ box }) => [labelOf(build, page, box)]);
      build.put(`${column}${from}:${column}${to}`, words, { bold: true, fill: palette.oursPaper, horizontal: "Center", indent: 0 });
    }
  }
}

function drawBox(build: SheetBuilder, page: Page, { key, cell, to, size, lines, typed }: PageBox): void {
  if (to !== cell) build.range(`${cell}:${to}`).merge(false);
  const field = fieldOf(page.register, key);
  const numberFormat = key === "id" ? "@" : valueFormat(page, key);
  look(build.range(cell), { ...(lines > 2 && { vertical: "Top" }), ...(numberFormat !== "General" && { numberFormat }), ...(size !== 10 && { size }) });
  if (!typed) return;
  const { dataValidation } = build.range(cell);
  if (field.list !== undefined) {
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${pickNames[field.list]}` } };
    refuse(build, dataValidation, build.say(
      "tracker.invalid.list", { sheet: build.context.nameOf(field.list === "person" ? "roster" : "lists") },
    ));
  } else if (field.kind === "date" || field.kind === "dateTime") {
    dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2100,1,1)", operator: "Between" } };
    refuse(build, dataValidation, build.say(`tracker.invalid.${field.kind}`, wholeDays));
  } else return;
  dataValidation.prompt = { showPrompt: true, title: build.say(`${page.register.key}.fields.${key}`), message: build.say(`${page.register.key}.prompts.${key}`) };
}

function drawList(build: SheetBuilder, page: Page, list: PageList): void {
  const { titleRow, firstRow, lines, register, columns } = list;
  build.range(`B${titleRow}:${page.lastColumn}${titleRow}`).merge(false);
  look(build.range(`B${titleRow}`), { bold: true, fill: palette.oursPaper, horizontal: "Center" });
  for (const { key, header, cell, to, size } of columns) {
    const { kind } = fieldOf(register, key);
    const isLong = kind === "text" || kind === "longText" || kind === "computed";
    if (cell !== to) build.range(`${header}:${inRow(to, titleRow + 1)}`).merge(false);
    build.put(header, [[build.say(`${register.key}.fields.${key}`)]], { bold: true, ink: palette.faint, horizontal: "Center", size: 9 });
    look(build.range(`${cell}:${inRow(to, firstRow + lines - 1)}`), {
      wrap: true, size, numberFormat: valueFormat(list, key), horizontal: isLong || to !== cell ? "Left" : "Center", ...((isLong || to !== cell) && { indent: 1 }),
    });
  }
  const { heading, place, line } = listLine(build, page, list);
  const last = firstRow + lines - 1;
  write(build, [heading, place, ...line]);
  build.range(`${inRow(place.cell, firstRow + 1)}:${inRow(place.cell, last + 1)}`).copyFrom(place.cell, "Formulas");
  const width = `B${firstRow}:${page.lastColumn}${firstRow}`;
  build.range(`B${firstRow + 1}:${page.lastColumn}${last}`).copyFrom(width, "Formulas");
  // Only now: what is copied onto merged cells has to fit their shape.
  for (const { cell, to } of columns) if (cell !== to) build.range(`${cell}:${inRow(to, last)}`).merge(true);
}

function signatures(build: SheetBuilder, page: Page): void {
  const { grid, signatures: signers, signatureRow, lastRow } = page;
  signers.forEach((signer, index) => {
    const row = signatureRow + Math.floor(index / 2);
    const [from, to] = index % 2 === 0 ? grid.left : grid.right;
    build.put(`${gridColumn(from - 1)}${row}`, [[build.say(`${page.key}.sign.${signer}`)]], { size: 9, height: signatureHeight, vertical: "Bottom", horizontal: "Left", wrap: true, ...(index % 2 === 1 && { indent: 1 }) });
    if (to !== from) build.range(`${gridColumn(from)}${row}:${gridColumn(to)}${row}`).merge(false);
    build.put(`${gridColumn(from)}${row}`, [[build.say("page.sign-date")]], { size: 9, ink: palette.faint, horizontal: "Right", vertical: "Bottom", wrap: false });
    look(build.range(`${gridColumn(from)}${row}:${gridColumn(to)}${row}`), { underlineRow: palette.line });
  });
  build.formula(`B${lastRow}`, footnoteFormula(build, page), { size: 8, ink: palette.faint });
}
