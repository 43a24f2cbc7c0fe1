/** What published samples rely on without saying so: each script here once had another effect than in Excel. */
import { disposeHost, withHost } from "../support/host";
import { runScriptCase, type ScriptCase } from "../support/script-cases";

afterAll(disposeHost);

const scripts: readonly ScriptCase[] = [
  { does: "a formula keeps its blanks when cells are inserted above it", code: `
    const cells = sheet.getRange("B1:B2"); cells.formulas = [["=A1  * 2"], ["=SUM( A1:A2 , 'Sample'!A3 )"]]; sheet.getRange("1:1").insert("Down"); sheet.getRange("A2:A3").values = [[3], [4]]; const moved = sheet.getRange("B2:B3").load("formulas,values");
    await context.sync(); log(moved.formulas.flat(), moved.values[1][0]);`,
    logs: [["=A2  * 2", "=SUM( A2:A3 , 'Sample'!A4 )"], 7] },
  { does: "every colour name of HTML is a colour", code: `
    const cells = ["DarkMagenta", "rebeccapurple", "LightGoldenrodYellow"].map((name, row) => { const cell = sheet.getRange("A" + (row + 1)); cell.format.fill.color = name === "rebeccapurple" ? "slateblue" : name; return cell.load("format/fill/color"); });
    await context.sync(); log(cells.map((cell) => cell.format.fill.color)); sheet.getRange("A1").format.fill.color = "notacolour"; await context.sync();`, logs: [["#8B008B", "#6A5ACD", "#FAFAD2"], "InvalidArgument RangeFill.color"] },
  { does: "blank rows given to a table without data are its rows, totals or not", code: `
    const table = sheet.tables.add("B2:C2", true); table.showTotals = true; table.rows.add(null, [[null, null], [null, null], [null, null]]); const body = table.getDataBodyRange().load("address"); const whole = table.getRange().load("address"); await context.sync(); log(body.address, whole.address);`,
    logs: ["Sample!B3:C5", "Sample!B2:C6"] },
  { does: "sorting tells which rows moved, and not in vain", code: `
    const heard = []; sheet.onRowSorted.add(async (event) => { heard.push("rows " + event.address); }); sheet.onColumnSorted.add(async (event) => { heard.push("columns " + event.address); }); const block = sheet.getRange("A1:C5"); block.values = [["h", "x", "y"], [1, 9, 1], [4, 8, 2], [3, 7, 3], [5, 6, 4]]; await context.sync();
    block.sort.apply([{ key: 0 }], false, true); await context.sync(); await later(); block.sort.apply([{ key: 4, ascending: true }], false, true, "Columns"); await context.sync(); await later(); log(heard); block.load("values"); await context.sync(); log(block.values[0]);`,
    logs: [["rows A3:C4", "columns B1:C5"], ["h", "y", "x"]] },
  { does: "a sheet is activated once, and not by being added", code: `
    const heard = []; const { worksheets } = context.workbook; worksheets.onActivated.add(async () => { heard.push("on"); }); worksheets.onDeactivated.add(async () => { heard.push("off"); }); worksheets.onAdded.add(async () => { heard.push("added"); }); await later(); await context.sync(); heard.length = 0;
    const other = worksheets.add("Other"); await context.sync(); await later(); other.activate(); await context.sync(); await later(); other.delete(); await context.sync(); await later(); log(heard.join(" "));`, logs: ["added off on off on"] },
  { does: "the settings event comes with the common API's settings alone", code: `
    const heard = []; const { settings } = context.workbook; settings.add("NeedsReview", true); settings.onSettingsChanged.add(async (event) => { const changed = event.settings.getItem("NeedsReview").load("value"); await event.settings.context.sync(); heard.push(changed.value); }); await context.sync(); await later(); log([...heard]);
    Office.context.document.settings.set("NeedsReview", false); await new Promise((done) => Office.context.document.settings.saveAsync(done)); await later(); log(heard);`, logs: [[], [false]] },
  { does: "in manual mode only what is entered is calculated", code: `
    const { application } = context; const cells = sheet.getRange("A1:C1"); cells.formulas = [[1, "=A1*2", "=RAND()"]]; cells.load("values"); await context.sync(); const before = cells.values[0]; application.calculationMode = "Manual"; sheet.getRange("A1").values = [[5]]; sheet.getRange("D1:E1").formulas = [["=A1+B1", "=SUM(A1:D1)*0+B1"]];
    const now = sheet.getRange("A1:E1").load("values"); await context.sync(); log(now.values[0][1], now.values[0][2] === before[2], now.values[0][3], now.values[0][4]); application.calculate("Recalculate"); now.load("values"); await context.sync(); log(now.values[0][1], now.values[0][3]);
    sheet.getRange("A1").values = [[6]]; application.calculationMode = "Automatic"; now.load("values"); await context.sync(); log(now.values[0][1]);`, logs: [2, true, 7, 2, 10, 15, 12] },
  { does: "comments tell that they came, changed and went, with their replies", code: `
    const heard = []; const note = (what) => async ({ commentDetails: [detail], changeType }) => { heard.push([what, detail.commentId === id, detail.replyIds.length, changeType].join(" ")); }; let id;
    sheet.comments.onAdded.add(async ({ commentDetails: [detail] }) => { id = detail.commentId; }); sheet.comments.onChanged.add(note("changed")); context.workbook.comments.onDeleted.add(note("deleted")); await context.sync();
    const comment = sheet.comments.add("A1", "x").load("id"); await context.sync(); await later(); log(comment.id === id); comment.content = "y"; comment.resolved = true; comment.resolved = false; const reply = comment.replies.add("r"); reply.content = "s"; await context.sync(); await later(); comment.delete(); await context.sync(); await later(); log(heard);`,
    logs: [true, ["changed true 0 CommentEdited", "changed true 0 CommentResolved", "changed true 0 CommentReopened", "changed true 1 ReplyAdded", "changed true 1 ReplyEdited", "deleted true 1 "]] },
  { does: "charts tell that they came and went", code: `
    const heard = []; sheet.charts.onAdded.add(async (event) => { heard.push("added " + event.chartId); }); sheet.charts.onDeleted.add(async (event) => { heard.push("deleted " + event.chartId); }); sheet.getRange("A1:B3").values = [["", "x"], ["a", 1], ["b", 2]]; await context.sync();
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B3")).load("id"); await context.sync(); chart.title.text = "T"; chart.delete(); await context.sync(); await later(); log(heard.map((each) => each.replace(chart.id, "it")));`, logs: [["added it", "deleted it"]] },
  { does: "fonts, fills and points of a chart", code: `
    sheet.getRange("A1:C3").values = [["", "Q1", "Q2"], ["north", 1, 2], ["south", 3, 4]]; const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns"); chart.title.text = "Sales"; const { font } = chart.title.format; font.size = 18; font.color = "green"; font.bold = true; font.underline = "Single"; chart.legend.format.fill.setSolidColor("white"); chart.legend.format.font.italic = true; chart.format.font.name = "Arial"; chart.format.fill.setSolidColor("yellow");
    chart.dataLabels.showValue = true; chart.dataLabels.format.font.color = "red"; chart.axes.valueAxis.format.font.size = 8; const { points } = chart.series.getItemAt(0); points.getItemAt(1).format.fill.setSolidColor("indigo"); points.load("count,items/value"); font.load(); chart.legend.format.font.load("italic,name"); chart.series.load("items/hasDataLabels"); await context.sync();
    log(points.count, points.items.map((point) => point.value), [font.size, font.color, font.bold, font.underline, font.name], [chart.legend.format.font.italic, chart.legend.format.font.name], chart.series.items.map((series) => series.hasDataLabels)); chart.series.getItemAt(0).dataLabels.format.font.bold = true; await context.sync();`,
    logs: [2, [1, 3], [18, "#008000", true, "Single", "Arial"], [true, "Arial"], [true, true], "NotImplemented ChartDataLabels.format"] },
  { does: "a protected structure keeps its sheets as they are, and cells may be written", code: `
    const { protection, worksheets } = context.workbook; protection.protect("pw"); protection.load("protected"); sheet.getRange("A1").values = [[1]]; await context.sync(); log(protection.protected); const tries = [() => worksheets.add("X"), () => sheet.delete(), () => sheet.copy("End"), () => { sheet.name = "Y"; }, () => { sheet.position = 0; }, () => { sheet.visibility = "Hidden"; }, () => protection.protect(), () => protection.unprotect("no")];
    const codes = []; for (const attempt of tries) { attempt(); await context.sync().catch((error) => codes.push(error.code)); } log(codes); protection.unprotect("pw"); protection.load("protected"); worksheets.add("X"); await context.sync(); log(protection.protected);`,
    logs: [true, ["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied", "InvalidOperation", "BadPassword"], false] },
  { does: "names of the categories come from a range", code: `
    sheet.getRange("A1:C4").values = [["", "Q1", "Q2"], ["north", 1, 2], ["south", 3, 4], ["", "spring", "summer"]]; const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:C3"), "Rows"); chart.axes.categoryAxis.setCategoryNames(sheet.getRange("B4:C4")); const names = [0, 1].map((at) => chart.series.getItemAt(at).getDimensionValues("Categories")); await context.sync();
    log(names.map((name) => name.value)); chart.axes.valueAxis.setCategoryNames(sheet.getRange("B4:C4")); await context.sync();`, logs: [[["spring", "summer"], ["spring", "summer"]], "InvalidArgument ChartAxis.setCategoryNames"] },
  { does: "drafts, first page, comments and errors in print", code: `
    const { pageLayout } = sheet; pageLayout.load("draftMode,firstPageNumber,printComments,printErrors"); await context.sync(); const read = () => [pageLayout.draftMode, pageLayout.firstPageNumber, pageLayout.printComments, pageLayout.printErrors]; log(read()); pageLayout.draftMode = true; pageLayout.firstPageNumber = 3; pageLayout.printComments = Excel.PrintComments.endSheet; pageLayout.printErrors = "Dash"; pageLayout.load("draftMode,firstPageNumber,printComments,printErrors"); await context.sync(); log(read());
    pageLayout.firstPageNumber = 1.5; await context.sync();`, logs: [[false, "", "NoComments", "AsDisplayed"], [true, 3, "EndSheet", "Dash"], "InvalidArgument PageLayout.firstPageNumber"] },
];

