import type { Field } from "../../catalog/field";
import { literalNumber, literalText } from "../cell-input";
import { formFirstRow, formHeaderRow, generatedColumns } from "../form-layout";
import { addressedRanges } from "../form-ranges";
import { colourRows, validateColumn, validatedKeys, type FormRuleContext } from "../form-rules";
import { columnLetters } from "../geometry";
import { writeFormulas } from "../writer/restore-form";
import { look, palette } from "../style";
import { computedKeys, type TableForm } from "../table-form";
import { rowsOnPage } from "./paper";
import type { SheetBuilder } from "./sheet-builder";

/** A row as it is first written: text, serial dates, fractions of 1; absent cells stay blank. */
export type NewRow<Key extends string> = Readonly<Partial<Record<Key, string | number>>>;

const first = formFirstRow;

/** The last row of a new table: rows to spare stand below what it is filled with. */
export const lastRowOf = ({ rows: { least, spare } }: Pick<TableForm, "rows">, filled: number): number => first + Math.max(least, filled + spare) - 1;

/** A form's sheet: title, one table with rows to spare, formulas in our columns, rules and colours on every row. */
export function buildFormSheet<Key extends string>(build: SheetBuilder, form: TableForm<Key>, rows: readonly NewRow<Key>[]): void {
  const last = lastRowOf(form, rows.length);
  const lastColumn = columnLetters(form.fields.length);
  const columns = generatedColumns(form);
  const columnRange = (key: Key): string => `${columns[key]}${first}:${columns[key]}${last}`;
  build.paper(`A1:${lastColumn}${last}`);
  build.title(build.say(`${form.key}.title`), build.say(`${form.key}.note`));
  build.widths(form.fields.map(({ width }) => width));
  formatColumns(build, form, columnRange);
  look(build.range(`A${first}:${lastColumn}${last}`), { height: form.rowHeight });
  if (form.reason !== undefined) look(build.range(columnRange(form.reason)), { size: 9 });
  build.put(`A${formHeaderRow}:${lastColumn}${formHeaderRow}`, [form.fields.map(({ key }) => build.say(`${form.key}.fields.${key}`))]);
  writeRows(build, form, rows);
  const table = build.table(`A${formHeaderRow}:${lastColumn}${last}`, form.table);
  table.showFilterButton = true;
  headers(build, form);
  build.grid(`A${formHeaderRow}:${lastColumn}${last}`);
  const place = { sheet: build.name, firstRow: formHeaderRow, firstColumn: 1, lastRow: last, lastColumn: form.fields.length };
  const ranges = addressedRanges(build.sheet, columns, first, last);
  writeFormulas(ranges, form, { place, columns }, computedKeys(form), build.context.words);
  const rules: FormRuleContext<Key> = {
    form, translate: build.context.translate, columns, firstRow: first,
    listsSheet: build.context.nameOf("lists"), rosterSheet: build.context.nameOf("roster"),
  };
  for (const key of validatedKeys(form)) validateColumn(build.range(columnRange(key)), key, rules);
  colourRows(ranges, rules);
  for (const { key, hidden } of form.fields) if (hidden === true) build.range(columnRange(key)).columnHidden = true;
  build.sheet.freezePanes.freezeAt(build.range(`A1:${columns[form.title]}${formHeaderRow}`));
  build.page({
    printArea: printArea(form, columns, rows.length, last), titleRows: `$${formHeaderRow}:$${formHeaderRow}`, landscape: true,
    width: printedWidth(form),
  });
}

/** Of the columns on the page, in characters. */
function printedWidth<Key extends string>({ fields, lastPrinted }: TableForm<Key>): number {
  return fields.slice(0, fields.findIndex(({ key }) => key === lastPrinted) + 1).reduce((sum, { width }) => sum + width, 0);
}

/** Rows with content and a few more; the empty rows to spare are not worth the paper. */
export function printArea<Key extends string>(
  form: TableForm<Key>, columns: Readonly<Partial<Record<Key, string>>>, rows: number, lastRow: number,
): string {
  return `A1:${columns[form.lastPrinted] ?? "A"}${Math.min(first + printedRows(form, rows) - 1, lastRow)}`;
}

