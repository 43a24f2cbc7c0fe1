import { requestFields, type RequestKey } from "../../catalog/requests";
import { requestFormNames, opinions } from "../../catalog/lists";
import { sentence, text } from "../../rules/formula";
import { pickNames } from "../../excel/form-rules";
import {
  firstOpinionRow, formBoxes, formLines, formTitleRow, idCell, idListFirst, idListRows, lastFormRow, opinionHeaderRow, opinionLines, opinionTitleRow, shownRowCell,
  signatureRow, type FormBox,
} from "./page-layout";
import { look, palette } from "../../excel/style";
import { names, onSheet } from "../../excel/workbook-names";
import { opinionForm } from "./opinions";
import { requestRegister } from "./register";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";

/** 需求表 (F1): one request on one A4 page, shown by its id, to be signed; or an empty form to type a new one into. */
export function buildRequestForm(build: SheetBuilder): void {
  build.paper(`A1:H${idListFirst + idListRows}`);
  build.widths([2, 16, 30, 16, 30, 3, 46, 12]);
  heading(build);
  chooser(build);
  for (const { row, height } of formLines) look(build.range(`B${row}:E${row}`), { height });
  for (const box of formBoxes) drawBox(build, box);
  writeBoxes(build);
  opinionBlock(build);
  signatures(build);
  build.grid(`B${formLines[0]?.row ?? 4}:E${firstOpinionRow + opinionLines - 1}`);
  build.define(names.requestForm, `$B$1:$E$${lastFormRow}`, false);
  guide(build);
  build.range("H:H").columnHidden = true;
  build.page({ printArea: `B1:E${lastFormRow}`, landscape: false });
  build.sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  build.sheet.pageLayout.centerVertically = false;
}

function heading(build: SheetBuilder): void {
  build.formula("B1", `=${names.projectName}`, { ink: palette.faint, size: 10, height: 22, horizontal: "Left", underlineRow: palette.header });
  look(build.range("B1:E1"), { underlineRow: palette.header });
  const words = requestFormNames.map((name) => build.say(`requestForm.names.${name}`));
  build.range(`B${formTitleRow}:E${formTitleRow}`).merge(false);
  build.put(`B${formTitleRow}`, [[words[0] ?? ""]], { bold: true, size: 18, ink: palette.header, horizontal: "Center", height: 40 });
  const { dataValidation } = build.range(`B${formTitleRow}`);
  dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
  dataValidation.prompt = { showPrompt: true, title: build.say("requestForm.title"), message: build.say("requestForm.choose-name") };
  look(build.range("B3:E3"), { height: 6 });
}

