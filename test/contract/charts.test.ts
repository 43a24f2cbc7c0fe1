import { fill } from "../support/fill";
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

const counts = [["Department", "Red", "Green"], ["R&D", 1, 4], ["Sales", 2, 3]];

describe("charts", () => {
  test("texts on top are names, texts at the side are categories", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
      chart.load();
      chart.series.load("items/name");
      const values = chart.series.getItemAt(1).getDimensionValues("Values");
      const categories = chart.series.getItemAt(1).getDimensionValues("Categories");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ name: "Chart 1", chartType: "ColumnStacked", width: 360, height: 216 });
      expect(chart.series.items.map((series) => series.name)).toEqual(["Red", "Green"]);
      expect([categories.value, values.value]).toEqual([["R&D", "Sales"], ["4", "3"]]);
      const found = sheet.charts.getItem("chart 1").load("id");
      const missing = sheet.charts.getItemOrNullObject("nope");
      await context.sync();
      expect([found.id, missing.isNullObject]).toEqual([chart.id, true]);
    });
  }));

  test.each([
    ["A1:C3", "Rows", ["R&D", "Sales"], ["Red", "Green"], ["1", "4"]],
    ["B1:C3", "Columns", ["Red", "Green"], [], ["1", "2"]],
    ["B2:C3", "Columns", ["Series1", "Series2"], [], ["1", "2"]],
    ["A1:C3", "Auto", ["Red", "Green"], ["R&D", "Sales"], ["1", "2"]],
    ["A1:C2", "Auto", ["R&D"], ["Red", "Green"], ["1", "4"]],
  ] as const)("source %s by %s", (address, by, names, categories, values) => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { series } = sheet.charts.add("BarClustered", sheet.getRange(address), by);
      series.load("items/name");
      const first = series.getItemAt(0).getDimensionValues("Values");
      const labels = series.getItemAt(0).getDimensionValues("Categories");
      await context.sync();
      expect(series.items.map((item) => item.name)).toEqual(names);
      expect([labels.value, first.value]).toEqual([categories, values]);
    });
  }));

  test("dates at the side are categories, though they are numbers", () => withHost(async (test) => {
    await fill(test, [["", "Open"], ["2026-05-01", 3], ["2026-06-01", 2]]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { series } = sheet.charts.add("Line", sheet.getRange("A2:B3"));
      series.load("count");
      await context.sync();
      expect(series.count).toBe(1);
    });
  }));

  test("the step between two marks of the value axis can be given, and left to Excel again", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { valueAxis, categoryAxis } = sheet.charts.add("Line", sheet.getRange("A1:C3")).axes;
      valueAxis.majorUnit = 2;
      valueAxis.load("majorUnit");
      await context.sync();
      expect(valueAxis.majorUnit).toBe(2);
      expect(test.document.snapshot().sheets[0]?.charts[0]?.axes?.value).toEqual({ majorUnit: 2 });
      valueAxis.majorUnit = "";
      await context.sync();
      expect(test.document.snapshot().sheets[0]?.charts[0]?.axes?.value?.majorUnit).toBeUndefined();
      expect(await failureOf(() => { categoryAxis.majorUnit = 2; return context.sync(); })).toMatchObject({ code: "InvalidArgument" });
    });
  }));

  test("values may be shown by units; categories have none, and a unit of one's own is asked for elsewhere", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { axes } = sheet.charts.add("Line", sheet.getRange("A1:C3"));
      const { valueAxis, categoryAxis } = axes;
      valueAxis.load("displayUnit");
      await context.sync();
      expect(valueAxis.displayUnit).toBe("None");
      valueAxis.displayUnit = "Thousands";
      valueAxis.load("displayUnit");
      await context.sync();
      expect(valueAxis.displayUnit).toBe("Thousands");
      expect(test.document.snapshot().sheets[0]?.charts[0]?.axes?.value).toEqual({ displayUnit: "Thousands" });
      valueAxis.displayUnit = "None";
      await context.sync();
      expect(test.document.snapshot().sheets[0]?.charts[0]?.axes?.value?.displayUnit).toBeUndefined();
      const refused = { code: "InvalidArgument", debugInfo: { errorLocation: "ChartAxis.displayUnit" } };
      const setting = (axis: Excel.ChartAxis, unit: string): Promise<unknown> => failureOf(() => { axis.displayUnit = unit as "Thousands"; return context.sync(); });
      expect([await setting(categoryAxis, "Thousands"), await setting(valueAxis, "Custom"), await setting(valueAxis, "Dozens")]).toMatchObject([refused, refused, refused]);
    });
  }));

  test("names, categories and colours of series, title, legend and place are set", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("BarStacked", sheet.getRange("B1:C3"), "Columns");
      chart.name = "Flags";
      chart.title.text = "Flags by department";
      chart.legend.position = "Right";
      const series = chart.series.getItemAt(0);
      series.setXAxisValues(sheet.getRange("A2:A3"));
      series.format.fill.setSolidColor("#FF0000");
      series.hasDataLabels = true;
      chart.setPosition("B5", "D14");
      chart.load(["name", "title/text", "legend/position", "left", "top", "width", "height"]);
      const cells = sheet.getRange("B5:D14").load(["left", "top", "width", "height"]);
      const categories = series.getDimensionValues("Categories");
      await context.sync();
      expect([chart.name, chart.title.text, chart.legend.position, categories.value]).toEqual(["Flags", "Flags by department", "Right", ["R&D", "Sales"]]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([cells.left, cells.top, cells.width, cells.height]);
      const kept = test.document.sheet(test.engine.activeSheetId()).charts[0];
      expect(kept?.series[0]).toEqual({ name: "Red", nameFormula: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$3", categories: "Sheet1!$A$2:$A$3", color: "#FF0000", showDataLabels: true });
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      expect(await failureOf(async () => { chart.load("name"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
    });
  }));

  test("the lines of a line chart have colours; those of bars are not kept", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const [{ charts }, data] = [sheet, sheet.getRange("A1:C3")];
      const { line } = charts.add("LineMarkers", data, "Columns").series.getItemAt(1).format;
      line.color = "#C42B1C";
      line.load("color");
      charts.load("count");
      await context.sync();
      expect([line.color, charts.count]).toEqual(["#C42B1C", 1]);
      const bars = charts.add("BarStacked", data, "Columns").series.getItemAt(0).format.line;
      expect(await failureOf(async () => { bars.color = "#C42B1C"; await context.sync(); })).toMatchObject({ code: "NotImplemented" });
    });
  }));

  test("series follow the cells they draw, and the sheet's name", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { series } = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"));
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A1:B2").insert("Down");
      sheet.name = "Counts of May";
      const source = series.getItemAt(0).getDimensionDataSourceString("Values");
      const values = series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect([source.value, values.value]).toEqual(["'Counts of May'!$B$5:$B$6", ["1", "2"]]);
    });
  }));

  test("a copied sheet's charts draw the copy", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("BarClustered", sheet.getRange("A1:B3"));
      const source = sheet.copy("End").charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      expect(source.value).toBe("'Sheet1 (2)'!$B$2:$B$3");
    });
  }));

  test("without a title of its own a chart is called by its only series", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const one = sheet.charts.add("Doughnut", sheet.getRange("A1:B3")).load("title/text");
      const two = sheet.charts.add("Pie", sheet.getRange("A1:C3"), "Columns").load(["title/text", "name"]);
      await context.sync();
      expect([one.title.text, two.title.text, two.name]).toEqual(["Red", "Chart Title", "Chart 2"]);
    });
  }));

  test("axes: shown or not, titles, gridlines, bounds; round charts have none", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { axes } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"));
      const plain = [axes.valueAxis.majorGridlines, axes.categoryAxis.majorGridlines].map((lines) => lines.load("visible"));
      await context.sync();
      expect(plain.map((lines) => lines.visible)).toEqual([true, false]);
      axes.categoryAxis.visible = false;
      axes.valueAxis.title.text = "Tasks";
      axes.valueAxis.majorGridlines.visible = false;
      axes.valueAxis.minimum = 0;
      axes.getItem("Value").maximum = 9;
      axes.load(["valueAxis/minimum", "valueAxis/maximum", "valueAxis/title/text", "valueAxis/majorGridlines/visible", "categoryAxis/visible"]);
      await context.sync();
      const { valueAxis } = axes;
      expect([valueAxis.minimum, valueAxis.maximum, valueAxis.title.text, valueAxis.majorGridlines.visible, axes.categoryAxis.visible]).toEqual([0, 9, "Tasks", false, false]);
      valueAxis.minimum = "";
      valueAxis.load("minimum");
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "NotImplemented" });
      const pie = sheet.charts.add("Pie", sheet.getRange("A1:B3"));
      expect(await failureOf(async () => { pie.axes.valueAxis.visible = false; await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
    });
  }));

  test("series are added with values of their own, and deleted", () => withHost(async (test) => {
    await fill(test, counts);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
      const added = chart.series.add("More");
      added.setValues(sheet.getRange("C2:C3"));
      chart.series.load("items/name");
      const values = added.getDimensionValues("Values");
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(["Red", "More"]);
      expect(values.value).toEqual(["4", "3"]);
      chart.series.getItemAt(0).delete();
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(["More"]);
      chart.setData(sheet.getRange("A1:C3"), "Columns");
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(["Red", "Green"]);
    });
  }));

  test.each([
    ["a type that is none", (sheet: Excel.Worksheet) => { sheet.charts.add("Invalid", sheet.getRange("A1:B2")); }, "InvalidArgument"],
    ["a type that the document does not keep", (sheet: Excel.Worksheet) => { sheet.charts.add("Radar", sheet.getRange("A1:B2")); }, "NotImplemented"],
    ["an image", (sheet: Excel.Worksheet) => { sheet.charts.add("Pie", sheet.getRange("A1:B2")).getImage(); }, "ApiNotFound"],
    ["a block of values", (sheet: Excel.Worksheet) => { sheet.charts.add("Pie", sheet.getRange("A1:B2")).series.getItemAt(0).setValues(sheet.getRange("A1:B2")); }, "InvalidArgument"],
    ["a place on another sheet", (sheet: Excel.Worksheet) => { sheet.charts.add("Pie", sheet.getRange("A1:B2")).setPosition("Nowhere!A1"); }, "InvalidArgument"],
  ] as const)("refused: %s", (_name, work, code) => withHost(({ Excel }) => Excel.run(async (context) => {
    expect(await failureOf(async () => { work(context.workbook.worksheets.getItem("Sheet1")); await context.sync(); })).toMatchObject({ code });
  })));
});