/** A few rows to write on below the last, where that begins no page for them alone. */
function printedRows<Key extends string>(form: TableForm<Key>, rows: number): number {
  const perPage = rowsOnPage(printedWidth(form), form.rowHeight);
  const generous = Math.max(rows, 15) + 5;
  const wanted = rows < perPage ? Math.min(generous, perPage) : generous;
  const left = wanted % perPage;
  if (left === 0 || left >= fewestOnPage) return wanted;
  return wanted - left >= rows ? wanted - left : wanted - left + fewestOnPage;
}

/** A page with fewer rows is hardly worth its sheet. */
const fewestOnPage = 3;

/** A computed column this wide shows a text, such as a name from another sheet, that may need a second line. */
const leastTextWidth = 30;

function formatColumns<Key extends string>(build: SheetBuilder, form: TableForm<Key>, columnRange: (key: Key) => string): void {
  for (const field of form.fields) lookOfColumn(build.range(columnRange(field.key)), field, form);
}

/** How the cells of a field look, wherever they stand. */
export function lookOfColumn(range: Excel.Range, { key, kind, owner, width }: Field, { reason }: Pick<TableForm, "reason">): void {
  // '@' keeps ids such as 1.10 and texts that begin with "=" as they were typed; formulas must not stand in such cells.
  if (kind === "id" || kind === "ids" || kind === "text" || kind === "longText") look(range, { numberFormat: "@" });
  if (kind === "date") look(range, { numberFormat: "yyyy-mm-dd", horizontal: "Center" });
  if (kind === "dateTime") look(range, { numberFormat: "yyyy-mm-dd hh:mm", horizontal: "Center" });
  if (kind === "percent") look(range, { numberFormat: "0%", horizontal: "Center" });
  if (kind === "list" || kind === "choice" || kind === "yesNo" || kind === "id" || kind === "ids" || kind === "integer") look(range, { horizontal: "Center" });
  if (kind === "text" || kind === "longText" || key === reason) look(range, { wrap: true, horizontal: "Left", indent: 1 });
  // Names of people and departments may be longer than their column.
  else if (kind === "list") look(range, { wrap: true });
  if (kind === "computed" && key !== reason) look(range, { horizontal: "Center", ...(width >= leastTextWidth && { wrap: true }) });
  if (owner === "liaison") look(range, { fill: palette.oursPaper, ink: palette.faint });
}

function headers<Key extends string>(build: SheetBuilder, { fields }: TableForm<Key>): void {
  build.header(`A${formHeaderRow}:${columnLetters(fields.length)}${formHeaderRow}`);
  fields.forEach(({ owner }, index) => {
    if (owner === "liaison") build.header(`${columnLetters(index + 1)}${formHeaderRow}`, palette.ours);
  });
}

/** Runs of neighbouring columns that people fill are written in one go each; formula columns are left out. */
function writeRows<Key extends string>(build: SheetBuilder, form: TableForm<Key>, rows: readonly NewRow<Key>[]): void {
  if (rows.length === 0) return;
  for (const run of typedRuns(form)) {
    const [from, to] = [columnLetters(run.from + 1), columnLetters(run.from + run.keys.length)];
    build.range(`${from}${first}:${to}${first + rows.length - 1}`).values = rows.map((row) => run.keys.map((key) => cellInput(row[key])));
  }
}

function typedRuns<Key extends string>({ fields }: TableForm<Key>): readonly { readonly from: number; readonly keys: readonly Key[] }[] {
  const runs: { from: number; keys: Key[] }[] = [];
  fields.forEach(({ key, kind }, index) => {
    if (kind === "computed") return;
    const current = runs.at(-1);
    if (current !== undefined && current.from + current.keys.length === index) current.keys.push(key);
    else runs.push({ from: index, keys: [key] });
  });
  return runs;
}

export function cellInput(value: string | number | undefined): string | number {
  if (value === undefined) return "";
  return typeof value === "number" ? literalNumber(value) : literalText(value);
}
