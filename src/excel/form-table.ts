import { languages } from "../domain/language";
import { textKey } from "../domain/text/text-key";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";
import type { FormColumns } from "./form-layout";
import { columnLetters, columnNumber, corners, type Corners } from "./geometry";
import type { Loaded } from "./loaded";
import type { TableForm } from "./table-form";

/** A form's table as it stands in the workbook: columns by their headers in either language, wherever they were moved. */
export interface FormTable<Key extends string = string> {
  readonly place: Corners;
  readonly columns: FormColumns<Key>;
  /** As they are spelled in the sheet. */
  readonly headers: Readonly<Partial<Record<Key, string>>>;
  /** Rows with anything that a person typed, 1-based as on the sheet; a field without a column reads as blank. */
  readonly rows: readonly FormRow<Key>[];
}

export interface FormRow<Key extends string = string> {
  readonly row: number;
  readonly cells: Readonly<Record<Key, Cell>>;
}

/** @param renamed field → the header that stands over it, where people have changed it */
export function readFormTable<Key extends string>(
  form: TableForm<Key>, loaded: Loaded, renamed?: ReadonlyMap<string, string>,
): FormTable<Key> {
  const place = corners(loaded.address);
  const columns = readColumns(form, loaded, place, renamed);
  const headers = Object.fromEntries(Object.entries<string | undefined>(columns).map(([key, letters]) => [key, cellText(loaded.values[0]?.[columnNumber(letters ?? "A") - place.firstColumn] ?? "")]));
  return { place, columns, headers: headers as FormTable<Key>["headers"], rows: readRows(form, loaded, place, columns) };
}

/** Columns by the words of a header row. */
export function readColumns<Key extends string>(
  form: TableForm<Key>, { values }: Pick<Loaded, "values">, place: Pick<Corners, "firstColumn">, renamed?: ReadonlyMap<string, string>,
): FormColumns<Key> {
  const headers = (values[0] ?? []).map((header) => textKey(cellText(header)));
  const columns: Partial<Record<Key, string>> = {};
  for (const { key } of form.fields) {
    const wanted = languages.map((language) => textKey(translator(language)(`forms:${form.key}.fields.${key}`)));
    const now = renamed?.get(key);
    const index = headers.findIndex((header) => wanted.includes(header) || (now !== undefined && header === textKey(now)));
    if (index >= 0) columns[key] = columnLetters(place.firstColumn + index);
  }
  return columns;
}

function readRows<Key extends string>(form: TableForm<Key>, { values }: Loaded, place: Corners, columns: FormColumns<Key>): readonly FormRow<Key>[] {
  const offsets = form.fields.map(({ key, kind }) => {
    const letters = columns[key];
    return { key, index: letters === undefined ? -1 : columnNumber(letters) - place.firstColumn, typed: kind !== "computed" && kind !== "id" };
  });
  return values.slice(1).flatMap((row, index) => {
    const cells = Object.fromEntries(offsets.map(({ key, index: at }) => [key, row[at] ?? ""])) as Record<Key, Cell>;
    return offsets.some(({ key, typed }) => typed && cells[key] !== "") ? [{ row: place.firstRow + 1 + index, cells }] : [];
  });
}
