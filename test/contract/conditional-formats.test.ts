import { fill } from "../support/fill";
import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

/** The fill that a reader sees, conditional formats included. */
function shownFill(test: HostForTest, row: number, column: number): string | undefined {
  return test.engine.displayedStyle(test.engine.activeSheetId(), row, column).fill;
}

function addCustom(range: Excel.Range, formula: string, color: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  return format;
}

describe("H. conditional formats", () => {
  test("H75 a format is added at the top priority and pushes the others down", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
    const first = addCustom(range, "=TRUE", "#FF0000");
    const second = addCustom(range, "=TRUE", "#00FF00");
    first.load(["priority", "type", "stopIfTrue", "id"]);
    second.load("priority");
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect([first.priority, second.priority, count.value]).toEqual([1, 0, 2]);
    expect([first.type, first.stopIfTrue]).toEqual(["Custom", false]);
    const again = range.conditionalFormats.getItem(first.id).load("priority");
    await context.sync();
    expect(again.priority).toBe(1);
  })));

  test("H75 the lower number wins; what does not conflict combines; H76 stopIfTrue stops the rest", () => withHost((test) => test.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const low = addCustom(range, "=TRUE", "#FF0000");
    low.custom.format.font.bold = true;
    const high = addCustom(range, "=TRUE", "#00FF00");
    await context.sync();
    const style = test.engine.displayedStyle(test.engine.activeSheetId(), 0, 0);
    expect([style.fill, style.font?.bold]).toEqual(["#00FF00", true]);
    high.stopIfTrue = true;
    await context.sync();
    expect(test.engine.displayedStyle(test.engine.activeSheetId(), 0, 0).font?.bold).not.toBe(true);
  })));

  test("H76 a new priority renumbers, clamps, counts from the back, and makes the object stale", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    for (const color of ["#000003", "#000002", "#000001"]) addCustom(range, "=TRUE", color);
    const order = async () => {
      conditionalFormats.load("items/priority,items/custom/format/fill/color");
      await context.sync();
      return conditionalFormats.items.map((format) => [format.priority, format.custom.format.fill.color]);
    };
    expect(await order()).toEqual([[0, "#000001"], [1, "#000002"], [2, "#000003"]]);
    const moved = conditionalFormats.items[0];
    if (!moved) throw new Error("no format");
    moved.priority = 99;
    expect(await order()).toEqual([[0, "#000002"], [1, "#000003"], [2, "#000001"]]);
    expect(await failureOf(async () => { moved.stopIfTrue = true; await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
    await order();
    const first = conditionalFormats.items[0];
    if (!first) throw new Error("no format");
    first.priority = -2;
    expect(await order()).toEqual([[0, "#000003"], [1, "#000002"], [2, "#000001"]]);
  })));

  test("H77 a formula counts from the range it is set through, and is read from the range it applies to", () => withHost(async (test) => {
    await fill(test, [[1], [5], [9], [5]], "B2");
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      addCustom(sheet.getRange("B2:B5"), "=$B2>4", "#FF0000");
      await context.sync();
      expect([1, 2, 3, 4].map((row) => shownFill(test, row, 1))).toEqual([undefined, "#FF0000", "#FF0000", "#FF0000"]);
      const inside = sheet.getRange("B4").conditionalFormats.getItemAt(0);
      inside.custom.rule.formula = "=$B4>8";
      inside.custom.rule.load(["formula", "formulaR1C1"]);
      await context.sync();
      expect(inside.custom.rule.formula).toBe("=$B2>8");
      expect(inside.custom.rule.formulaR1C1).toBe("=RC2>8");
      expect([1, 2, 3, 4].map((row) => shownFill(test, row, 1))).toEqual([undefined, undefined, "#FF0000", undefined]);
    });
  }));

  test("a rule reads a threshold through a defined name, and follows it", () => withHost(async (test) => {
    await fill(test, [[1], [5]], "A1");
    await fill(test, [[4]], "D1");
    test.engine.setName({ name: "Rule_Limit", formula: "=Sheet1!$D$1", comment: "", visible: true });
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      addCustom(sheet.getRange("A1:A2"), "=AND(ISNUMBER($A1),$A1>Rule_Limit)", "#FFC7CE");
      await context.sync();
      expect([shownFill(test, 0, 0), shownFill(test, 1, 0)]).toEqual([undefined, "#FFC7CE"]);
      sheet.getRange("D1").values = [[0]];
      await context.sync();
      expect(shownFill(test, 0, 0)).toBe("#FFC7CE");
    });
  }));

  test.each(["=Table1[Days]>1", "=SUM(Table1[[#This Row],[Days]])>1", "no formula"])("structured references and plain text are refused: %s", (formula) => withHost(async (test) => {
    await fill(test, [["Days"], [1]], "E1");
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.tables.add("E1:E2", true);
      const format = sheet.getRange("E2").conditionalFormats.add("Custom");
      await context.sync();
      expect(await failureOf(async () => { format.custom.rule.formula = formula; await context.sync(); }))
        .toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "ConditionalFormatRule.formula" } });
    });
  }));

  test("H78 a cell value rule is set whole", () => withHost(async (test) => {
    await fill(test, [[1], [5], [9]]);
    await test.Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=4", formula2: "=6", operator: "Between" };
      format.cellValue.format.fill.color = "yellow";
      format.cellValue.load("rule");
      await context.sync();
      expect(format.cellValue.rule).toEqual({ formula1: "=4", formula2: "=6", operator: "Between" });
      expect([0, 1, 2].map((row) => shownFill(test, row, 0))).toEqual([undefined, "#FFFF00", undefined]);
    });
  }));

  test("H79 clearAll takes formats off its cells only, delete takes the rule", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const format = addCustom(sheet.getRange("A1:A9"), "=$A1=1", "#FF0000");
    sheet.getRange("A4:A5").conditionalFormats.clearAll();
    const ranges = format.getRanges().load("address");
    const none = format.getRangeOrNullObject();
    await context.sync();
    expect(ranges.address).toBe("Sheet1!A1:A3,Sheet1!A6:A9");
    expect(none.isNullObject).toBe(true);
    expect(await failureOf(async () => { format.getRange().load("address"); await context.sync(); })).toMatchObject({ debugInfo: { errorLocation: "ConditionalFormat.getRange" } });
    sheet.getRange("A7").conditionalFormats.getItemAt(0).delete();
    const count = sheet.getRange("A1:A9").conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  })));

  test("a rule on several areas is one rule, counted from the first of them", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const areas = sheet.getRanges("A2:B3,A6:B7");
    const format = areas.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A2=1";
    const ranges = format.getRanges().load("address");
    const count = sheet.getRange("A7").conditionalFormats.getCount();
    const outside = sheet.getRange("A4:B5").conditionalFormats.getCount();
    await context.sync();
    expect([ranges.address, count.value, outside.value]).toEqual(["Sheet1!A2:B3,Sheet1!A6:B7", 1, 0]);
  })));

  test("H80 a collection shows only formats on its range, each with its rule or a null object", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    addCustom(sheet.getRange("A1:A3"), "=$A1=1", "#FF0000");
    sheet.getRange("A2:B2").conditionalFormats.add("DataBar");
    sheet.getRange("C1").conditionalFormats.add("ColorScale");
    const items = sheet.getRange("A2").conditionalFormats;
    items.load("items/type,items/stopIfTrue,items/customOrNullObject/rule/formula");
    await context.sync();
    expect(items.items.map((format) => [format.type, format.stopIfTrue, format.customOrNullObject.isNullObject]))
      .toEqual([["DataBar", null, true], ["Custom", false, false]]);
    expect(items.items[1]?.customOrNullObject.rule.formula).toBe("=$A1=1");
    expect(await failureOf(async () => { items.items[0]?.custom.rule.load("formula"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
  })));

  test("text, rank, preset, scales, bars and icons keep their rules", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A9");
    const text = conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "BeginsWith", text: "late" };
    const rank = conditionalFormats.add("TopBottom");
    rank.topBottom.rule = { type: "BottomPercent", rank: 10 };
    const preset = conditionalFormats.add("PresetCriteria");
    preset.preset.rule = { criterion: "DuplicateValues" };
    const scale = conditionalFormats.add("ColorScale");
    scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "Number", formula: "=9", color: "red" } };
    const bar = conditionalFormats.add("DataBar");
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.dataBar.positiveFormat.fillColor = "#00B050";
    const icons = conditionalFormats.add("IconSet");
    icons.iconSet.style = "FourArrows";
    icons.iconSet.showIconOnly = true;
    text.textComparison.load("rule");
    rank.topBottom.load("rule");
    preset.preset.load("rule");
    scale.colorScale.load(["criteria", "threeColorScale"]);
    bar.dataBar.load(["lowerBoundRule", "upperBoundRule", "positiveFormat/fillColor"]);
    icons.iconSet.load(["criteria", "style", "showIconOnly"]);
    await context.sync();
    expect(text.textComparison.rule).toEqual({ operator: "BeginsWith", text: "late" });
    expect(rank.topBottom.rule).toEqual({ type: "BottomPercent", rank: 10 });
    expect(preset.preset.rule).toEqual({ criterion: "DuplicateValues" });
    expect(scale.colorScale.threeColorScale).toBe(false);
    expect(scale.colorScale.criteria).toMatchObject({ minimum: { type: "LowestValue", formula: null, color: "#FFFFFF" }, maximum: { type: "Number", formula: "=9", color: "#FF0000" } });
    expect([bar.dataBar.lowerBoundRule, bar.dataBar.upperBoundRule, bar.dataBar.positiveFormat.fillColor]).toEqual([{ type: "Number", formula: "0" }, { type: "Automatic" }, "#00B050"]);
    expect(icons.iconSet.criteria.map((criterion) => criterion.formula)).toEqual(["0", "25", "50", "75"]);
  })));

  test("the look: font, borders, number format, and taking it off again", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { format } = addCustom(context.workbook.worksheets.getItem("Sheet1").getRange("A1"), "=TRUE", "#FF0000").custom;
    format.font.color = "#FFFFFF";
    format.font.strikethrough = true;
    format.borders.getItem("EdgeBottom").style = "Continuous";
    format.borders.top.color = "#0000FF";
    format.numberFormat = "0.00";
    format.fill.clear();
    format.load(["numberFormat", "fill/color", "font/color", "font/strikethrough", "font/bold", "borders/items/sideIndex", "borders/items/style"]);
    await context.sync();
    expect([format.numberFormat, format.fill.color, format.font.color, format.font.strikethrough, format.font.bold]).toEqual(["0.00", null, "#FFFFFF", true, null]);
    expect(format.borders.items.map((border) => [border.sideIndex, border.style]))
      .toEqual([["EdgeTop", "Continuous"], ["EdgeBottom", "Continuous"], ["EdgeLeft", "None"], ["EdgeRight", "None"]]);
  })));

  test.each([
    ["rank above 100 percent", (range: Excel.Range) => { range.conditionalFormats.add("TopBottom").topBottom.rule = { type: "TopPercent", rank: 101 }; }, "InvalidArgument"],
    ["a text rule's unknown operator", (range: Excel.Range) => { range.conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Invalid", text: "x" }; }, "InvalidArgument"],
    ["stopIfTrue on a colour scale", (range: Excel.Range) => { range.conditionalFormats.add("ColorScale").stopIfTrue = true; }, "InvalidArgument"],
    ["a data bar's axis", (range: Excel.Range) => { range.conditionalFormats.add("DataBar").dataBar.axisColor = "red"; }, "ApiNotFound"],
  ] as const)("refused: %s", (_name, work, code) => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    expect(await failureOf(async () => { work(range); await context.sync(); })).toMatchObject({ code });
  })));
});