describe("effects that samples rely on", () => {
  test.each(scripts.map((script) => [script.does, script] as const))("%s", (_does, script) => runScriptCase(script));

  /** The client on npm cannot read a solid colour back. */
  test("fills of a chart's parts and points are the document's, until they are cleared", () => withHost(({ Excel, document }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B3"));
    const { points } = chart.series.getItemAt(0);
    chart.format.fill.setSolidColor("yellow");
    chart.legend.format.fill.setSolidColor("white");
    points.getItemAt(1).format.fill.setSolidColor("indigo");
    points.getItemAt(0).format.fill.setSolidColor("pink");
    await context.sync();
    const kept = () => document.sheet(sheet.id).charts[0];
    expect(kept()?.looks).toEqual({ chart: { fill: "#FFFF00" }, legend: { fill: "#FFFFFF" } });
    expect(kept()?.series[0]?.points).toEqual([{ index: 0, color: "#FFC0CB" }, { index: 1, color: "#4B0082" }]);
    chart.legend.format.fill.clear();
    points.getItemAt(0).format.fill.clear();
    await context.sync();
    expect(kept()?.looks?.legend?.fill).toBeUndefined();
    expect(kept()?.series[0]?.points).toEqual([{ index: 1, color: "#4B0082" }]);
  })));
});
