import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));
}

describe("formats of ranges", () => {
  test("fill, font, alignment and protection are read back as set, and by others as their defaults", () => onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.set({
      fill: { color: "#ffcc00" }, font: { name: "等线", size: 14, bold: true, italic: true, underline: "Single", color: "red", strikethrough: true },
      horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 2, protection: { locked: false },
    });
    await context.sync();
    const other = sheet.getRange("C3").format;
    for (const each of [format, other]) each.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color,font/name,font/size,font/bold,font/underline,font/color,protection/locked");
    await context.sync();
    const told = (each: Excel.RangeFormat) => [each.fill.color, each.font.name, each.font.size, each.font.bold, each.font.underline, each.font.color, each.horizontalAlignment, each.verticalAlignment, each.wrapText, each.indentLevel, each.protection.locked];
    expect(told(format)).toEqual(["#FFCC00", "等线", 14, true, "Single", "#FF0000", "Center", "Top", true, 2, false]);
    expect(told(other)).toEqual(["#FFFFFF", "Calibri", 11, false, "None", "#000000", "General", "Bottom", false, 0, true]);
  }));

  test.each([90, -45, 180])("text is turned by %d, and by what is no angle not at all", (angle) => onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.textOrientation = angle;
    format.load("textOrientation");
    await context.sync();
    expect(format.textOrientation).toBe(angle);
    expect(await failureOf(async () => { format.textOrientation = 200; await context.sync(); })).toMatchObject({ code: "InvalidArgument" });
  }));

  test("fill.clear takes the fill away", () => onSheet(async (sheet, context) => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "blue";
    fill.clear();
    fill.load("color");
    await context.sync();
    expect(fill.color).toBe("#FFFFFF");
  }));

  test.each(["#12345", "no colour", "rgb(1,2,3)"])("the colour %s is refused, with its place", (colour) => onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.color = colour;
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "RangeFont.color" } });
  }));

  test("borders: edges of the whole, lines inside", () => onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("B2:D4").format;
    const bottom = borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.color = "#0000FF";
    bottom.weight = "Thick";
    borders.getItem("InsideHorizontal").style = "Dot";
    await context.sync();
    const edges = [bottom, borders.getItem("EdgeTop"), borders.getItem("InsideHorizontal"), sheet.getRange("B4").format.borders.getItem("EdgeBottom"), sheet.getRange("B2").format.borders.getItem("EdgeBottom")];
    for (const edge of edges) edge.load("style,color,weight,sideIndex");
    await context.sync();
    expect(edges.map((edge) => [edge.sideIndex, edge.style, edge.color])).toEqual([
      ["EdgeBottom", "Continuous", "#0000FF"], ["EdgeTop", "None", "#000000"], ["InsideHorizontal", "Dot", "#000000"],
      ["EdgeBottom", "Continuous", "#0000FF"], ["EdgeBottom", "Dot", "#000000"],
    ]);
    expect(edges[0]?.weight).toBe("Thick");
  }));

  test("column widths and row heights are points, null where they differ", () => onSheet(async (sheet, context) => {
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    const [wide, mixed] = [sheet.getRange("A1:B1").format, sheet.getRange("B1:C2").format];
    const size = sheet.getRange("B2:B3").load("left,top,width,height");
    for (const each of [wide, mixed]) each.load("columnWidth,rowHeight");
    await context.sync();
    expect(wide.columnWidth).toBeCloseTo(90, 0);
    expect(wide.rowHeight).toBeCloseTo(30, 0);
    expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
    expect(size.left).toBeCloseTo(90, 0);
    expect(size.top).toBeCloseTo(30, 0);
    expect(size.width).toBeCloseTo(90, 0);
    sheet.getRange("A1").format.rowHeight = 500;
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "RangeFormat.rowHeight" } });
  }));

  test("autofitColumns fits what is shown", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["x", "a rather long text that needs room"]];
    const [narrow, wide] = [sheet.getRange("A1").format, sheet.getRange("B1").format];
    sheet.getRange("A:B").format.autofitColumns();
    narrow.load("columnWidth");
    wide.load("columnWidth");
    await context.sync();
    expect(wide.columnWidth).toBeGreaterThan(3 * narrow.columnWidth);
  }));

  test("L104 hidden rows and columns: null where mixed, values included", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const [all, one, column] = [sheet.getRange("A1:A3"), sheet.getRange("A2"), sheet.getRange("C1")];
    for (const range of [all, one, column]) range.load("rowHidden,columnHidden,hidden,values");
    await context.sync();
    expect([all.rowHidden, all.hidden, one.rowHidden, one.hidden, column.columnHidden]).toEqual([null, null, true, true, true]);
    expect(all.values).toEqual([[1], [2], [3]]);
  }));

  test("links: set with their text, read back, removed", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.hyperlink = { documentReference: "Sheet1!B2", screenTip: "go", textToDisplay: "there" };
    range.load("hyperlink,values");
    await context.sync();
    expect([range.hyperlink, range.values]).toEqual([{ documentReference: "Sheet1!B2", screenTip: "go", textToDisplay: "there" }, [["there"]]]);
    sheet.getRange("1:1").insert("Down");
    const moved = sheet.getRange("A2").load("hyperlink");
    await context.sync();
    expect(moved.hyperlink.documentReference).toBe("Sheet1!B2");
    moved.clear("Hyperlinks");
    moved.load("hyperlink");
    await context.sync();
    expect(moved.hyperlink).toBeNull();
  }));

  test.each([
    ["Hyperlinks", "#0563C1", "Single", "#FFFF00"], ["RemoveHyperlinks", "#000000", "None", "#FFFFFF"],
  ] as const)("clear(%s) leaves the look of the link, or takes the cell's formats along; content and other cells stay", (what, color, underline, fill) => onSheet(async (sheet, context) => {
    const [link, plain] = [sheet.getRange("A1"), sheet.getRange("A2")];
    link.hyperlink = { address: "https://example.org/", textToDisplay: "there" };
    sheet.getRange("A1:A2").format.fill.color = "#FFFF00";
    sheet.getRange("A1:A2").clear(what);
    link.load("hyperlink,values,format/font/color,format/font/underline,format/fill/color");
    plain.load("format/fill/color");
    await context.sync();
    expect([link.hyperlink, link.values, link.format.font.color, link.format.font.underline, link.format.fill.color, plain.format.fill.color])
      .toEqual([null, [["there"]], color, underline, fill, "#FFFF00"]);
  }));

  test("setCellProperties and getCellProperties, cell by cell", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, {}]]);
    const read = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    const columns = sheet.getRange("A1:B1").getColumnProperties({ columnIndex: true, columnHidden: true });
    await context.sync();
    expect(read.value).toEqual([[
      { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: true } } },
      { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
    ]]);
    expect(columns.value).toEqual([{ columnIndex: 0, columnHidden: false }, { columnIndex: 1, columnHidden: false }]);
    range.setCellProperties([[{}]]);
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));
});

