import type { Filling } from "../form";
import { pickNames } from "../form-rules";
import { look, palette } from "../style";
import { fieldOf } from "../table-form";
import { names, onSheet } from "../workbook-names";
import type { SheetBuilder } from "../sheets/sheet-builder";
import { besidePage, gridColumn, pageWidths } from "./page-grid";
import { boxFormulas, choiceFormulas, footnoteFormula, idListFormula, listFormulas, type PageFormula } from "./page-formulas";
import { headHeights, inRow, pageIdFirst, pageIdRows, pageNoticeRow, pageTitleRow, signatureHeight, type Page, type PageBox, type PageList } from "./page";

/** One row of a register on one A4 page, shown by its id, to be signed; empty it is a form to be filled in by hand, or to type a new row into. */
export function buildPage(build: SheetBuilder, page: Page, { rows }: Pick<Filling, "rows">): void {
  const { grid, lastColumn, lastRow } = page;
  const beside = besidePage(grid);
  build.paper(`A1:${beside.places}${Math.max(lastRow, pageIdFirst + pageIdRows)}`);
  build.widths(pageWidths(grid));
  heading(build, page);
  for (const { row, height } of page.rows) look(build.range(`B${row}:${lastColumn}${row}`), { height });
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
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message };
}

/** How a field's value looks on paper; a text that a formula gives must not stand in a text cell. */
function valueFormat({ register }: Pick<Page, "register">, key: string): string {
  const { kind } = fieldOf(register, key);
  if (kind === "date") return "yyyy-mm-dd";
  if (kind === "dateTime") return "yyyy-mm-dd hh:mm";
  if (kind === "percent") return "0%";
  return kind === "computed" ? (register.computed[key]?.format ?? "General") : "General";
}

function drawBox(build: SheetBuilder, page: Page, { key, label, cell, to, size, lines, typed }: PageBox): void {
  build.put(label, [[build.say(`${page.register.key}.fields.${key}`)]], { bold: true, fill: palette.oursPaper, horizontal: "Center", wrap: true });
  if (to !== cell) build.range(`${cell}:${to}`).merge(false);
  const field = fieldOf(page.register, key);
  look(build.range(cell), {
    horizontal: "Left", wrap: true, indent: 1, vertical: lines > 2 ? "Top" : "Center", numberFormat: key === "id" ? "@" : valueFormat(page, key), ...(size !== 10 && { size }),
  });
  if (!typed) return;
  const { dataValidation } = build.range(cell);
  if (field.list !== undefined) dataValidation.rule = { list: { inCellDropDown: true, source: `=${pickNames[field.list]}` } };
  else if (field.kind === "date" || field.kind === "dateTime") {
    dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2100,1,1)", operator: "Between" } };
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
    for (let row = firstRow; row < firstRow + lines; row += 1) {
      if (cell !== to) build.range(`${inRow(cell, row)}:${inRow(to, row)}`).merge(false);
    }
    look(build.range(`${cell}:${inRow(to, firstRow + lines - 1)}`), {
      wrap: true, size, numberFormat: valueFormat(list, key), horizontal: isLong || to !== cell ? "Left" : "Center", ...((isLong || to !== cell) && { indent: 1 }),
    });
  }
  write(build, listFormulas(build, page, list));
}

function signatures(build: SheetBuilder, page: Page): void {
  const { grid, signatures: signers, signatureRow, lastRow } = page;
  signers.forEach((signer, index) => {
    const row = signatureRow + Math.floor(index / 2);
    const [from, to] = index % 2 === 0 ? grid.left : grid.right;
    build.put(`${gridColumn(from - 1)}${row}`, [[build.say(`${page.key}.sign.${signer}`)]], { size: 9, height: signatureHeight, vertical: "Bottom", wrap: true });
    if (to !== from) build.range(`${gridColumn(from)}${row}:${gridColumn(to)}${row}`).merge(false);
    build.put(`${gridColumn(from)}${row}`, [[build.say("page.sign-date")]], { size: 9, ink: palette.faint, horizontal: "Right", vertical: "Bottom", wrap: false });
    look(build.range(`${gridColumn(from)}${row}:${gridColumn(to)}${row}`), { underlineRow: palette.line });
  });
  build.formula(`B${lastRow}`, footnoteFormula(build, page), { size: 8, ink: palette.faint });
}
