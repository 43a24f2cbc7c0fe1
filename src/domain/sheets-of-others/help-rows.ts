import { parseDate } from "../dates/parse-date";
import { readStatus } from "../tasks/status-words";
import { columnContent, type ColumnContent } from "./column-content";
import type { FoundHeader } from "./find-header";
import type { FieldDescriptor } from "./header-words";
import type { GridView } from "./sheet-grid";

/** Under a header people explain its columns in a row or two. */
const rowsBelowHeader = 2;
const usual = 0.5;

type Contradiction = (view: GridView, row: number, column: number, content: ColumnContent) => boolean;

const text = (view: GridView, row: number, column: number): string => {
  const value = view.own(row, column);
  return typeof value === "string" ? value.trim() : "";
};

const contradictions: Readonly<Record<string, Contradiction>> = {
  date: (view, row, column, content) => {
    const value = text(view, row, column);
    return value !== "" && content.dates >= usual && parseDate({ value }).kind === "unreadable";
  },
  status: (view, row, column, content) => {
    const value = text(view, row, column);
    return value !== "" && content.statuses >= usual && readStatus(value).kind === "unknown";
  },
  id: (view, row, column, content) => text(view, row, column) !== "" && content.numbers >= usual && !/\d/u.test(text(view, row, column)),
  percent: (view, row, column, content) => text(view, row, column) !== "" && content.percents >= usual && !/\d/u.test(text(view, row, column)),
};

/** Rows right under a header that explain its columns: where others have a number, a day or a status, they have words. */
export function helpRows(view: GridView, header: FoundHeader, fields: readonly FieldDescriptor[]): ReadonlySet<number> {
  const holds = new Map(fields.map(({ key, holds: what }) => [key, what]));
  const first = header.row + header.height;
  const typed = header.columns.flatMap(({ key, column }) => {
    const test = contradictions[holds.get(key) ?? ""];
    return test === undefined ? [] : [{ column, test, content: columnContent(view, column, first) }];
  });
  const found = new Set<number>();
  for (let row = first; row < Math.min(view.rowCount, first + rowsBelowHeader); row += 1) {
    const against = typed.filter(({ column, test, content }) => test(view, row, column, content)).length;
    if (against < (view.isHiddenRow(row) ? 1 : 2)) break;
    found.add(row);
  }
  return found;
}
