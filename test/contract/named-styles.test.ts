/** Named cell styles: given to ranges, made, changed, deleted. */
import { disposeHost } from "../support/host";
import { runScriptCase, type ScriptCase } from "../support/script-cases";

afterAll(disposeHost);

const scripts: readonly ScriptCase[] = [
  { does: "a built-in style is told by Office.js's name, and null where cells differ", code: `
    sheet.getRange("A1").style = Excel.BuiltInStyle.heading1; sheet.getRange("A2").style = "Heading 2"; const one = sheet.getRange("A1").load("style,format/font/size,format/font/bold"); const none = sheet.getRange("B1").load("style"); const both = sheet.getRange("A1:A2").load("style"); await context.sync();
    log(one.style, one.format.font.size, one.format.font.bold, none.style, both.style);`, logs: ["Heading1", 15, true, "Normal", null] },
  { does: "a style replaces what it speaks of and leaves the rest", code: `
    const cell = sheet.getRange("A1"); cell.format.fill.color = "red"; cell.format.font.italic = true; cell.format.wrapText = true; cell.style = "Neutral"; cell.load("format/wrapText,format/fill/color,format/font/color,format/font/italic"); await context.sync();
    log(cell.format.fill.color, cell.format.font.color, cell.format.font.italic, cell.format.wrapText); cell.style = "Normal"; cell.load("format/wrapText,format/fill/color"); await context.sync(); log(cell.format.fill.color, cell.format.wrapText);`,
    logs: ["#FFEB9C", "#9C5700", false, true, "#FFFFFF", false] },
  { does: "a style of one's own", code: `
    const { styles } = context.workbook; styles.add("Slanted"); const slanted = styles.getItem("Slanted"); slanted.textOrientation = 38; slanted.locked = false; slanted.autoIndent = true; slanted.readingOrder = "RightToLeft"; slanted.includeNumber = false; slanted.font.color = "navy"; slanted.borders.getItem("EdgeBottom").style = "Double";
    const cell = sheet.getRange("C3"); cell.numberFormat = [["0.00"]]; cell.style = "slanted"; cell.load("style,numberFormat,format/textOrientation,format/font/color,format/autoIndent,format/readingOrder"); const edge = cell.format.borders.getItem("EdgeBottom").load("style"); slanted.load("name,builtIn,includeNumber,textOrientation"); await context.sync();
    log(cell.style, cell.numberFormat, cell.format.textOrientation, cell.format.font.color, edge.style, cell.format.autoIndent, cell.format.readingOrder, slanted.builtIn, slanted.includeNumber);`,
    logs: ["Slanted", [["0.00"]], 38, "#000080", "Double", true, "RightToLeft", false, false] },
  { does: "a changed style changes its cells, but not what they say themselves", code: `
    const { styles } = context.workbook; styles.add("Mine"); const cells = ["A1", "A2"].map((address) => sheet.getRange(address)); cells.forEach((cell) => { cell.style = "Mine"; }); cells[1].format.fill.color = "yellow"; const mine = styles.getItem("Mine"); mine.fill.color = "red"; mine.font.bold = true;
    cells.forEach((cell) => cell.load("format/fill/color,format/font/bold")); await context.sync(); log(cells.map((cell) => [cell.format.fill.color, cell.format.font.bold])); mine.delete(); cells.forEach((cell) => cell.load("style,format/font/bold")); await context.sync(); log(cells.map((cell) => [cell.style, cell.format.font.bold]));`,
    logs: [[["#FF0000", true], ["#FFFF00", true]], [["Normal", false], ["Normal", false]]] },
  { does: "styles cell by cell and for several areas", code: `
    sheet.getRange("A1:B1").setCellProperties([[{ style: "Good" }, {}]]); sheet.getRanges("C1,E1").style = "Bad"; const read = sheet.getRange("A1:E1").getCellProperties({ style: true, format: { fill: { color: true } } }); const areas = sheet.getRanges("C1,E1").load("style"); await context.sync();
    log(read.value[0].map(({ style }) => style), read.value[0][0].format.fill.color, areas.style);`, logs: [["Good", "Normal", "Bad", "Normal", "Bad"], "#C6EFCE", "Bad"] },
  { does: "no such style, and a name that is taken", code: `
    const none = context.workbook.styles.getItemOrNullObject("Nope"); const count = context.workbook.styles.getCount(); await context.sync(); log(none.isNullObject, count.value >= 49); context.workbook.styles.add("heading 1"); await context.sync();`, logs: [true, true, "InvalidArgument StyleCollection.add"] },
  { does: "a range cannot be given a style that is not there", code: `sheet.getRange("A1").style = "Nope"; await context.sync();`, logs: ["InvalidArgument Range.style"] },
  { does: "standard sizes", code: `
    const column = sheet.getRange("B:B"); column.format.columnWidth = 100; column.format.useStandardWidth = true; const row = sheet.getRange("2:2"); row.format.rowHeight = 40; const before = row.format.load("useStandardHeight"); await context.sync(); log(before.useStandardHeight);
    row.format.useStandardHeight = true; row.format.load("rowHeight,useStandardHeight"); column.format.load("columnWidth,useStandardWidth"); await context.sync(); log(column.format.columnWidth, column.format.useStandardWidth, row.format.rowHeight, row.format.useStandardHeight);`, logs: [false, 48, true, 15, true] },
];

describe("named styles", () => {
  test.each(scripts.map((script) => [script.does, script] as const))("%s", (_does, script) => runScriptCase(script));
});