describe("I. protection, panes, calculation", () => {
  test.each(["InvalidOperation", "AccessDenied"] as const)("I82 protecting twice fails with %s", (code) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.redundantProtection = code;
    const { protection } = context.workbook.worksheets.getItem("Sheet1");
    protection.protect();
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    protection.protect();
    expect(await failureOf(() => context.sync())).toMatchObject({ code });
  })));

  test.each(["InvalidOperation", "AccessDenied"] as const)("I82 unprotecting what is not protected is harmless, or AccessDenied: %s", (code) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.redundantProtection = code;
    const { protection } = context.workbook.worksheets.getItem("Sheet1");
    protection.unprotect();
    const outcome = await context.sync().then(() => "done", (error: OfficeExtension.Error) => error.code);
    expect(outcome).toBe(code === "AccessDenied" ? "AccessDenied" : "done");
    protection.protect();
    protection.unprotect();
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  })));

  test("I82 a password must match", () => onSheet(async (sheet, context) => {
    sheet.protection.protect({}, "secret");
    sheet.protection.unprotect("wrong");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "BadPassword" });
    sheet.protection.unprotect("secret");
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(false);
  }));

  test("I83 locked cells of a protected sheet are AccessDenied; unlocked ones are written", () => onSheet(async (sheet, context) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
    sheet.getRange("B1").values = [["ok"]];
    sheet.getRange("A1").format.fill.color = "red";
    await context.sync();
    const attempts: ((sheet: Excel.Worksheet) => void)[] = [
      (target) => (target.getRange("A1").values = [["no"]]), (target) => target.getRange("A1").clear(), (target) => target.getRange("1:1").insert("Down"), (target) => target.getRange("A:A").delete("Left"),
    ];
    for (const attempt of attempts) {
      attempt(sheet);
      // One request for each, since the first failure ends a batch.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "AccessDenied" });
    }
    const range = sheet.getRange("A1:B1").load("values");
    await context.sync();
    expect(range.values).toEqual([["", "ok"]]);
  }));

  test("I84 panes: frozen rows, columns, cells; none is an error or a null object", () => onSheet(async (sheet, context) => {
    const { freezePanes } = sheet;
    const none = freezePanes.getLocationOrNullObject();
    freezePanes.freezeRows(2);
    const rows = freezePanes.getLocation().load("address");
    await context.sync();
    expect([none.isNullObject, rows.address]).toEqual([true, "Sheet1!1:2"]);
    freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const at = freezePanes.getLocation().load("address");
    await context.sync();
    expect(at.address).toBe("Sheet1!A1:B3");
    freezePanes.freezeAt(null as unknown as string);
    const unfrozen = freezePanes.getLocationOrNullObject();
    freezePanes.freezeColumns(1);
    const column = freezePanes.getLocation().load("address");
    await context.sync();
    expect([unfrozen.isNullObject, column.address]).toEqual([true, "Sheet1!A:A"]);
    freezePanes.freezeRows(0);
    await context.sync();
    freezePanes.getLocation().load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
  }));

  test("I85 calculation is done before a read in the same batch, and before the sync is answered", () => onSheet(async (sheet, context) => {
    const inputs = sheet.getRange("A1:B1");
    inputs.values = [[1, 2]];
    const sum = sheet.getRange("C1");
    sum.formulas = [["=A1+B1"]];
    sum.load("values");
    await context.sync();
    expect(sum.values).toEqual([[3]]);
    inputs.values = [[10, 20]];
    const later = sheet.getRange("C1").load("values");
    await context.sync();
    expect(later.values).toEqual([[30]]);
  }));

  test("I86 screen updating is suspended once a batch", () => onSheet(async (_sheet, context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidOperation" });
  }));

  test("C43 what is selected: one range, several areas as InvalidSelection, the active cell", () => withHost(({ Excel, engine }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    sheet.getRange("B2:C3").select();
    const [selected, active, activeSheet] = [context.workbook.getSelectedRange().load("address"), context.workbook.getActiveCell().load("address"), context.workbook.worksheets.getActiveWorksheet().load("name")];
    await context.sync();
    expect([selected.address, active.address, activeSheet.name]).toEqual(["Plan!B2:C3", "Plan!B2", "Plan"]);
    engine.select(engine.activeSheetId(), [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { row: 4, column: 1, rowCount: 2, columnCount: 1 }]);
    const areas = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    expect(areas.address).toBe("Plan!A1,Plan!B5:B6");
    context.workbook.getSelectedRange().load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidSelection" });
  })));
});

