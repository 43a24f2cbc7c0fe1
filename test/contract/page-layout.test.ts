import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

describe("page layout", () => {
  test("a new sheet prints as Excel's does", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
    pageLayout.load();
    const area = pageLayout.getPrintAreaOrNullObject();
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Portrait", paperSize: "Letter", zoom: { scale: 100 }, leftMargin: 50.4, topMargin: 54, headerMargin: 21.6, printOrder: "DownThenOver",
      centerHorizontally: false, printGridlines: false,
    });
    expect([area.isNullObject, rows.isNullObject]).toEqual([true, true]);
    expect(await failureOf(async () => { pageLayout.getPrintArea().load("address"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
  })));

  test("the first page has the number that it is given, a whole one, else goes on by itself", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
    pageLayout.load("firstPageNumber");
    await context.sync();
    const before = pageLayout.firstPageNumber;
    pageLayout.firstPageNumber = 1;
    pageLayout.load("firstPageNumber");
    await context.sync();
    expect([before, pageLayout.firstPageNumber]).toEqual(["", 1]);
    pageLayout.firstPageNumber = 1.5;
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "PageLayout.firstPageNumber" } });
  })));

  test("margins, headers and footers are kept side by side", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
    pageLayout.rightMargin = 18;
    pageLayout.bottomMargin = 27;
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftFooter = "&F";
    defaultForAllPages.rightFooter = "第 &P 页";
    await context.sync();
    pageLayout.load("leftMargin, rightMargin, topMargin, bottomMargin");
    defaultForAllPages.load("leftFooter, centerFooter, rightFooter");
    await context.sync();
    expect([pageLayout.leftMargin, pageLayout.rightMargin, pageLayout.topMargin, pageLayout.bottomMargin]).toEqual([50.4, 18, 54, 27]);
    expect([defaultForAllPages.leftFooter, defaultForAllPages.centerFooter, defaultForAllPages.rightFooter]).toEqual(["&F", "", "第 &P 页"]);
  })));

  test("settings are kept, by property and by set()", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 3 };
    pageLayout.set({ centerHorizontally: true, centerVertically: true, printOrder: "OverThenDown", headersFooters: { defaultForAllPages: { centerFooter: "&P/&N" } } });
    pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
    pageLayout.setPrintArea("A1:C9,E1:E4");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.setPrintTitleColumns(sheet.getRange("A:B"));
    pageLayout.load(["orientation", "paperSize", "zoom", "centerHorizontally", "centerVertically", "leftMargin", "topMargin", "headersFooters/defaultForAllPages/centerFooter"]);
    const area = pageLayout.getPrintArea().load("address");
    const rows = pageLayout.getPrintTitleRows().load("address");
    const columns = pageLayout.getPrintTitleColumns().load("address");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual(["Landscape", "A4", { horizontalFitToPages: 1, verticalFitToPages: 3 }]);
    expect([pageLayout.centerHorizontally, pageLayout.centerVertically]).toEqual([true, true]);
    expect([pageLayout.leftMargin, pageLayout.topMargin]).toEqual([72, 36]);
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P/&N");
    expect([area.address, rows.address, columns.address]).toEqual(["Sheet1!A1:C9,Sheet1!E1:E4", "Sheet1!1:2", "Sheet1!A:B"]);
  })));

  test("print area, titles and breaks follow their cells", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.pageLayout.setPrintArea("A1:C9");
    sheet.pageLayout.setPrintTitleRows("$2:$3");
    sheet.horizontalPageBreaks.add("A6");
    sheet.getRange("2:3").insert("Down");
    const area = sheet.pageLayout.getPrintArea().load("address");
    const rows = sheet.pageLayout.getPrintTitleRows().load("address");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect([area.address, rows.address]).toEqual(["Sheet1!A1:C11", "Sheet1!4:5"]);
    expect(sheet.horizontalPageBreaks.items.map((item) => item.rowIndex)).toEqual([7]);
    sheet.getRange("4:5").delete("Up");
    const gone = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  })));

  test.each([
    ["zoom", (layout: Excel.PageLayout) => { layout.zoom = { scale: 9 }; }, "InvalidArgument"],
    ["zoom both ways", (layout: Excel.PageLayout) => { layout.zoom = { scale: 90, horizontalFitToPages: 1 }; }, "InvalidArgument"],
    ["zoom of nothing", (layout: Excel.PageLayout) => { layout.zoom = {}; }, "InvalidArgument"],
    ["margin", (layout: Excel.PageLayout) => { layout.leftMargin = -1; }, "InvalidArgument"],
    ["title rows", (layout: Excel.PageLayout) => { layout.setPrintTitleRows("A1:B2"); }, "InvalidArgument"],
    ["another sheet's print area", (layout: Excel.PageLayout) => { layout.setPrintArea("Nowhere!A1"); }, "InvalidArgument"],
    ["header", (layout: Excel.PageLayout) => { layout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256); }, "InvalidArgument"],
    ["pages of two kinds", (layout: Excel.PageLayout) => { layout.headersFooters.state = "OddAndEven"; }, "NotImplemented"],
  ] as const)("refused: %s", (_name, work, code) => withHost(({ Excel }) => Excel.run(async (context) => {
    expect(await failureOf(async () => { work(context.workbook.worksheets.getItem("Sheet1").pageLayout); await context.sync(); })).toMatchObject({ code });
  })));

  test("page breaks stand before a cell", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.horizontalPageBreaks.add("A11");
    sheet.horizontalPageBreaks.add(sheet.getRange("C5"));
    const column = sheet.verticalPageBreaks.add("D1").load("columnIndex");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(sheet.horizontalPageBreaks.items.map((item) => item.rowIndex)).toEqual([4, 10]);
    expect(column.columnIndex).toBe(3);
    sheet.horizontalPageBreaks.items[0]?.delete();
    const count = sheet.horizontalPageBreaks.getCount();
    const after = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load("address");
    await context.sync();
    expect([count.value, after.address]).toEqual([1, "Sheet1!A11"]);
    expect(await failureOf(async () => { sheet.horizontalPageBreaks.add("B1"); await context.sync(); })).toMatchObject({ code: "InvalidArgument" });
  })));
});
