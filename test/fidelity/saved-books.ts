/** Workbooks as we save them: one of everything, what the product makes in both languages, one made by others that was worked on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { refresh } from "../../src/actions/refresh/refresh";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { asOf, demoBook } from "../actions/books";
import { withHost } from "../support/host";
import { png } from "../support/pictures";
import { environmentOf } from "../support/product";
import { sampleWorkbook } from "../workbench/xlsx/sample-workbook";

export interface SavedBook {
  readonly bytes: Uint8Array;
  /** What was saved. */
  readonly file: WorkbookFile;
}

const everyForm = ["tracker", "requests", "duties"] as const;

function saved(file: WorkbookFile): SavedBook {
  return { bytes: saveXlsx(file).bytes, file };
}

/** Opened, worked on through office.js, and saved over what was opened. */
async function workedOn(bytes: Uint8Array, work: Parameters<typeof withHost>[0]): Promise<SavedBook> {
  const opened = openXlsx(bytes);
  return withHost(async (test) => {
    await work(test);
    await test.engine.settle();
    const file = test.document.snapshot();
    return { bytes: saveXlsx(file, opened).bytes, file };
  }, opened.file);
}

/** A row put between tasks, an id and a formula spoiled, and Refresh. */
async function refreshed(): Promise<SavedBook> {
  const { bytes } = saved(await demoBook("zh-CN", everyForm));
  return workedOn(bytes, async (test) => {
    await test.Excel.run(async (context) => {
      const tasks = context.workbook.tables.getItem("Liaison_Tasks");
      const third = tasks.getDataBodyRange().getRow(2);
      third.insert("Down");
      tasks.getDataBodyRange().getRow(3).getCell(0, 1).values = [["插入的一行 <&>"]];
      tasks.getDataBodyRange().getRow(4).getLastCell().clear();
      await context.sync();
    });
    await refresh(environmentOf(test, "zh-CN", asOf));
  });
}

/** A file of others with one of everything that an add-in can put into it. */
function others(): Promise<SavedBook> {
  const bytes = readFileSync(join(__dirname, "..", "fixtures", "real", "en_workbook_20sheets_MIT.xlsx"));
  return workedOn(bytes, ({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("B2:C3").values = [["<a & b>", 3], ["=1+1", true]];
    sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    const flag = sheet.getRange("B2:C3").conditionalFormats.add("Custom").custom;
    flag.rule.formula = "=$C2>1";
    flag.format.fill.color = "#FF0000";
    sheet.getRange("B2:C3").conditionalFormats.add("IconSet").iconSet.style = "ThreeTrafficLights1";
    sheet.charts.add("ColumnClustered", sheet.getRange("B2:C3"), "Auto").title.text = "T & t";
    sheet.shapes.addImage(png(10, 10));
    sheet.getRange("B2").hyperlink = { address: "https://example.com/?a=1&b", textToDisplay: "x" };
    sheet.getRange("A1").format.fill.color = "#00FF00";
    const added = context.workbook.worksheets.add("New one");
    added.tables.add("A1:B3", true);
    context.workbook.comments.add("'New one'!A1", "a comment");
    context.workbook.names.add("Added", added.getRange("A1"));
    await context.sync();
  }));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => made ??= make();
}

/** Each is made when it is first asked for. */
export const savedBooks: Readonly<Record<string, () => Promise<SavedBook>>> = {
  "one of everything": () => Promise.resolve(saved(sampleWorkbook())),
  "generated in Chinese": async () => saved(await demoBook("zh-CN", everyForm)),
  "generated in English": async () => saved(await demoBook("en-US", everyForm)),
  "generated, opened, a row inserted, refreshed": once(refreshed),
  "of others, worked on by an add-in": once(others),
};
