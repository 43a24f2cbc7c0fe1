import { cells, outcome, outcomes } from "../asking";
import type { Given, ProbeItem } from "../item";

function addCustom(range: Excel.Range, formula: string, color: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  return format;
}

/** Colours in the order of their priorities. */
async function order({ context, sheet }: Given): Promise<unknown[]> {
  const { conditionalFormats } = sheet.getRange("A1");
  conditionalFormats.load("items/priority,items/custom/format/fill/color");
  await context.sync();
  return conditionalFormats.items.map((format) => [format.priority, format.custom.format.fill.color]).sort(([one], [other]) => Number(one) - Number(other));
}

/** H: conditional formats. */
export const formatItems: readonly ProbeItem[] = [
  {
    id: "H75", part: "top", asks: "Is a format added at the top priority, and are the others pushed down?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:A3");
      const [first, second] = [addCustom(range, "=TRUE", "#FF0000"), addCustom(range, "=TRUE", "#00FF00")];
      first.load("priority,type,stopIfTrue");
      second.load("priority");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return { priorities: [first.priority, second.priority], count: count.value, first: [first.type, first.stopIfTrue] };
    },
  },
  {
    id: "H76", part: "priorities", asks: "Does a new priority renumber, clamp, and count from the back?",
    async ask(given) {
      const { context, sheet } = given;
      for (const color of ["#000003", "#000002", "#000001"]) addCustom(sheet.getRange("A1"), "=TRUE", color);
      const orders = [await order(given)];
      for (const [at, priority] of [[0, 99], [0, -2]] as const) {
        const said = await outcome(context, () => { sheet.getRange("A1").conditionalFormats.getItemAt(at).priority = priority; });
        orders.push([said, ...await order(given)]);
      }
      return orders;
    },
  },
  {
    id: "H76", part: "stale", asks: "Is the object of a format stale once its priority has changed?",
    async ask(given) {
      const { context, sheet } = given;
      for (const color of ["#000002", "#000001"]) addCustom(sheet.getRange("A1"), "=TRUE", color);
      const { conditionalFormats } = sheet.getRange("A1");
      conditionalFormats.load("items/id");
      await context.sync();
      const [moved] = conditionalFormats.items;
      const changed = await outcome(context, () => { if (moved) moved.priority = 1; });
      return { changed, then: await outcome(context, () => { if (moved) moved.stopIfTrue = true; }) };
    },
  },
  {
    id: "H77", part: "relative", asks: "From which cell does a formula count when it is set, and when it is read?",
    async ask({ context, sheet }) {
      addCustom(sheet.getRange("B2:B5"), "=$B2>4", "#FF0000");
      await context.sync();
      const inside = sheet.getRange("B4").conditionalFormats.getItemAt(0);
      inside.custom.rule.formula = "=$B4>8";
      inside.custom.rule.load("formula");
      await context.sync();
      return inside.custom.rule.formula;
    },
  },
  {
    id: "H77", part: "structured", asks: "Are structured references, and what is no formula, refused?",
    async ask({ context, sheet, name }) {
      sheet.getRange("E1:E2").values = [["Days"], [1]];
      sheet.tables.add(sheet.getRange("E1:E2"), true).name = `${name}_Days`;
      await context.sync();
      return outcomes(context, [`=${name}_Days[Days]>1`, `=SUM(${name}_Days[Days])>1`].map((formula) => () => addCustom(sheet.getRange("E2"), formula, "#FF0000")));
    },
  },
  {
    id: "H78", part: "cell value", asks: "Is a cell value rule read back as it was set?",
    async ask({ context, sheet }) {
      const format = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=4", formula2: "=6", operator: "Between" };
      format.cellValue.format.fill.color = "yellow";
      format.cellValue.load("rule,format/fill/color");
      await context.sync();
      const { formula1, formula2, operator } = format.cellValue.rule;
      return { formula1, formula2, operator, color: format.cellValue.format.fill.color };
    },
  },
  {
    id: "H79", part: "clear", asks: "Does clearAll take formats off its cells only, delete the rule, and does getRange want one area?",
    async ask({ context, sheet }) {
      const format = addCustom(sheet.getRange("A1:A9"), "=$A1=1", "#FF0000");
      await context.sync();
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      const counts = ["A1", "A4:A5", "A9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      const [ranges, none] = [format.getRanges().load("address"), format.getRangeOrNullObject()];
      await context.sync();
      const several = await outcome(context, () => format.getRange().load("address"));
      sheet.getRange("A7").conditionalFormats.getItemAt(0).delete();
      const count = sheet.getRange("A1:A9").conditionalFormats.getCount();
      await context.sync();
      return { counts: counts.map(({ value }) => value), ranges: cells(ranges.address), none: none.isNullObject, refused: several !== "done", left: count.value };
    },
  },
  {
    id: "H80", part: "others", asks: "Does a collection show the formats on its range only, each with its own rule or a null object?",
    async ask({ context, sheet }) {
      addCustom(sheet.getRange("A1:A3"), "=$A1=1", "#FF0000");
      sheet.getRange("A2:B2").conditionalFormats.add("DataBar");
      sheet.getRange("C1").conditionalFormats.add("ColorScale");
      const items = sheet.getRange("A2").conditionalFormats;
      items.load("items/type,items/stopIfTrue,items/customOrNullObject/rule/formula");
      await context.sync();
      return items.items.map((format) => [format.type, format.stopIfTrue, format.customOrNullObject.isNullObject]);
    },
  },
];
