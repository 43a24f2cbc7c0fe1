import { cells, codeOf, outcome, outcomes, thrown } from "../asking";
import type { ProbeItem } from "../item";

/** A: what objects say before and after a sync. */
export const proxyItems: readonly ProbeItem[] = [
  {
    id: "A1", part: "never loaded", asks: "What does reading a property that was never loaded throw?",
    async ask({ here, context, sheet }) {
      const range = sheet.getRange("A1");
      await context.sync();
      try {
        return range.values;
      } catch (error) {
        const { name, debugInfo } = error as OfficeExtension.Error;
        return { code: codeOf(error), name, location: debugInfo.errorLocation, ofTheClient: error instanceof here.OfficeExtension.Error };
      }
    },
  },
  {
    id: "A2", part: "result", asks: "Has a ClientResult a value before the sync?",
    async ask({ context, sheet }) {
      const count = sheet.tables.getCount();
      const before = thrown(() => count.value);
      await context.sync();
      return { before, after: count.value };
    },
  },
  {
    id: "A3", part: "isNullObject", asks: "Does isNullObject need a sync, and no load?",
    async ask({ context, name }) {
      const [there, missing] = [context.workbook.worksheets.getItemOrNullObject(name), context.workbook.worksheets.getItemOrNullObject(`${name} nope`)];
      const before = thrown(() => there.isNullObject);
      await context.sync();
      return { before, there: there.isNullObject, missing: missing.isNullObject };
    },
  },
  {
    id: "A4", part: "spreading", asks: "Are objects made from a null object null objects, which read undefined?",
    async ask({ context, name }) {
      const missing = context.workbook.worksheets.getItemOrNullObject(`${name} nope`);
      const child = missing.getRange("A1");
      const grandchild = child.format.fill;
      missing.load("name");
      child.load("values");
      grandchild.load("color");
      await context.sync();
      return { isNull: [missing.isNullObject, child.isNullObject, grandchild.isNullObject], reads: [typeof missing.name, typeof child.values] };
    },
  },
  {
    id: "A5", part: "objects", asks: "Is what *OrNullObject gives always an object, and null after the sync where nothing is?", needs: "1.13",
    async ask({ context, sheet, name }) {
      const { workbook } = context;
      const cell = sheet.getRange("A1");
      const table = sheet.tables.add(sheet.getRange("F1:F2"), true);
      const missing = `${name} nope`;
      const objects: Readonly<Record<string, OfficeExtension.ClientObject>> = {
        worksheet: workbook.worksheets.getItemOrNullObject(missing), table: workbook.tables.getItemOrNullObject(missing), column: table.columns.getItemOrNullObject(missing),
        name: workbook.names.getItemOrNullObject(missing), setting: workbook.settings.getItemOrNullObject(missing), property: workbook.properties.custom.getItemOrNullObject(missing),
        chart: sheet.charts.getItemOrNullObject(missing), panes: sheet.freezePanes.getLocationOrNullObject(), used: cell.getUsedRangeOrNullObject(true),
        crossing: cell.getIntersectionOrNullObject("B2"), found: cell.findOrNullObject("nope", {}), foundAll: sheet.findAllOrNullObject("nope", {}),
        special: cell.getSpecialCellsOrNullObject("Formulas"), invalid: cell.dataValidation.getInvalidCellsOrNullObject(), merged: cell.getMergedAreasOrNullObject(),
        filtered: sheet.autoFilter.getRangeOrNullObject(), printed: sheet.pageLayout.getPrintAreaOrNullObject(), custom: sheet.customProperties.getItemOrNullObject("nope"),
      };
      const noObjects = Object.entries(objects).filter(([, object]) => typeof object !== "object").map(([member]) => member);
      await context.sync();
      return { noObjects, notNull: Object.entries(objects).filter(([, object]) => !object.isNullObject).map(([member]) => member) };
    },
  },
  {
    id: "A6", part: "missing name", asks: "What code has getItem of a sheet that is not there?",
    ask: ({ context, name }) => outcome(context, () => context.workbook.worksheets.getItem(`${name} nope`).load("name")),
  },
  {
    id: "A7", part: "own value", asks: "Does an assigned value read back as it was assigned until it is loaded?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1");
      range.values = [["12%"]];
      await context.sync();
      const assigned = range.values as unknown[][];
      range.load("values");
      await context.sync();
      return { assigned, loaded: range.values };
    },
  },
  {
    id: "A8", part: "before the failure", asks: "Do loads before the failing action arrive, and does the error name its statement?",
    async ask({ context, sheet }) {
      sheet.load("name");
      const count = sheet.tables.getCount();
      sheet.getRange("A1:B1").values = [[1], [2]];
      try {
        await context.sync();
        return "done";
      } catch (error) {
        const { debugInfo } = error as OfficeExtension.Error;
        return { name: sheet.name, count: count.value, code: codeOf(error), location: debugInfo.errorLocation, statement: debugInfo.statement };
      }
    },
  },
  {
    id: "A9", part: "no rollback", asks: "After a failure: does what came before it stay, and is what came after it left undone?",
    async ask({ context, sheet, name }) {
      const failed = await outcome(context, () => {
        sheet.getRange("A1").values = [["before"]];
        context.workbook.worksheets.getItem(`${name} nope`).getRange("A1").values = [["fails"]];
        sheet.getRange("A2").values = [["after"]];
      });
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      return { failed, cells: range.values };
    },
  },
  {
    id: "A10", part: "the end of a run", asks: "Does Excel.run sync what is pending, and want a promise?",
    async ask({ here, context, sheet, name }) {
      await here.Excel.run((own) => {
        own.workbook.worksheets.getItem(name).getRange("A1").values = [["late"]];
        return Promise.resolve();
      });
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      const without = await here.Excel.run((() => undefined) as unknown as () => Promise<void>).then(() => "done", codeOf);
      return { written: range.values, without };
    },
  },
  {
    id: "A11", part: "released", asks: "What does a range throw after its Excel.run has ended?",
    async ask({ here, name }) {
      const range = await here.Excel.run(async (own) => {
        const read = own.workbook.worksheets.getItem(name).getRange("A1").load("values");
        await own.sync();
        return read;
      });
      return thrown(() => range.load("values"));
    },
  },
  {
    id: "A11", part: "tracked", asks: "Can a tracked range be used after its run, and does it follow its cells?",
    async ask({ here, name }) {
      const kept = await here.Excel.run(async (own) => {
        const range = own.workbook.worksheets.getItem(name).getRange("B2");
        range.values = [[7]];
        own.trackedObjects.add(range);
        await own.sync();
        return range;
      });
      return here.Excel.run(kept, async (own) => {
        own.workbook.worksheets.getItem(name).getRange("1:1").insert("Down");
        kept.load("address,values");
        await own.sync();
        own.trackedObjects.remove(kept);
        await own.sync();
        return { address: cells(kept.address), values: kept.values };
      });
    },
  },
  {
    id: "A12", part: "two contexts", asks: "Do objects of two contexts mix?",
    ask: ({ here, context, sheet, name }) => here.Excel.run(async (second) => {
      const foreign = sheet.getRange("A1");
      await context.sync();
      const own = second.workbook.worksheets.getItem(name).getRange("B2");
      return thrown(() => own.getBoundingRect(foreign));
    }),
  },
  {
    id: "A14", part: "load", asks: "What does load() bring, and what not; how are items of collections named?", needs: "1.12",
    async ask({ context, sheet }) {
      const range = sheet.getRange("B2");
      range.values = [[3]];
      range.load();
      const [short, long] = [sheet.getRange("A1:A2").format.borders, sheet.getRange("A1:A2").format.borders];
      short.load("sideIndex");
      long.load("items/sideIndex,items/style");
      await context.sync();
      const loaded = [cells(range.address), range.values, range.text, range.rowIndex, range.numberFormat, range.isEntireRow];
      return { loaded, categories: thrown(() => range.numberFormatCategories), alike: short.items.length === long.items.length, style: long.items[0]?.style };
    },
  },
  {
    id: "A15", part: "set", asks: "Does set() refuse read-only and unknown properties?",
    async ask({ context, sheet, name }) {
      const [readOnly, unknown] = ["id", "colour"].map((property) => thrown(() => sheet.set({ [property]: "x" })));
      sheet.set({ name: `${name}x`, id: "x" } as Excel.Interfaces.WorksheetUpdateData, { throwOnReadOnly: false });
      sheet.load("name");
      await context.sync();
      const renamed = sheet.name;
      sheet.name = name;
      await context.sync();
      return { readOnly, unknown, renamed };
    },
  },
  {
    id: "A16", part: "structs", asks: "Do parts that are set inside a JSON struct stay in the proxy, and is an unfinished struct refused?",
    async ask({ context, sheet }) {
      const { dataValidation } = sheet.getRange("A1");
      const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
      const unloaded = thrown(() => { dataValidation.rule.wholeNumber = { formula1: 1, operator: "EqualTo" }; });
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
      format.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
      dataValidation.load("rule");
      await context.sync();
      if (dataValidation.rule.wholeNumber) dataValidation.rule.wholeNumber.formula1 = 9;
      dataValidation.load("rule");
      await context.sync();
      const [noFormula, noOperator] = await outcomes(context, [
        () => { format.cellValue.rule = { operator: "GreaterThan" } as Excel.ConditionalCellValueRule; }, () => { format.cellValue.rule = { formula1: "=2" } as Excel.ConditionalCellValueRule; },
      ]);
      format.cellValue.load("rule");
      await context.sync();
      return { unloaded, validation: dataValidation.rule.wholeNumber, noFormula, noOperator, formula1: format.cellValue.rule.formula1 };
    },
  },
  {
    id: "A17", part: "on the way", asks: "What becomes of NaN, undefined, Infinity, a Date, -0 and a BigInt on their way to Excel?",
    async ask({ context, sheet }) {
      const [numbers, others] = [sheet.getRange("A1:C1"), sheet.getRange("A2:B2")];
      numbers.values = [[1, 2, 3]];
      await context.sync();
      numbers.values = [[Number.NaN, undefined, Number.POSITIVE_INFINITY]];
      others.values = [[new Date(Date.UTC(2026, 4, 20)), -0]];
      numbers.load("values");
      others.load("values");
      await context.sync();
      return { numbers: numbers.values, others: others.values, big: await outcome(context, () => { others.values = [[1n, 2]]; }) };
    },
  },
  {
    id: "A18", part: "delay", asks: "Is a run that waits for the end of cell editing answered at once when no cell is edited?",
    ask: ({ here, name }) => here.Excel.run({ delayForCellEdit: true }, async (own) => {
      const range = own.workbook.worksheets.getItem(name).getRange("A1");
      range.values = [["written"]];
      range.load("values");
      await own.sync();
      return range.values;
    }),
  },
];