/** The ids of the register below the word for a new one: a drop-down reads one range only. */
function chooser(build: SheetBuilder): void {
  const [first, last] = [idListFirst, idListFirst + idListRows - 1];
  const ids = `${requestRegister.table}[${build.say("requests.fields.id")}]`;
  build.put(`H${first}`, [[build.say("requestForm.new")]]);
  build.formula(`H${first + 1}`, `=IFERROR(INDEX(${ids},ROW()-${first})&"","")`);
  build.range(`H${first + 2}:H${last}`).copyFrom(`H${first + 1}`, "Formulas");
  build.formula(shownRowCell, `=IFERROR(MATCH($${idCell.replace(/(\d+)/, "$$$1")},${ids},0),0)`);
  const all = onSheet(build.name, `$H$${first}:$H$${last}`);
  build.define(names.pickRequest, `=${onSheet(build.name, `$H$${first}`)}:INDEX(${all},MAX(1,COUNTIFS(${all},"?*")))`);
  look(build.range(idCell), { fill: palette.input, bold: true, horizontal: "Left", numberFormat: "@" });
  build.range(idCell).values = [[build.say("requestForm.new")]];
  const { dataValidation } = build.range(idCell);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${names.pickRequest}` } };
  dataValidation.prompt = { showPrompt: true, title: build.say("requests.fields.id"), message: build.say("requestForm.choose-id") };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message: build.say("requestForm.choose-id") };
}

function drawBox(build: SheetBuilder, { key, label, cell, across, typed }: FormBox): void {
  build.put(label, [[build.say(`requests.fields.${key}`)]], { bold: true, fill: palette.oursPaper, horizontal: "Center", wrap: true });
  if (across) build.range(`${cell}:${cell.replace("C", "E")}`).merge(false);
  const field = requestFields.find((one) => one.key === key);
  const long = field?.kind === "longText";
  const date = field?.kind === "date" || key === "answerDue" ? "yyyy-mm-dd" : field?.kind === "dateTime" ? "yyyy-mm-dd hh:mm" : "General";
  look(build.range(cell), { horizontal: "Left", wrap: true, indent: 1, vertical: long ? "Top" : "Center", numberFormat: key === "id" ? "@" : date, ...(long && { size: 9 }) });
  if (!typed) return;
  const { dataValidation } = build.range(cell);
  if (field !== undefined && "list" in field) dataValidation.rule = { list: { inCellDropDown: true, source: `=${pickNames[field.list]}` } };
  else if (field?.kind === "date" || field?.kind === "dateTime") {
    dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2100,1,1)", operator: "Between" } };
  } else return;
  dataValidation.prompt = { showPrompt: true, title: build.say(`requests.fields.${key}`), message: build.say(`requests.prompts.${key}`) };
}

/** What a box shows: the register's cell of the chosen request; blank ones stay blank. */
function boxFormula(build: SheetBuilder, key: RequestKey): string {
  const row = `$${shownRowCell.replace(/(\d+)/, "$$$1")}`;
  const cell = `INDEX(${requestRegister.table}[${build.say(`requests.fields.${key}`)}],${row})`;
  return `=IF(${row}=0,"",IF(${cell}="","",${cell}))`;
}

/** What every box but the id's holds as long as nobody types in it. */
export function boxFormulas(build: SheetBuilder): readonly (Pick<FormBox, "key" | "cell"> & { readonly formula: string })[] {
  return formBoxes.filter(({ key }) => key !== "id").map(({ key, cell }) => ({ key, cell, formula: boxFormula(build, key) }));
}

/** Lays the boxes' formulas, as when the page is made or another request is to be shown. */
export function writeBoxes(build: SheetBuilder): void {
  for (const { cell, formula } of boxFormulas(build)) build.range(cell).formulas = [[formula]];
}

function opinionBlock(build: SheetBuilder): void {
  build.range(`B${opinionTitleRow}:E${opinionTitleRow}`).merge(false);
  build.put(`B${opinionTitleRow}`, [[build.say("requestForm.opinions")]], { bold: true, fill: palette.oursPaper, horizontal: "Center", height: 20 });
  build.put(`B${opinionHeaderRow}:E${opinionHeaderRow}`, [[
    build.say("opinions.fields.department"), build.say("opinions.fields.opinion"), build.say("opinions.fields.person"), build.say("opinions.fields.date"),
  ]], { bold: true, ink: palette.faint, horizontal: "Center", size: 9, height: 18 });
  const column = (key: string): string => `${opinionForm.table}[${build.say(`opinions.fields.${key}`)}]`;
  for (let line = 1; line <= opinionLines; line += 1) {
    const row = firstOpinionRow + line - 1;
    const at = `MATCH($C$4&"|${line}",${column("key")},0)`;
    const cell = (key: string): string => `INDEX(${column(key)},${at})`;
    build.formula(`B${row}`, `=IFERROR(${cell("department")}&"","")`, { horizontal: "Center", height: 36, wrap: true });
    build.formula(`C${row}`, `=IF($B${row}="","",IF(${cell("opinion")}="",${text(boxes(build))},${cell("opinion")}&IF(${cell("text")}="","",${text(build.say("requestForm.colon"))}&${cell("text")})))`, { wrap: true, size: 9, horizontal: "Left", indent: 1 });
    build.formula(`D${row}`, `=IFERROR(${cell("person")}&"","")`, { horizontal: "Center" });
    build.formula(`E${row}`, `=IFERROR(IF(${cell("date")}="","",${cell("date")}),"")`, { horizontal: "Center", numberFormat: "yyyy-mm-dd" });
  }
}

/** Boxes to tick by hand where nothing was entered yet. */
const boxes = (build: SheetBuilder): string => opinions.map((one) => `□ ${build.say(`lists.opinions.${one}`)}`).join("  ");

function signatures(build: SheetBuilder): void {
  build.put(`B${signatureRow}:E${signatureRow}`, [[build.say("requestForm.sign-requester"), "", build.say("requestForm.sign-from"), ""]], { size: 9, height: 36, vertical: "Bottom", wrap: true });
  build.put(`B${signatureRow + 1}:E${signatureRow + 1}`, [[build.say("requestForm.sign-to"), "", build.say("requestForm.sign-pmo"), ""]], { size: 9, height: 36, vertical: "Bottom", wrap: true });
  for (const row of [signatureRow, signatureRow + 1]) {
    for (const column of ["C", "E"]) {
      build.put(`${column}${row}`, [[build.say("requestForm.sign-date")]], { size: 9, ink: palette.faint, horizontal: "Right", underlineRow: palette.line });
    }
  }
  build.formula(`B${lastFormRow}`, `=${sentence(build.context.translate, "forms:requestForm.footnote", { asOf: `IFERROR(TEXT(${names.asOf},"yyyy-mm-dd"),"?")` })}`, { size: 8, ink: palette.faint });
}

/** How to use the page, beside it and never printed. */
function guide(build: SheetBuilder): void {
  (["choose", "new", "submit", "print"] as const).forEach((line, index) => {
    build.put(`G${4 + index}`, [[`${index + 1}. ${build.say(`requestForm.how.${line}`)}`]], { ink: palette.faint, size: 9, wrap: true });
  });
}
