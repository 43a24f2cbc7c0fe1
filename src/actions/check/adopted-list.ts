import type { SheetMapping } from "../../domain/sheets-of-others/choose-form";
import { isOtherKind, quoted } from "../../domain/sheets-of-others/other-kinds";
import { columnLetters } from "../../excel/geometry";
import type { ForeignRead, SheetOverview } from "../../excel/foreign/read-foreign";
import type { Translate } from "../../locales/translate";
import type { AdoptedSheet } from "../action";
import type { JudgedForeign } from "./judge-foreign";

const samplesShown = 3;

/** How a list of others was read, for its person to look over and put right. */
export function adoptedList(read: ForeignRead, { records, questions, order }: JudgedForeign): AdoptedSheet {
  const { header, rows } = read.found;
  const { place, source } = read;
  const rowNumber = (row: number): number => place.firstRow + row;
  const letters = (column: number): string => columnLetters(place.firstColumn + column);
  const samples = (column: number): readonly string[] => {
    const found = new Set<string>();
    for (const { row, kind } of rows) {
      const value = source.grid.values[row]?.[column] ?? "";
      if (kind === "task" && value !== "") found.add(String(value).trim().slice(0, 40));
      if (found.size >= samplesShown) break;
    }
    return [...found];
  };
  return {
    sheet: read.sheet,
    form: read.form,
    headerRow: rowNumber(header.row) + header.height - 1,
    columns: header.columns.map(({ key, header: text, column, confidence }) => ({ field: key, header: text, column: letters(column), confidence, samples: samples(column), index: column })),
    unmatched: header.unmatched.map(({ header: text, column }) => ({ header: text, column: letters(column), samples: samples(column), index: column })),
    rowsRead: rows.filter(({ kind }) => kind === "task" || kind === "summary").length,
    tasks: records.length,
    setAside: rows.flatMap(({ row, kind }) => (kind === "task" ? [] : [{ row: rowNumber(row), why: kind }])),
    confidence: read.confidence,
    hiddenRows: rows.filter(({ kind, hidden }) => kind === "task" && hidden).length,
    filtered: source.filtered,
    questions: questions.map(({ kind, count, samples: shown, options }) => ({ kind, count, samples: shown, ...(options === undefined ? {} : { options }) })),
    ...(order === undefined ? {} : { order }),
    ...mappingOf(read),
  };
}

/** The header's place, so that a correction can say which columns it speaks of. */
function mappingOf({ found: { header }, form }: ForeignRead): { readonly mapping: SheetMapping } {
  const { row, height, firstColumn, lastColumn } = header;
  return { mapping: { form, header: { row, height, firstColumn, lastColumn }, columns: new Map(header.columns.map(({ key, column }) => [column, key])) } };
}

/** Why a sheet is none of the lists that can be read, in words. */
export function whyNot(translate: Translate, { looksLike, has, lacks, headings = [] }: SheetOverview): string {
  const columns = quoted(headings).join(translate("forms:list-separator"));
  if (looksLike === undefined) return columns === ""
    ? translate("foreign:why.no-header")
    : translate("foreign:why.other-table", { columns });
  if (isOtherKind(looksLike)) return translate("foreign:why.other-kind", { kind: translate(`foreign:other.${looksLike}`), columns });
  if (looksLike === "card") return translate("foreign:why.card");
  if (looksLike === "drawn") return translate("foreign:why.drawn");
  if (looksLike === "board") return translate("foreign:why.board");
  const names = (keys: readonly string[]): string => [...new Set(keys)].map((key) => translate(`foreign:field.${key}`)).join(translate("forms:list-separator"));
  if (lacks.length === 0) return translate("foreign:why.no-rows", { form: translate(`foreign:form.${looksLike}`), has: names(has) });
  return translate("foreign:why.looks-like", { form: translate(`foreign:form.${looksLike}`), has: names(has), lacks: names(lacks) });
}
