/**
 * Short scripts as people write them for Excel: set up a sheet, do one thing, log what came of it. Each runs in the window like a
 * pasted script and must log what Excel would, or be refused by code and member.
 */
import { disposeHost } from "../support/host";
import { runScriptCase, type ScriptCase } from "../support/script-cases";

afterAll(disposeHost);

const trips = `
  const trips = sheet.tables.add("A1:C1", true);
  trips.name = "Trips";
  trips.getHeaderRowRange().values = [["Day", "Driver", "Cost"]];
  trips.rows.add(null, [["5/4/2026", "Ana", "$40"], ["5/5/2026", "Bo", "$25"], ["5/6/2026", "Ana", "$90"]]);
`;

const grid = `sheet.getRange("A1:C3").values = [["n", 1, 2], ["m", 3, 4], ["n", 5, 6]];`;

const scripts: readonly ScriptCase[] = [
  // --- sheets
  { does: "names and order of new sheets", code: `
    context.workbook.worksheets.add("Late"); const first = context.workbook.worksheets.getItem("Late"); first.position = 0;
    const all = context.workbook.worksheets.load("items/name"); await context.sync(); log(all.items.map((each) => each.name));`, logs: [["Late", "Sheet1", "Sample"]] },
  { does: "a very hidden sheet is not deleted", code: `
    const other = context.workbook.worksheets.add("Other"); other.visibility = "VeryHidden"; other.delete(); await context.sync();`, logs: ["InvalidOperation Worksheet.delete"] },
  { does: "frozen panes", code: `
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B2")); const frozen = sheet.freezePanes.getLocation().load("address"); await context.sync(); log(frozen.address);
    sheet.freezePanes.unfreeze(); const none = sheet.freezePanes.getLocationOrNullObject(); await context.sync(); log(none.isNullObject);`, logs: ["Sample!A1:B2", true] },
  { does: "a copy beside its original", code: `
    const copy = sheet.copy("After", sheet).load("name,position"); await context.sync(); log(copy.name, copy.position);`, logs: ["Sample (2)", 2] },
  { does: "the default width is in characters", code: `sheet.load("standardWidth"); await context.sync(); log(sheet.standardWidth);`, logs: [8.43] },

  // --- null objects
  { does: "members of a null object do nothing", code: `
    const nothing = context.workbook.worksheets.getItemOrNullObject("Nope"); nothing.name = "X"; nothing.getRange("A1").values = [[1]]; nothing.delete();
    nothing.load("isNullObject"); const sheets = context.workbook.worksheets.getCount(); await context.sync(); log(nothing.isNullObject, sheets.value);`, logs: [true, 2] },
  { does: "an object that is there may be asked whether it is null", code: `
    sheet.getRange("C3").values = [["x"]]; const used = sheet.getUsedRangeOrNullObject(true).load(["isNullObject", "address"]); await context.sync(); log(used.isNullObject, used.address);`,
    logs: [false, "Sample!C3"] },

  // --- ranges
  { does: "neighbours by address", code: `
    const range = sheet.getRange("B2:D4"); const found = [range.getIntersection("C1:C9"), range.getBoundingRect("F6"), range.getResizedRange(1, -1), range.getRowsBelow(2)];
    const none = range.getIntersectionOrNullObject("Z1"); found.forEach((each) => each.load("address")); await context.sync(); log(found.map((each) => each.address), none.isNullObject);`,
    logs: [["Sample!C2:C4", "Sample!B2:F6", "Sample!B2:C5", "Sample!B5:D6"], true] },
  { does: "several areas cut by an address", code: `
    const areas = sheet.getRanges("D3:D5, G3:G5").getIntersection("D4:G4").load("address"); await context.sync(); log(areas.address);`, logs: ["Sample!D4,Sample!G4"] },
  { does: "typed texts become dates, times, money", code: `
    const range = sheet.getRange("A1:C1"); range.values = [["1/15/2026", "10:30 AM", "12%"]]; range.load("values,numberFormat,text"); await context.sync(); log(range.values[0], range.numberFormat[0], range.text[0]);`,
    logs: [[46037, 0.4375, 0.12], ["m/d/yyyy", "h:mm AM/PM", "0%"], ["1/15/2026", "10:30 AM", "12%"]] },
  { does: "insert pushes formulas along", code: `
    sheet.getRange("A1:B2").formulas = [[1, "=A1*2"], [2, "=A2*2"]]; sheet.getRange("A2:B2").insert("Down"); const moved = sheet.getRange("B3").load("formulas"); await context.sync(); log(moved.formulas);`,
    logs: [[["=A3*2"]]] },
  { does: "copy values, skipping blanks, and transposed", code: `
    sheet.getRange("A1:C1").values = [[1, "", 3]]; sheet.getRange("E1:G1").values = [[9, 9, 9]]; sheet.getRange("E1").copyFrom("A1:C1", Excel.RangeCopyType.values, true); sheet.getRange("A3").copyFrom("A1:C1", "All", false, true);
    const row = sheet.getRange("E1:G1").load("values"); const column = sheet.getRange("A3:A5").load("values"); await context.sync(); log(row.values, column.values);`, logs: [[[1, 9, 3]], [[1], [""], [3]]] },
  { does: "find, find all, replace", code: `
    ${grid} const one = sheet.getRange("A1:A3").find("N", { matchCase: false }).load("address"); const all = sheet.findAll("n", { completeMatch: true }).load("address"); const changed = sheet.getRange().replaceAll("n", "k", {}); await context.sync();
    log(one.address, all.address, changed.value); sheet.getRange("A1:A3").find("zz", {}); await context.sync();`, logs: ["Sample!A1", "Sample!A1,Sample!A3", 2, "ItemNotFound Range.find"] },
  { does: "duplicates go", code: `${grid} const result = sheet.getRange("A1:C3").removeDuplicates([0], false).load(); await context.sync(); log(result.removed, result.uniqueRemaining);`, logs: [1, 2] },
  { does: "special cells", code: `
    ${grid} sheet.getRange("D1").formulas = [["=1/0"]]; const bad = sheet.getUsedRange().getSpecialCells("Formulas", "Errors").load("address"); await context.sync(); log(bad.address); sheet.getRange("A1").getSpecialCells("Blanks"); await context.sync();`,
    logs: ["Sample!D1", "ItemNotFound Range.getSpecialCells"] },
  { does: "links", code: `
    const cell = sheet.getRange("A1"); cell.hyperlink = { address: "https://example.org/", textToDisplay: "here", screenTip: "go" }; cell.load("hyperlink,values"); await context.sync(); log(cell.hyperlink, cell.values);`,
    logs: [{ address: "https://example.org/", textToDisplay: "here", screenTip: "go" }, [["here"]]] },
  { does: "formats cell by cell", code: `
    const range = sheet.getRange("A1:B1"); range.setCellProperties([[{ format: { fill: { color: "yellow" } } }, { format: { font: { bold: true } } }]]);
    const read = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } }); await context.sync(); log(read.value[0].map(({ format }) => [format.fill.color, format.font.bold]));`, logs: [[["#FFFF00", false], ["#FFFFFF", true]]] },
  { does: "a link set cell by cell is refused by name", code: `sheet.getRange("A1").setCellProperties([[{ hyperlink: { address: "https://example.org" } }]]); await context.sync();`, logs: ["ApiNotFound Range.setCellProperties"] },
  { does: "a picture of a range is refused by name", code: `sheet.getRange("A1").getImage(); await context.sync();`, logs: ["ApiNotFound Range.getImage"] },

  // --- tables
  { does: "rows added to an empty table begin under its header", code: `${trips} const whole = trips.getRange().load("address,text"); trips.rows.load("count"); await context.sync(); log(whole.address, whole.text[1], trips.rows.count);`,
    logs: ["Sample!A1:C4", ["5/4/2026", "Ana", "$40 "], 3] },
  { does: "later rows and columns go to the end", code: `
    ${trips} trips.rows.add(null, [["5/7/2026", "Cy", 1]]); trips.columns.add(null, [["Twice"], ["=C2*2"], ["=C3*2"], ["=C4*2"], ["=C5*2"]]); const body = trips.getDataBodyRange().load("values"); await context.sync(); log(body.values.map((row) => [row[1], row[3]]));`,
    logs: [[["Ana", 80], ["Bo", 50], ["Ana", 180], ["Cy", 2]]] },
  { does: "sort and filter, and what is left to see", code: `
    ${trips} trips.sort.apply([{ key: 2, ascending: true }]); trips.columns.getItem("Driver").filter.applyValuesFilter(["Ana"]); const view = trips.getDataBodyRange().getVisibleView().load("values"); await context.sync(); log(view.values.map((row) => row[2])); trips.clearFilters();
    const after = trips.getDataBodyRange().load("values"); await context.sync(); log(after.values.map((row) => row[2]));`, logs: [[40, 90], [25, 40, 90]] },
  { does: "totals", code: `${trips} await context.sync(); trips.showTotals = true; const totals = trips.getTotalRowRange().load("values,formulas"); await context.sync(); log(totals.values, totals.formulas[0][2]);`,
    logs: [[["Total", "", 155]], "=SUBTOTAL(109,Trips[Cost])"] },
  { does: "a row of the wrong width", code: `${trips} trips.rows.add(null, [[1, 2]]); await context.sync();`, logs: ["InvalidArgument TableRowCollection.add"] },
  { does: "no table of that name", code: `sheet.tables.getItem("Nope").load("name"); await context.sync();`, logs: ["ItemNotFound TableCollection.getItem"] },

  // --- names and functions
  { does: "names of ranges and of values", code: `
    ${grid} context.workbook.names.add("Corner", sheet.getRange("B1:C1")); context.workbook.names.add("Rate", "=0.5"); const all = context.workbook.names.load("items/name,items/type,items/value"); const range = sheet.getRange("Corner").load("values"); await context.sync();
    log(all.items.map((each) => [each.name, each.type, each.value]), range.values); context.workbook.names.add("Corner", sheet.getRange("A1")); await context.sync();`,
    logs: [[["Corner", "Range", "Sample!$B$1:$C$1"], ["Rate", "Double", 0.5]], [[1, 2]], "InvalidArgument NamedItemCollection.add"] },
  { does: "worksheet functions without a cell, nested, and their errors", code: `
    ${grid} const { functions } = context.workbook; const sum = functions.sum(sheet.getRange("B1:C3"), 10).load("value,error"); const nested = functions.round(functions.average(sheet.getRange("B1:B2")), 0).load("value");
    const found = functions.vlookup("m", sheet.getRange("A1:C3"), 3, false).load("value"); const missing = functions.vlookup("q", sheet.getRange("A1:C3"), 3, false).load("value,error"); await context.sync(); log(sum.value, sum.error, nested.value, found.value, missing.value, missing.error);`,
    logs: [31, null, 2, 4, null, "#N/A"] },

  // --- rules on cells
  { does: "a whole number between bounds", code: `
    const cells = sheet.getRange("A1:A2"); cells.values = [[5], [50]]; cells.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: Excel.DataValidationOperator.between } }; cells.dataValidation.load("type,rule,valid"); const wrong = cells.dataValidation.getInvalidCells().load("address");
    await context.sync(); log(cells.dataValidation.type, cells.dataValidation.rule.wholeNumber.formula2, cells.dataValidation.valid, wrong.address);`, logs: ["WholeNumber", "=10", null, "Sample!A2"] },
  { does: "a list from a range", code: `
    ${grid} const cell = sheet.getRange("E1"); cell.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } }; cell.dataValidation.load("rule"); await context.sync(); log(cell.dataValidation.rule.list.source);`, logs: ["=Sample!$A$1:$A$3"] },
  { does: "conditional formats by kind, topmost last added", code: `
    ${grid} const formats = sheet.getRange("B1:C3").conditionalFormats; const value = formats.add("CellValue"); value.cellValue.format.font.color = "red"; value.cellValue.rule = { formula1: "=3", operator: "LessThan" };
    const top = formats.add("TopBottom"); top.topBottom.format.fill.color = "green"; top.topBottom.rule = { rank: 1, type: "TopItems" }; const scale = formats.add("ColorScale");
    scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "blue" }, midpoint: { formula: "50", type: "Percent", color: "yellow" }, maximum: { type: "HighestValue", color: "red" } };
    formats.load("items/type"); await context.sync(); log(formats.items.map((each) => each.type)); sheet.getRange().conditionalFormats.clearAll(); const left = formats.getCount(); await context.sync(); log(left.value);`, logs: [["ColorScale", "TopBottom", "CellValue"], 0] },
  { does: "an icon set that this host does not keep", code: `sheet.getRange("A1").conditionalFormats.add("IconSet").iconSet.style = Excel.IconSet.threeTriangles; await context.sync();`, logs: ["NotImplemented IconSetConditionalFormat.style"] },
  { does: "protection guards locked cells", code: `
    sheet.protection.protect({ allowFormatCells: true }, "pw"); await context.sync(); sheet.getRange("A1").values = [[1]]; await context.sync();`, logs: ["AccessDenied Range.values"] },

  // --- comments, charts, properties, settings
  { does: "a comment and its replies", code: `
    const comment = context.workbook.comments.add("Sample!A2", "check this"); comment.replies.add("done"); comment.resolved = true; await context.sync(); const same = context.workbook.comments.getItemByCell("Sample!A2").load("content,resolved,replies/items/content"); await context.sync();
    log(same.content, same.resolved, same.replies.items.map((each) => each.content)); context.workbook.comments.getItemByCell("Sample!Z9").load("content"); await context.sync();`, logs: ["check this", true, ["done"], "ItemNotFound CommentCollection.getItemByCell"] },
  { does: "a chart with its title, axes and series", code: `
    sheet.getRange("A1:C3").values = [["", "Q1", "Q2"], ["north", 1, 2], ["south", 3, 4]]; const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:C3"), Excel.ChartSeriesBy.rows); chart.title.text = "Sales"; chart.legend.position = "Right"; chart.axes.valueAxis.title.text = "k"; chart.setPosition("E1", "H9");
    chart.load("chartType,title/text,legend/position"); chart.series.load("items/name"); await context.sync(); log(chart.chartType, chart.title.text, chart.legend.position, chart.series.items.map((each) => each.name));`, logs: ["ColumnClustered", "Sales", "Right", ["north", "south"]] },
  { does: "document properties and add-in settings", code: `
    const { properties, settings } = context.workbook; properties.title = "T"; properties.custom.add("Owner", "Ana"); settings.add("when", new Date(0)); properties.load("title"); const custom = properties.custom.getItem("owner").load("value"); const when = settings.getItem("when").load("value"); await context.sync();
    log(properties.title, custom.value, when.value.getTime());`, logs: ["T", "Ana", 0] },

  // --- events
  { does: "handlers hear changes and selection, and can be removed", code: `
    const heard = []; const handle = sheet.onChanged.add(async (event) => { heard.push(event.address + " " + event.details.valueAfter); }); sheet.onSelectionChanged.add(async (event) => { heard.push("at " + event.address); }); await context.sync();
    sheet.getRange("A1").values = [[7]]; sheet.getRange("B2:C3").select(); await context.sync(); await new Promise((done) => setTimeout(done, 30)); handle.remove(); await context.sync(); sheet.getRange("A1").values = [[8]]; await context.sync(); await new Promise((done) => setTimeout(done, 30)); log(heard.sort());`,
    logs: [["A1 7", "at B2:C3"]] },
  { does: "the workbook tells of selections, in either API", code: `
    const heard = []; context.workbook.onSelectionChanged.add(async (event) => { heard.push(event.workbook === context.workbook); }); await context.sync();
    await new Promise((done) => Office.context.document.addHandlerAsync("documentSelectionChanged", (event) => heard.push(event.type), done)); sheet.getRange("C3").select(); await context.sync(); await new Promise((done) => setTimeout(done, 30)); log(heard.map(String).sort());
    await new Promise((done) => Office.context.document.removeHandlerAsync("documentSelectionChanged", {}, done));`, logs: [["documentSelectionChanged", "true"]] },
  { does: "an event that this host does not raise", code: `sheet.onFormulaChanged.add(async () => undefined); await context.sync();`, logs: ["ApiNotFound Worksheet.onFormulaChanged"] },
];

describe("scripts written for Excel", () => {
  test.each(scripts.map((script) => [script.does, script] as const))("%s", (_does, script) => runScriptCase(script));
});
