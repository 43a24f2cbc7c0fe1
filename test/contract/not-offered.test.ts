import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

describe("what the host does not have is refused by name, never taken in silence", () => {
  test.each([
    ["drawn shapes", (sheet: Excel.Worksheet) => { sheet.shapes.addGeometricShape("Rectangle"); }, "ShapeCollection.addGeometricShape"],
    ["text boxes", (sheet: Excel.Worksheet) => { sheet.shapes.addTextBox("x"); }, "ShapeCollection.addTextBox"],
    ["lines", (sheet: Excel.Worksheet) => { sheet.shapes.addLine(0, 0, 9, 9); }, "ShapeCollection.addLine"],
    ["groups of shapes", (sheet: Excel.Worksheet) => { sheet.shapes.addGroup(["Picture 1"]); }, "ShapeCollection.addGroup"],
    ["pivot tables", (sheet: Excel.Worksheet) => { sheet.pivotTables.load("items/name"); }, "Worksheet.pivotTables"],
    ["slicers", (sheet: Excel.Worksheet) => { sheet.slicers.load("items/name"); }, "Worksheet.slicers"],
    ["borders of charts", (sheet: Excel.Worksheet) => { sheet.charts.add("Pie", sheet.getRange("A1:B2")).format.border.color = "red"; }, "ChartAreaFormat.border"],
    ["trendlines of a series", (sheet: Excel.Worksheet) => { sheet.charts.add("Line", sheet.getRange("A1:B2")).series.getItemAt(0).trendlines.add("Linear"); }, "ChartSeries.trendlines"],
    ["gradients of data bars", (sheet: Excel.Worksheet) => { sheet.getRange("A1").conditionalFormats.add("DataBar").dataBar.positiveFormat.gradientFill = false; }, "ConditionalDataBarPositiveFormat.gradientFill"],
    ["first pages' headers", (sheet: Excel.Worksheet) => { sheet.pageLayout.headersFooters.firstPage.centerHeader = "x"; }, "HeaderFooterGroup.firstPage"],
  ] as const)("%s", (_name, work, location) => withHost(({ Excel }) => Excel.run(async (context) => {
    const error = await failureOf(async () => { work(context.workbook.worksheets.getItem("Sheet1")); await context.sync(); });
    expect(error).toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: location } });
  })));
});
