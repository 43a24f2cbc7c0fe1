import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));
}

async function addressesOf(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<string[]> {
  for (const range of ranges) range.load("address");
  await context.sync();
  return ranges.map((range) => (range.isNullObject ? "null" : range.address.replace("Sheet1!", "")));
}

describe("C. ranges and used range", () => {
  test("C36 the used range of a blank sheet is A1, or a null object", () => onSheet(async (sheet, context) => {
    const [used, orNull] = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject()];
    used.load("address,values");
    await context.sync();
    expect([used.address, used.values, orNull.isNullObject]).toEqual(["Sheet1!A1", [[""]], true]);
  }));

  test("A4 a range knows its worksheet; the worksheet of a null object is a null object", () => onSheet(async (sheet, context) => {
    const [own, none] = [sheet.getRange("B2").worksheet, context.workbook.names.getItemOrNullObject("nope").getRangeOrNullObject().worksheet];
    own.load("name");
    none.load("name");
    await context.sync();
    expect([own.name, none.isNullObject, none.name]).toEqual(["Sheet1", true, undefined]);
  }));

  test("C36 a range without used cells: ItemNotFound, or a null object", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    const orNull = sheet.getRange("C3:D4").getUsedRangeOrNullObject();
    await context.sync();
    expect(orNull.isNullObject).toBe(true);
    sheet.getRange("C3:D4").getUsedRange().load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
  }));

  test("C36 formatting counts as use unless valuesOnly", () => onSheet(async (sheet, context) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D5").format.fill.color = "#FF0000";
    expect(await addressesOf(context, [sheet.getUsedRange(), sheet.getUsedRange(true), sheet.getRange("A1:C9").getUsedRange(), sheet.getRange("A:Z").getUsedRange(true)]))
      .toEqual(["B2:D5", "B2", "B2", "B2"]);
  }));

  test("C37 whole columns and rows: address and count, but no cell values, and no writing of arrays", () => onSheet(async (sheet, context) => {
    const [columns, rows] = [sheet.getRange("A:B"), sheet.getRange("2:2")];
    for (const range of [columns, rows]) range.load("address,cellCount,values,isEntireColumn,isEntireRow,numberFormat");
    await context.sync();
    expect([columns.address, columns.cellCount, columns.values, columns.isEntireColumn]).toEqual(["Sheet1!A:B", 2_097_152, null, true]);
    expect([rows.address, rows.cellCount, rows.values, rows.isEntireRow]).toEqual(["Sheet1!2:2", 16_384, null, true]);
    columns.values = [[1]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));

  test.each(["RangeExceedsLimit", "null"] as const)("C38 a read of more than 5,000,000 cells fails, or gives null in silence: %s", (largeReads) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.largeReads = largeReads;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const member of ["values", "formulas", "text", "numberFormat"] as const) {
      const range = sheet.getRange("A1:F1000000").load([member, "address"]);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the first failure ends a batch
      const outcome = await context.sync().then(() => String(range[member]), (error: OfficeExtension.Error) => error.code);
      expect([member, outcome]).toEqual([member, largeReads]);
    }
  })));

  test.each([["spansBack", ["B3:C5", "C4", "A3:C7"]], ["refuse", ["InvalidArgument", "C4", "InvalidArgument"]]] as const)("a resize by more than a range has spans back over its start, or is refused: %s", (resizePastStart, expected) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.resizePastStart = resizePastStart;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const outcomes: string[] = [];
    // From a cell up and to the left; to a cell that is left; past the start in one direction and on in the other.
    for (const [address, rows, columns] of [["C5", -2, -1], ["C4:D6", -2, -1], ["C3:E5", 2, -4]] as const) {
      const range = sheet.getRange(address).getResizedRange(rows, columns).load("address");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the first failure ends a batch
      outcomes.push(await context.sync().then(() => range.address.replace("Sheet1!", ""), (error: OfficeExtension.Error) => error.code));
    }
    expect(outcomes).toEqual(expected);
    sheet.getRange("A1").getResizedRange(-1, 0).load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  })));

  test.each([["refuse", "InvalidArgument"], ["truncate", "A1"]] as const)("C40 an address of more than 8,192 characters is refused, or cut: %s", (longAddress, expected) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.longAddress = longAddress;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const outcome = await addressesOf(context, [sheet.getRange(`A1${" ".repeat(8_190)}:B2`)]).then(([address]) => address, (error: OfficeExtension.Error) => error.code);
    expect(outcome).toBe(expected);
  })));

  test("C41 cellCount is -1 above 2^31-1; off the grid is an error", () => onSheet(async (sheet, context) => {
    const all = sheet.getRange();
    all.load("cellCount");
    await context.sync();
    expect(all.cellCount).toBe(-1);
    for (const make of [() => sheet.getRange("A1").getOffsetRange(-1, 0), () => sheet.getRange("XFD1").getOffsetRange(0, 1), () => sheet.getRange("A1").getResizedRange(-1, 0)]) {
      make().load("address");
      // One request for each, since the first failure ends a batch.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    }
  }));

  test("C41 inserting what would push content off the sheet is NonBlankCellOffSheet", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1048576").values = [["last"]];
    sheet.getRange("1:1").insert("Down");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "NonBlankCellOffSheet" });
  }));

  test.each([
    ["getCell(1, 1)", (range: Excel.Range) => range.getCell(1, 1), "C4"],
    ["getCell outside", (range: Excel.Range) => range.getCell(5, 0), "B8"],
    ["getRow(1)", (range: Excel.Range) => range.getRow(1), "B4:D4"],
    ["getColumn(2)", (range: Excel.Range) => range.getColumn(2), "D3:D5"],
    ["getOffsetRange", (range: Excel.Range) => range.getOffsetRange(1, -1), "A4:C6"],
    ["getResizedRange", (range: Excel.Range) => range.getResizedRange(1, -1), "B3:C6"],
    ["getAbsoluteResizedRange", (range: Excel.Range) => range.getAbsoluteResizedRange(1, 2), "B3:C3"],
    ["getLastCell", (range: Excel.Range) => range.getLastCell(), "D5"],
    ["getLastRow", (range: Excel.Range) => range.getLastRow(), "B5:D5"],
    ["getLastColumn", (range: Excel.Range) => range.getLastColumn(), "D3:D5"],
    ["getEntireRow", (range: Excel.Range) => range.getEntireRow(), "3:5"],
    ["getEntireColumn", (range: Excel.Range) => range.getEntireColumn(), "B:D"],
    ["getRowsAbove(2)", (range: Excel.Range) => range.getRowsAbove(2), "B1:D2"],
    ["getRowsBelow()", (range: Excel.Range) => range.getRowsBelow(), "B6:D6"],
    ["getRowsBelow(-1)", (range: Excel.Range) => range.getRowsBelow(-1), "B5:D5"],
    ["getColumnsAfter(2)", (range: Excel.Range) => range.getColumnsAfter(2), "E3:F5"],
    ["getColumnsBefore()", (range: Excel.Range) => range.getColumnsBefore(), "A3:A5"],
    ["getBoundingRect", (range: Excel.Range) => range.getBoundingRect(range.getOffsetRange(3, 3)), "B3:G8"],
    ["getIntersection", (range: Excel.Range) => range.getIntersection(range.getOffsetRange(1, 1)), "C4:D5"],
    ["getIntersectionOrNullObject of none", (range: Excel.Range) => range.getIntersectionOrNullObject(range.getOffsetRange(5, 0)), "null"],
  ])("ranges by position: %s", (_name, make, address) => onSheet(async (sheet, context) => {
    expect(await addressesOf(context, [make(sheet.getRange("B3:D5"))])).toEqual([address]);
  }));

  test("addresses quote sheet names that need it, and names of ranges work", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [chinese, quoted] = [worksheets.add("进度跟踪"), worksheets.add("It's 2026")];
    names.add("Limit", chinese.getRange("B2"));
    const ranges = [chinese.getRange("A1:B2"), quoted.getRange("C3"), chinese.getRange("Limit"), worksheets.getItem("Sheet1").getRange("'It''s 2026'!D4")];
    for (const range of ranges) range.load("address");
    await context.sync();
    expect(ranges.map((range) => range.address)).toEqual(["进度跟踪!A1:B2", "'It''s 2026'!C3", "进度跟踪!B2", "'It''s 2026'!D4"]);
    worksheets.getItem("Sheet1").getRange("no such name").load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  })));

  test("C42 copyFrom repeats the source on an exact multiple, else takes the source's size", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["x", "y"]];
    sheet.getRange("D1:E4").copyFrom("A1:B1");
    sheet.getRange("G1:I2").copyFrom("A1:B1");
    const [multiple, other] = [sheet.getRange("D1:E4").load("values"), sheet.getRange("G1:I2").load("values")];
    await context.sync();
    expect(multiple.values).toEqual([["x", "y"], ["x", "y"], ["x", "y"], ["x", "y"]]);
    expect(other.values).toEqual([["x", "y", ""], ["", "", ""]]);
  }));

  test("C42 copyFrom values only, transposed; relative references move", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("B1:B2").formulas = [["=A1*2"], ["=A2*2"]];
    sheet.getRange("D1").copyFrom("B1:B2", "Values", false, true);
    sheet.getRange("C1").copyFrom("B1:B2");
    const [values, formulas] = [sheet.getRange("D1:E1").load("formulas"), sheet.getRange("C1:C2").load("formulas")];
    await context.sync();
    expect([values.formulas, formulas.formulas]).toEqual([[[2, 4]], [["=B1*2"], ["=B2*2"]]]);
  }));

  test("C42 moveTo takes the source's size, and formulas follow the cells", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("D1").formulas = [["=SUM(A1:B2)*A1"]];
    sheet.getRange("F6:G7").values = [["old", "old"], ["old", "old"]];
    sheet.getRange("A1:B2").moveTo("F6");
    const [left, moved, sum] = [sheet.getRange("A1:B2").load("values,format/fill/color"), sheet.getRange("F6:G7").load("values"), sheet.getRange("D1").load("formulas,values")];
    const fill = sheet.getRange("F6").format.fill.load("color");
    await context.sync();
    expect([left.values, left.format.fill.color, moved.values, fill.color]).toEqual([[["", ""], ["", ""]], "#FFFFFF", [[1, 2], [3, 4]], "#FF0000"]);
    expect([sum.formulas, sum.values]).toEqual([[["=SUM(F6:G7)*F6"]], [[10]]]);
    sheet.getRange("F6:G7").moveTo("XFD1");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.moveTo" } });
  }));

  test("C42 moveTo leads to another sheet too, and takes a larger destination by its first cell", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const other = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:A2").values = [["x"], ["y"]];
    sheet.getRange("C1").formulas = [["=A2"]];
    sheet.getRange("A1:A2").moveTo(other.getRange("B2:D9"));
    const [moved, beyond, formula] = [other.getRange("B2:B3").load("values"), other.getRange("C2:D9").load("values"), sheet.getRange("C1").load("formulas,values")];
    await context.sync();
    expect([moved.values, formula.formulas, formula.values]).toEqual([[["x"], ["y"]], [["=Other!B3"]], [["y"]]]);
    expect(beyond.values.flat().every((value) => value === "")).toBe(true);
  })));

  test("large writes arrive in pieces and are the same cells", () => withHost(({ Excel, requests }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const values = Array.from({ length: 2_001 }, (_, row) => [row, `text ${row}`]);
    const range = sheet.getRange("A1:B2001");
    range.values = values;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(values);
    expect(requests[0]?.actions).toBeGreaterThan(8);
    sheet.getRange("A1:B2000").values = values;
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  })));

  test("find, findOrNullObject and replaceAll", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [["Apple", "pear"], ["pineapple", "x*y"]];
    const area = sheet.getRange("A1:B9");
    expect(await addressesOf(context, [
      area.find("apple", {}), area.find("apple", { matchCase: true }), area.find("apple", { completeMatch: true }), area.findOrNullObject("~*", {}),
      area.findOrNullObject("kiwi", {}), area.find("p?ar", { completeMatch: true }), area.find("apple", { searchDirection: "Backwards" }),
    ])).toEqual(["A1", "A2", "A1", "B2", "null", "B1", "A2"]);
    const count = area.replaceAll("apple", "plum", {});
    const after = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect([count.value, after.values]).toEqual([2, [["plum"], ["pineplum"]]]);
    area.find("kiwi", {}).load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
  }));

  test("getSurroundingRegion, getRangeEdge, getExtendedRange", () => onSheet(async (sheet, context) => {
    sheet.getRange("B2:D4").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    sheet.getRange("F9").values = [[1]];
    expect(await addressesOf(context, [
      sheet.getRange("C3").getSurroundingRegion(), sheet.getRange("B2").getRangeEdge("Down"), sheet.getRange("B2").getRangeEdge("Right"),
      sheet.getRange("B2").getExtendedRange("Down"), sheet.getRange("B5").getRangeEdge("Down"),
    ])).toEqual(["B2:D4", "B4", "D2", "B2:B4", "B1048576"]);
  }));

  test("getSpecialCells gathers cells of a kind; none is ItemNotFound or null", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:C2").formulas = [[1, "=A1", ""], ["x", "=1/0", true]];
    const range = sheet.getRange("A1:C2");
    const areas = [
      range.getSpecialCells("Formulas"), range.getSpecialCells("Formulas", "Errors"), range.getSpecialCells("Constants"), range.getSpecialCells("Blanks"),
      range.getSpecialCells("Constants", "Text"),
    ];
    for (const area of areas) area.load("address,areaCount");
    const none = range.getSpecialCellsOrNullObject("Constants", "Errors");
    await context.sync();
    expect(areas.map((area) => area.address.replaceAll("Sheet1!", ""))).toEqual(["B1:B2", "B2", "A1:A2,C2", "C1", "A2"]);
    expect(none.isNullObject).toBe(true);
  }));

  test("sort and removeDuplicates", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B5");
    range.values = [["k", "v"], ["b", 2], ["a", 1], ["B", 3], ["c", 2]];
    range.sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["k", "v"], ["B", 3], ["b", 2], ["c", 2], ["a", 1]]);
    const result = range.removeDuplicates([0], true);
    result.load();
    range.load("values");
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
    expect(range.values).toEqual([["k", "v"], ["B", 3], ["c", 2], ["a", 1], ["", ""]]);
  }));

  test("clear: contents, formats, all", () => onSheet(async (sheet, context) => {
    const ranges = ["A1", "B1", "C1"].map((address) => sheet.getRange(address));
    for (const range of ranges) {
      range.values = [[1]];
      range.format.font.bold = true;
    }
    ranges[0]?.clear("Contents");
    ranges[1]?.clear("Formats");
    ranges[2]?.clear();
    for (const range of ranges) range.load("values,format/font/bold");
    await context.sync();
    expect(ranges.map((range) => [range.values[0]?.[0] as unknown, range.format.font.bold])).toEqual([["", true], [1, false], ["", false]]);
  }));

  test("delete and insert shift cells, and insert returns the blank ones", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("A2").delete("Up");
    const blank = sheet.getRange("A1").insert("Down");
    blank.load("address,values");
    const all = sheet.getRange("A1:A4").load("values");
    await context.sync();
    expect([blank.address, blank.values, all.values]).toEqual(["Sheet1!A1", [[""]], [[""], [1], [3], [4]]]);
  }));
});
