import type { Cell } from "../rules/tracker-row";
import type { FormRanges } from "./form-ranges";
import { isFlagCondition, looksAt, validatedKeys, validationTypeOf } from "./form-rules";
import type { FormTable } from "./form-table";
import { ownSheet } from "./probe-workbook";
import { computedKeys, type TableForm } from "./table-form";
import type { SheetKey } from "./workbook-names";

/** What a person typed over a formula of ours, by row of the sheet. */
export interface TypedOver {
  readonly row: number;
  readonly value: Cell;
}

/** What of our own work on a form's sheet is no longer as we made it. */
export interface FormCondition<Key extends string = string> {
  readonly filtered: boolean;
  /** Cells of formula columns that hold a constant or nothing. */
  readonly brokenFormulas: readonly { readonly key: Key; readonly cells: readonly string[]; readonly typed: readonly TypedOver[] }[];
  readonly brokenValidation: readonly Key[];
  /** Ids of colour rules of ours, and whether they still cover every row of the table. */
  readonly flagRuleIds: readonly string[];
  readonly coloursBroken: boolean;
  /** Last row of the print area; 0 when there is none. */
  readonly printedTo: number;
  /** True when the rows below the table are free, so that it can grow. */
  readonly freeBelow: boolean;
}

export const growBy = 100;

/** With fewer rows to spare below the last one that is used, the next Refresh adds a block. */
export const leastSpare = 10;

/** Queues one look at everything of ours on the form's sheet that people can have pasted over. */
export function loadFormCondition<Key extends string>(
  workbook: Excel.Workbook, form: TableForm<Key>, table: FormTable<Key>, ranges: FormRanges<Key>,
): () => FormCondition<Key> {
  const excelTable = workbook.tables.getItem(form.table);
  const sheet = excelTable.worksheet;
  const last = table.place.lastRow;
  const filter = excelTable.autoFilter;
  filter.load("isDataFiltered");
  const brokenFormulas = loadBrokenFormulas(form, ranges);
  const validations = validatedKeys(form).flatMap((key) => {
    const range = ranges.column(key);
    if (range === undefined) return [];
    range.dataValidation.load("type,prompt");
    return [{ key, validation: range.dataValidation }];
  });
  const colours = loadColours(excelTable, form, table, ranges);
  const print = sheet.pageLayout.getPrintAreaOrNullObject();
  print.load("address");
  const below = sheet.getRange(`${last + 1}:${last + growBy}`).getUsedRangeOrNullObject(true);
  below.load("address");
  return () => ({
    filtered: filter.isDataFiltered,
    brokenFormulas: brokenFormulas(),
    brokenValidation: validations.flatMap(({ key, validation }) =>
      // The prompt is laid last: a rule without one was never finished.
      (validation.type as string) === validationTypeOf(form, key) && (validation.prompt as Excel.DataValidationPrompt | null)?.message !== "" ? [] : [key],
    ),
    ...colours(),
    printedTo: print.isNullObject ? 0 : Math.max(0, ...print.address.split(",").map(lastRowOf)),
    freeBelow: below.isNullObject,
  });
}

/** Queues a look at the formula columns: what in them is none of ours. */
export function loadBrokenFormulas<Key extends string>(form: TableForm<Key>, ranges: FormRanges<Key>): () => FormCondition<Key>["brokenFormulas"] {
  const formulas = computedKeys(form).flatMap((key) => {
    const range = ranges.column(key);
    if (range === undefined) return [];
    const [constants, blanks] = [range.getSpecialCellsOrNullObject("Constants"), range.getSpecialCellsOrNullObject("Blanks")];
    constants.load("address");
    blanks.load("address");
    const typed = constants.areas;
    typed.load("items/rowIndex,items/values");
    return [{ key, areas: [constants, blanks], typed: () => (constants.isNullObject ? [] : typed.items.flatMap(typedOver)) }];
  });
  return () => formulas.flatMap(({ key, areas, typed }) => {
    const cells = areas.flatMap((area) => (area.isNullObject ? [] : area.address.split(",").map(withoutSheet)));
    return cells.length === 0 ? [] : [{ key, cells, typed: typed() }];
  });
}

const typedOver = ({ rowIndex, values }: Excel.Range): readonly TypedOver[] =>
  (values as Cell[][]).map(([value = ""], index) => ({ row: rowIndex + 1 + index, value }));
const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
const lastRowOf = (address: string): number => Number(/(\d+)$/.exec(address)?.[1] ?? 0);

function loadColours<Key extends string>(
  excelTable: Excel.Table, { flag, colours }: TableForm<Key>, { columns, place }: FormTable<Key>, ranges: FormRanges<Key>,
): () => Pick<FormCondition, "flagRuleIds" | "coloursBroken"> {
  const [letters, column] = flag === undefined ? [] : [columns[flag], ranges.column(flag)];
  if (flag === undefined || letters === undefined || column === undefined) return () => ({ flagRuleIds: [], coloursBroken: false });
  const load = (range: Excel.Range): Excel.ConditionalFormatCollection => {
    const formats = range.conditionalFormats;
    formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
    return formats;
  };
  const rules = load(excelTable.getDataBodyRange());
  // A row pasted from elsewhere, or cleared, leaves a hole between the first row and the last.
  const coloured = column.getSpecialCellsOrNullObject("ConditionalFormats");
  coloured.load("cellCount");
  const ends = [column.getCell(0, 0), column.getLastCell()].map(load);
  const ours = (formats: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] =>
    formats.items.filter((item) => item.type === "Custom" && !item.customOrNullObject.isNullObject && isFlagCondition(item.customOrNullObject.rule.formula));
  const atFlag = colours.filter(({ from: left, to: right }) => left === flag && right === flag).length;
  return () => ({
    flagRuleIds: ours(rules).map(({ id }) => id),
    coloursBroken: coloured.isNullObject || coloured.cellCount < place.lastRow - place.firstRow || ours(rules).length !== colours.length || ends.some((end) => ours(end).length !== atFlag)
      || ours(rules).some(({ customOrNullObject }) => !looksAt(customOrNullObject.rule.formula, letters)),
  });
}

/** Queues a look at whether sheets of ours are protected; the answer names those that are, as they are called now. */
export function loadProtected(workbook: Excel.Workbook, keys: readonly SheetKey[]): () => readonly string[] {
  const sheets = keys.map((key) => {
    const sheet = ownSheet(workbook, key);
    sheet.load("name,protection/protected");
    return sheet;
  });
  return () => sheets.flatMap((sheet) => (sheet.protection.protected ? [sheet.name] : []));
}
