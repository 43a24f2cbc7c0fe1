import type { LimitRow } from "../../catalog/limits";
import type { ExtraColumn, Profile, ProfileLimit } from "../../catalog/profile";
import { priorities, requestTypes, taskStates, urgencies } from "../../catalog/lists";
import { literalNumber, literalText } from "../cell-input";
import { requiredColumns } from "../extra-columns";
import type { Registry } from "../form";
import { columnPoints } from "../geometry";
import { pagesOf } from "../pages/read-page";
import type { TableForm } from "../table-form";
import { ruleColumns } from "./rules-sheet";
import type { SheetContext } from "./sheet-builder";
import { look, palette } from "../style";
import { tables, type SheetKey } from "../workbook-names";

/**
 * Lays an organisation's profile over sheets that have just been built, by their tables and names alone. Only fresh sheets are touched: what stands
 * already has become the workbook's own.
 */
export function applyProfile(context: SheetContext, { registers, forms }: Registry, limits: readonly LimitRow[], profile: Profile, fresh: readonly SheetKey[]): void {
  if (fresh.includes("lists")) applyLists(context, profile);
  if (fresh.includes("rules")) for (const [index, row] of limits.entries()) applyLimit(
    context, index, { ...(profile.basis !== undefined && row.basis !== undefined && { basis: profile.basis }), ...profile.limits?.[row.id] }
  );
  for (const register of registers) {
    const extra = profile.columns?.[register.key];
    if (extra !== undefined && fresh.includes(register.key)) addColumns(context, register, extra);
  }
  const company = profile.company?.name;
  if (company === undefined) return;
  for (const key of fresh) printCompany(context.workbook.worksheets.getItem(context.nameOf(key)), company);
  for (const { key, cell, horizontal } of companyLines(forms).filter((line) => fresh.includes(line.key))) {
    const range = context.workbook.worksheets.getItem(context.nameOf(key)).getRange(cell);
    range.values = [[literalText(company)]];
    look(range, { ink: palette.faint, size: 10, horizontal });
  }
}

/** Cells that no form of ours uses, on the pages that are handed on. */
const companyLines = (forms: Registry["forms"]): readonly { readonly key: SheetKey; readonly cell: string; readonly horizontal: "Left" | "Right" }[] => [
  { key: "home", cell: "B1", horizontal: "Left" }, ...pagesOf({ forms }).map(({ key, lastColumn }) => ({ key, cell: `${lastColumn}1`, horizontal: "Right" as const })),
];

/** Words from the top of a list, the rest of it blank: rows to spare stay. */
function applyLists({ workbook, translate }: SheetContext, { lists = {} }: Profile): void {
  const write = (table: keyof typeof tables, words: readonly (readonly string[])[] | undefined, standing: number): void => {
    if (words === undefined) return;
    const width = words[0]?.length ?? 1;
    const blank = Array.from({ length: Math.max(0, standing - words.length) }, () => Array.from({ length: width }, () => ""));
    const cells = [...words.map((row) => row.map(literalText)), ...blank];
    workbook.tables.getItem(tables[table]).getDataBodyRange().getCell(0, 0).getResizedRange(cells.length - 1, width - 1).values = cells;
  };
  write("statuses", lists.statuses?.map(({ word, countsAs }) => [word, translate(`forms:lists.states.${countsAs}`)]), taskStates.length);
  write("priorities", lists.priorities?.map((word) => [word]), priorities.length);
  write("urgencies", lists.urgencies?.map(({ word, countsAs }) => [word, translate(`forms:lists.urgencies.${countsAs}`)]), urgencies.length);
  write("requestTypes", lists.requestTypes?.map((word) => [word]), requestTypes.length);
}

function applyLimit({ workbook, translate }: SheetContext, index: number, wanted: ProfileLimit): void {
  const say = (key: string): string => translate(`forms:${key}`);
  const body = workbook.tables.getItem(tables.rules).getDataBodyRange();
  const put = (column: (typeof ruleColumns)[number], value: string | number): void => {
    body.getCell(index, ruleColumns.indexOf(column)).values = [[value]];
  };
  if (wanted.limit !== undefined) put("limit", literalNumber(wanted.limit));
  if (wanted.basis !== undefined) put("basis", say(`rules.basis.${wanted.basis}`));
  if (wanted.severity !== undefined) put("severity", say(`rules.severity.${wanted.severity}`));
  if (wanted.on !== undefined) put("on", say(wanted.on ? "lists.yes" : "lists.no"));
}

/** Columns of the organisation's own, right of ours; they belong to people, so that nothing of ours writes there again. */
function addColumns({ workbook, translate, language }: SheetContext, form: TableForm, extra: readonly ExtraColumn[]): void {
  const table = workbook.tables.getItem(form.table);
  const dates = { first: "2000-01-01", last: "2099-12-31" };
  for (const { header, kind, values, required } of extra) {
    const column = table.columns.add(undefined, undefined, header);
    const [top, body] = [column.getHeaderRowRange(), column.getDataBodyRange()];
    for (const range of [top, body]) {
      range.format.font.name = language === "zh-CN" ? "Microsoft YaHei" : "Calibri";
      range.format.font.size = 10;
      range.format.verticalAlignment = "Center";
    }
    look(top, { bold: true, ink: palette.headerInk, fill: palette.header, wrap: true, horizontal: "Center" });
    look(body, { ink: palette.ink, wrap: kind === "text", horizontal: kind === "text" ? "Left" : "Center", numberFormat: kind === "date" ? "yyyy-mm-dd" : kind === "number" ? "General" : "@" });
    top.format.columnWidth = columnPoints(kind === "text" ? 22 : 14);
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
      const edge = body.format.borders.getItem(side);
      edge.style = "Continuous";
      edge.color = palette.line;
    }
    const { dataValidation } = body;
    const refuse = (message: string): void => {
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: translate("forms:tracker.invalid.title"), message };
    };
    if (kind === "list") {
      dataValidation.rule = { list: { inCellDropDown: true, source: (values ?? []).join(",") } };
      refuse(translate("forms:rules.invalid-choice", { choices: (values ?? []).join(" / ") }).slice(0, 225));
    } else if (kind === "date") {
      dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2099,12,31)", operator: "Between" } };
      refuse(translate("forms:tracker.invalid.date", dates));
    } else if (kind === "number") {
      dataValidation.rule = { decimal: { formula1: -1e15, formula2: 1e15, operator: "Between" } };
      refuse(translate("forms:extra.invalid-number"));
    }
    // A message needs a rule to hang on, and free text has none.
    if (required === true && kind !== "text") {
      dataValidation.prompt = { showPrompt: true, title: header.slice(0, 32), message: translate("forms:extra.required") };
    }
  }
  const required = extra.filter((column) => column.required === true).map(({ header }) => header);
  if (required.length > 0) workbook.names.add(requiredColumns(form.key), `="${required.join("|").replaceAll('"', '""')}"`).visible = false;
}

/** Ampersands begin codes in headers; two of them are one. */
function printCompany(sheet: Excel.Worksheet, company: string): void {
  sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = company.replaceAll("&", "&&");
}
