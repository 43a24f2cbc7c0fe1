import type { Cell } from "../rules/tracker-row";
import { isFlagCondition, validatedKeys, validationTypeOf } from "./form-rules";
import type { FormTable } from "./form-table";
import { columnLetters } from "./geometry";
import { computedKeys, type TableForm } from "./table-form";
import { tables } from "./workbook-names";

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
  /** Ids of colour rules of ours, and whether they still cover the table's first and last row. */
  readonly flagRuleIds: readonly string[];
  readonly coloursBroken: boolean;
  /** Last row of the print area; 0 when there is none. */
  readonly printedTo: number;
  /** True when the rows below the table are free, so that it can grow. */
  readonly freeBelow: boolean;
}

export const growBy = 100;

/** Queues one look at everything of ours on the form's sheet that people can have pasted over. */
export function loadFormCondition<Key extends string>(workbook: Excel.Workbook, form: TableForm<Key>, table: FormTable<Key>): () => FormCondition<Key> {
  const sheet = workbook.worksheets.getItem(table.place.sheet);
  const [first, last] = [table.place.firstRow + 1, table.place.lastRow];
  const body = (key: Key): Excel.Range | undefined => {
    const letters = table.columns[key];
    return letters === undefined ? undefined : sheet.getRange(`${letters}${first}:${letters}${last}`);
  };
  const filter = workbook.tables.getItem(tables[form.table]).autoFilter;
  filter.load("isDataFiltered");
  const formulas = computedKeys(form).flatMap((key) => {
    const range = body(key);
    if (range === undefined) return [];
    const [constants, blanks] = [range.getSpecialCellsOrNullObject("Constants"), range.getSpecialCellsOrNullObject("Blanks")];
    constants.load("address");
    blanks.load("address");
    const typed = constants.areas;
    typed.load("items/rowIndex,items/values");
    return [{ key, areas: [constants, blanks], typed: () => (constants.isNullObject ? [] : typed.items.flatMap(typedOver)) }];
  });
  const validations = validatedKeys(form).flatMap((key) => {
    const range = body(key);
    if (range === undefined) return [];
    range.dataValidation.load("type");
    return [{ key, validation: range.dataValidation }];
  });
  const colours = loadColours(sheet, form, table);
  const print = sheet.pageLayout.getPrintAreaOrNullObject();
  print.load("address");
  const below = sheet.getRange(`${last + 1}:${last + growBy}`).getUsedRangeOrNullObject(true);
  below.load("address");
  return () => ({
    filtered: filter.isDataFiltered,
    brokenFormulas: formulas.flatMap(({ key, areas, typed }) => {
      const cells = areas.flatMap((area) => (area.isNullObject ? [] : area.address.split(",").map(withoutSheet)));
      return cells.length === 0 ? [] : [{ key, cells, typed: typed() }];
    }),
    brokenValidation: validations.flatMap(({ key, validation }) =>
      (validation.type as string) === validationTypeOf(form, key) ? [] : [key],
    ),
    ...colours(),
    printedTo: print.isNullObject ? 0 : Math.max(0, ...print.address.split(",").map(lastRowOf)),
    freeBelow: below.isNullObject,
  });
}

const typedOver = ({ rowIndex, values }: Excel.Range): readonly TypedOver[] =>
  (values as Cell[][]).map(([value = ""], index) => ({ row: rowIndex + 1 + index, value }));
const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
const lastRowOf = (address: string): number => Number(/(\d+)$/.exec(address)?.[1] ?? 0);

function loadColours<Key extends string>(
  sheet: Excel.Worksheet, { flag, colours }: TableForm<Key>, { place, columns }: FormTable<Key>,
): () => Pick<FormCondition, "flagRuleIds" | "coloursBroken"> {
  const letters = flag === undefined ? undefined : columns[flag];
  if (flag === undefined || letters === undefined) return () => ({ flagRuleIds: [], coloursBroken: false });
  const [first, last] = [place.firstRow + 1, place.lastRow];
  const [from, to] = [columnLetters(place.firstColumn), columnLetters(place.lastColumn)];
  const rules = sheet.getRange(`${from}${first}:${to}${last}`).conditionalFormats;
  rules.load("items/id,items/type,items/customOrNullObject/rule/formula");
  const ends = [first, last].map((row) => {
    const at = sheet.getRange(`${letters}${row}`).conditionalFormats;
    at.load("items/id,items/type,items/customOrNullObject/rule/formula");
    return at;
  });
  const ours = (formats: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] =>
    formats.items.filter((item) => item.type === "Custom" && !item.customOrNullObject.isNullObject && isFlagCondition(item.customOrNullObject.rule.formula));
  const atFlag = colours.filter(({ from: left, to: right }) => left === flag && right === flag).length;
  return () => ({
    flagRuleIds: ours(rules).map(({ id }) => id),
    coloursBroken: ours(rules).length !== colours.length || ends.some((end) => ours(end).length !== atFlag),
  });
}

/** Queues a look at whether sheets are protected; the answer names those that are. */
export function loadProtected(workbook: Excel.Workbook, sheets: readonly string[]): () => readonly string[] {
  const protections = sheets.map((name) => {
    const { protection } = workbook.worksheets.getItem(name);
    protection.load("protected");
    return { name, protection };
  });
  return () => protections.flatMap(({ name, protection }) => (protection.protected ? [name] : []));
}
