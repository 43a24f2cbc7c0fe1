import { languages, type Language } from "../domain/language";
import { loadDateSystem } from "./date-system";
import type { Registry } from "./form";
import { buildingMark, names, sheetMark, type SheetKey } from "./workbook-names";

/** What stands in the workbook before we add to it. */
export interface WorkbookProbe {
  /** All sheet names in order. */
  readonly sheets: readonly string[];
  readonly names: ReadonlySet<string>;
  /** Of a workbook of ours; undefined for any other. */
  readonly language: Language | undefined;
  /** Our finished sheets by the names they bear now. */
  readonly ours: Readonly<Partial<Record<SheetKey, string>>>;
  /** Sheets that an earlier run left half-built, told by their marks, or by their names where it stopped before marking them. */
  readonly halfBuilt: readonly { readonly key: SheetKey; readonly sheet: string }[];
}

function loadMarked(workbook: Excel.Workbook, { sheetKeys }: Pick<Registry, "sheetKeys">, mark: (key: SheetKey) => string): () => Partial<Record<SheetKey, string>> {
  const sheets = sheetKeys.map((key) => {
    const sheet = workbook.names.getItemOrNullObject(mark(key)).getRangeOrNullObject().worksheet;
    sheet.load("name");
    return [key, sheet] as const;
  });
  return () => Object.fromEntries(sheets.flatMap(([key, sheet]) => (sheet.isNullObject ? [] : [[key, sheet.name]])));
}

/** A finished sheet of ours by its mark, whatever it is called by the time Excel looks. */
export const ownSheet = (workbook: Excel.Workbook, key: SheetKey): Excel.Worksheet => workbook.names.getItem(sheetMark(key)).getRange().worksheet;

/** Our finished sheets by the names they bear now. */
export const loadOwnSheets = (workbook: Excel.Workbook, registry: Pick<Registry, "sheetKeys">): (() => Partial<Record<SheetKey, string>>) =>
  loadMarked(workbook, registry, sheetMark);

export function loadProbe(workbook: Excel.Workbook, registry: Registry): () => WorkbookProbe {
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name");
  const language = workbook.names.getItemOrNullObject(names.language);
  language.load("value");
  const refuseDates = loadDateSystem(workbook);
  const [ours, halfBuilt] = [loadMarked(workbook, registry, sheetMark), loadMarked(workbook, registry, buildingMark)];
  return () => {
    refuseDates();
    const sheets = workbook.worksheets.items.map(({ name }) => name);
    const marked = halfBuilt();
    return {
      sheets,
      language: language.isNullObject ? undefined : languages.find((one) => one === language.value),
      names: new Set(workbook.names.items.map(({ name }) => name)),
      ours: ours(),
      halfBuilt: registry.sheetKeys.flatMap((key) => sheets.filter((sheet) => sheet === marked[key] || sheet === buildingMark(key)).map((sheet) => ({ key, sheet }))),
    };
  };
}

/** The wanted name, or the first of `name (2)`, `name (3)` … that no sheet bears; Excel ignores case in sheet names. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = numberedName(wanted, number);
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Excel's limit for a sheet's name. */
const longestName = 31;

/** `Plan (2)`: the name itself for 1, and cut so that the number finds room. */
export function numberedName(wanted: string, number: number): string {
  const end = number === 1 ? "" : ` (${number})`;
  return `${wanted.slice(0, longestName - end.length).trimEnd()}${end}`;
}
