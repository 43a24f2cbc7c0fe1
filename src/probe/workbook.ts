/** The workbook around the probe: it must be empty before, and is afterwards as it was. */
import type { ExcelHere } from "./item";
import { prefix } from "./run";

export interface WorkbookState {
  readonly sheets: readonly string[];
  readonly activeSheet: string;
  readonly calculationMode: Excel.CalculationMode | "Automatic" | "AutomaticExceptTables" | "Manual";
  readonly customXmlParts: number;
  /** What keeps it from being empty, one thing each, in English: names of sheets, names and settings are the workbook's own. */
  readonly contents: readonly string[];
}

/** Reads what stands in the workbook, without changing anything. */
export function readWorkbook({ Excel }: ExcelHere): Promise<WorkbookState> {
  return Excel.run(async (context) => {
    const { worksheets, names, tables, settings, customXmlParts, protection, application } = context.workbook;
    worksheets.load("items/name,items/visibility");
    names.load("items/name");
    settings.load("items/key");
    protection.load("protected");
    application.load("calculationMode");
    const active = worksheets.getActiveWorksheet().load("name");
    const [tableCount, partCount] = [tables.getCount(), customXmlParts.getCount()];
    await context.sync();
    const inside = worksheets.items.map((sheet) => ({
      sheet, used: sheet.getUsedRangeOrNullObject(false), charts: sheet.charts.getCount(), shapes: sheet.shapes.getCount(), own: sheet.names.load("items/name"),
    }));
    for (const { sheet } of inside) sheet.protection.load("protected");
    await context.sync();
    const onSheets = inside.flatMap(({ sheet, used, charts, shapes, own }) => [
      ...used.isNullObject ? [] : [`cells or formats on ${sheet.name}`],
      ...charts.value > 0 ? [`charts on ${sheet.name}`] : [],
      ...shapes.value > 0 ? [`drawings on ${sheet.name}`] : [],
      ...sheet.protection.protected ? [`the protection of ${sheet.name}`] : [],
      ...sheet.visibility === "Visible" ? [] : [`the hidden sheet ${sheet.name}`],
      ...sheet.name.startsWith(prefix) ? [`the sheet ${sheet.name}`] : [],
      ...own.items.map(({ name }) => `the name ${name}`),
    ]);
    const contents = [
      ...onSheets, ...names.items.map(({ name }) => `the name ${name}`), ...tableCount.value > 0 ? [`tables: ${tableCount.value}`] : [],
      ...settings.items.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => `the setting ${key}`), ...protection.protected ? ["the protection of the workbook"] : [],
    ];
    return { sheets: worksheets.items.map(({ name }) => name), activeSheet: active.name, calculationMode: application.calculationMode, customXmlParts: partCount.value, contents };
  });
}

/** Takes away what the probe made, all of which bears its prefix, and nothing else. */
export async function tidyUp(here: ExcelHere, before: WorkbookState): Promise<void> {
  await here.Excel.run(async (context) => {
    const { worksheets, names, settings, application } = context.workbook;
    context.runtime.enableEvents = true;
    application.calculationMode = before.calculationMode;
    worksheets.load("items/name");
    names.load("items/name");
    settings.load("items/key");
    worksheets.getItemOrNullObject(before.activeSheet).activate();
    await context.sync();
    for (const sheet of worksheets.items.filter(({ name }) => name.startsWith(prefix))) {
      // One that is very hidden cannot be deleted.
      sheet.visibility = "Visible";
      sheet.delete();
    }
    for (const { name } of names.items.filter((item) => item.name.startsWith(prefix))) names.getItemOrNullObject(name).delete();
    for (const { key } of settings.items.filter((item) => item.key.startsWith(prefix))) settings.getItemOrNullObject(key).delete();
    await context.sync();
  });
}

/** What is otherwise than before, in words; empty when all is as it was. */
export function differences(before: WorkbookState, after: WorkbookState): readonly string[] {
  return [
    ...after.contents.filter((thing) => !before.contents.includes(thing)),
    ...after.sheets.join("\n") === before.sheets.join("\n") ? [] : [`the sheets are ${after.sheets.join(", ")} and were ${before.sheets.join(", ")}`],
    ...after.calculationMode === before.calculationMode ? [] : [`calculation is ${after.calculationMode} and was ${before.calculationMode}`],
    ...after.customXmlParts === before.customXmlParts ? [] : [`custom XML parts: ${after.customXmlParts}, and were ${before.customXmlParts}`],
  ];
}