describe("L. merged cells", () => {
  test("L103 getMergedAreasOrNullObject sees merges whose top-left cell lies in the range, up to 512", () => onSheet(async (sheet, context) => {
    sheet.getRange("B2:C3").merge();
    sheet.getRange("E5:E6").merge();
    const [all, inside, none] = ["A1:F9", "C2:E6", "C3:D9"].map((address) => sheet.getRange(address).getMergedAreasOrNullObject().load("address,isNullObject"));
    await context.sync();
    expect([all?.address, inside?.address, none?.isNullObject]).toEqual(["Sheet1!B2:C3,Sheet1!E5:E6", "Sheet1!E5:E6", true]);
    sheet.getRange("J1:K513").merge(true);
    const most = sheet.getRange("J1:K512").getMergedAreasOrNullObject().load("areaCount");
    await context.sync();
    expect(most.areaCount).toBe(512);
    sheet.getRange("J1:K513").getMergedAreasOrNullObject().load("areaCount");
    await failureOf(() => context.sync());
  }));

  test("L103 only the top-left cell takes a value; the others ignore it in silence", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.merge();
    sheet.getRange("B2").values = [["lost"]];
    sheet.getRange("A1").values = [["kept"]];
    range.load("values");
    const areas = range.getMergedAreasOrNullObject().load("address");
    const none = sheet.getRange("D4").getMergedAreasOrNullObject();
    await context.sync();
    expect([range.values, areas.address, none.isNullObject]).toEqual([[["kept", ""], ["", ""]], "Sheet1!A1:B2", true]);
    range.unmerge();
    const after = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
    await context.sync();
    expect(after.isNullObject).toBe(true);
  }));
});
