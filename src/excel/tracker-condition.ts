import { trackerField, type TrackerKey } from "../catalog/tracker";
import { columnLetters } from "./geometry";
import type { TrackerBook } from "./read-tracker";
import { computedKeys, type ComputedKey } from "./tracker-formulas";
import { flagFormats, isFlagCondition, validatedKeys } from "./tracker-rules";
import { tables, type SheetKey } from "./workbook-names";

/** What of our own work on the tracker is no longer as we made it. */
export interface TrackerCondition {
  readonly protectedSheets: readonly string[];
  readonly filtered: boolean;
  /** Cells of formula columns that hold a constant or nothing. */
  readonly brokenFormulas: readonly { readonly key: ComputedKey; readonly cells: readonly string[] }[];
  readonly brokenValidation: readonly TrackerKey[];
  /** Ids of colour rules of ours, and whether they still cover the table's first and last row. */
  readonly flagRuleIds: readonly string[];
  readonly coloursBroken: boolean;
  /** Last row of the print area; 0 when there is none. */
  readonly printedTo: number;
  /** True when the rows below the table are free, so that it can grow. */
  readonly freeBelow: boolean;
}

const validationTypes: Partial<Record<ReturnType<typeof trackerField>["kind"], string>> = {
  date: "Date", percent: "Decimal", list: "List", yesNo: "List",
};

export const growBy = 100;

/** Queues one look at everything of ours that people can have pasted over. */
export function loadCondition(workbook: Excel.Workbook, book: TrackerBook): () => TrackerCondition {
  const sheet = workbook.worksheets.getItem(book.place.sheet);
  const [first, last] = [book.place.firstRow + 1, book.place.lastRow];
  const body = (key: TrackerKey, from = first, to = last): Excel.Range | undefined => {
    const letters = book.columns[key];
    return letters === undefined ? undefined : sheet.getRange(`${letters}${from}:${letters}${to}`);
  };
  const own = Object.entries(book.sheets).filter(([key]) => writtenSheets.includes(key as SheetKey));
  const protections = own.map(([, name]) => {
    const { protection } = workbook.worksheets.getItem(name);
    protection.load("protected");
    return { name, protection };
  });
  const filter = workbook.tables.getItem(tables.tasks).autoFilter;
  filter.load("isDataFiltered");
  const formulas = computedKeys.flatMap((key) => {
    const range = body(key);
    if (range === undefined) return [];
    const [constants, blanks] = [range.getSpecialCellsOrNullObject("Constants"), range.getSpecialCellsOrNullObject("Blanks")];
    constants.load("address");
    blanks.load("address");
    return [{ key, areas: [constants, blanks] }];
  });
  const validations = validatedKeys.flatMap((key) => {
    const range = body(key);
    if (range === undefined) return [];
    range.dataValidation.load("type");
    return [{ key, validation: range.dataValidation }];
  });
  const colours = loadColours(sheet, book);
  const print = sheet.pageLayout.getPrintAreaOrNullObject();
  print.load("address");
  const below = sheet.getRange(`${last + 1}:${last + growBy}`).getUsedRangeOrNullObject(true);
  below.load("address");
  return () => ({
    protectedSheets: protections.flatMap(({ name, protection }) => (protection.protected ? [name] : [])),
    filtered: filter.isDataFiltered,
    brokenFormulas: formulas.flatMap(({ key, areas }) => {
      const cells = areas.flatMap((area) => (area.isNullObject ? [] : area.address.split(",").map(withoutSheet)));
      return cells.length === 0 ? [] : [{ key, cells }];
    }),
    brokenValidation: validations.flatMap(({ key, validation }) =>
      (validation.type as string) === validationTypes[trackerField(key).kind] ? [] : [key],
    ),
    ...colours(),
    printedTo: print.isNullObject ? 0 : Math.max(0, ...print.address.split(",").map(lastRowOf)),
    freeBelow: below.isNullObject,
  });
}

/** Sheets that Refresh may write to. */
const writtenSheets: readonly SheetKey[] = ["tracker", "summary", "home"];

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
const lastRowOf = (address: string): number => Number(/(\d+)$/.exec(address)?.[1] ?? 0);

function loadColours(sheet: Excel.Worksheet, book: TrackerBook): () => Pick<TrackerCondition, "flagRuleIds" | "coloursBroken"> {
  const [first, last] = [book.place.firstRow + 1, book.place.lastRow];
  const letters = (key: TrackerKey): string => book.columns[key] ?? "A";
  const [from, to] = [columnLetters(book.place.firstColumn), columnLetters(book.place.lastColumn)];
  const rules = sheet.getRange(`${from}${first}:${to}${last}`).conditionalFormats;
  rules.load("items/id,items/type,items/customOrNullObject/rule/formula");
  const ends = [first, last].map((row) => {
    const at = sheet.getRange(`${letters("flag")}${row}`).conditionalFormats;
    at.load("items/id,items/type,items/customOrNullObject/rule/formula");
    return at;
  });
  const ours = (formats: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] =>
    formats.items.filter((item) => item.type === "Custom" && !item.customOrNullObject.isNullObject && isFlagCondition(item.customOrNullObject.rule.formula));
  const atFlag = flagFormats.filter(({ from, to }) => from === "flag" && to === "flag").length;
  return () => ({
    flagRuleIds: ours(rules).map(({ id }) => id),
    coloursBroken: ours(rules).length !== flagFormats.length || ends.some((end) => ours(end).length !== atFlag),
  });
}
