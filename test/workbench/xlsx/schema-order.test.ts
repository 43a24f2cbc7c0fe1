import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { relationshipsPart, resolveTarget } from "../../../src/workbench/xlsx/opc-package";
import { SHEET_ORDER, WORKBOOK_ORDER } from "../../../src/workbench/xlsx/sheet-order";
import { childrenOf, descendants, parseXml } from "../../../src/workbench/xlsx/xml-tree";
import type { XmlElement } from "../../../src/workbench/xlsx/xml-tree";
import { sampleWorkbook } from "./sample-workbook";

/** Sequences of the schema (ECMA-376) for the elements that we write. */
const SEQUENCES: Readonly<Record<string, string>> = {
  worksheet: SHEET_ORDER.join(" "),
  workbook: WORKBOOK_ORDER.join(" "),
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  c: "f v is extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  border: "start end left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  dataValidation: "formula1 formula2",
  cfRule: "formula colorScale dataBar iconSet extLst",
  comments: "authors commentList extLst",
  chartSpace: "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes extLst",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  plotArea: "layout barChart lineChart areaChart pieChart doughnutChart catAx valAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  areaChart: "grouping varyColors ser dLbls dropLines axId extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape extLst",
  dLbls: "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines extLst",
  catAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  numCache: "formatCode ptCount pt extLst",
  twoCellAnchor: "from to graphicFrame clientData",
  from: "col colOff row rowOff",
  webextension: "reference alternateReferences properties bindings snapshot extLst",
};

function misplaced(element: XmlElement, path: string): string[] {
  const order = SEQUENCES[element.name]?.split(" ");
  const here: string[] = [];
  if (order) {
    let last = -1;
    for (const item of element.children) {
      const rank = order.indexOf(item.name);
      if (rank < last || rank < 0) here.push(`${path}/${element.name}: ${item.name}`);
      last = Math.max(last, rank);
    }
  }
  return [...here, ...element.children.flatMap((item) => misplaced(item, `${path}/${element.name}`))];
}

const { package: written } = openXlsx(saveXlsx(sampleWorkbook()).bytes);
const xmlParts = written.names().filter((name) => /\.(xml|rels|vml)$/.test(name));

describe("parts of a new workbook", () => {
  it.each(xmlParts)("%s has its elements in the order of the schema", (name) => {
    expect(misplaced(parseXml(written.text(name), name), name)).toEqual([]);
  });

  it("finds an element out of place", () => {
    expect(misplaced(parseXml("<worksheet><sheetData/><cols/></worksheet>", "x"), "")).toEqual(["/worksheet: cols"]);
  });

  it("has a content type for every part and a target for every relationship", () => {
    const types = written.contentTypes();
    const untyped = written.names().filter((name) => name !== "[Content_Types].xml" && !types.overrides.has(name) && !types.defaults.has(name.split(".").at(-1) ?? ""));
    expect(untyped).toEqual([]);
    for (const name of types.overrides.keys()) expect(written.has(name)).toBe(true);
    const sources = ["", ...written.names()].filter((name) => written.has(relationshipsPart(name)));
    const dangling = sources.flatMap((source) => written.relationships(source).filter((item) => !item.external && !written.has(resolveTarget(source, item.target))).map((item) => item.target));
    expect(dangling).toEqual([]);
    expect(sources.length).toBeGreaterThan(5);
  });

  it("names parts relative to where they are named, as Excel does: some readers know no other way", () => {
    const sources = ["", ...written.names()].filter((name) => written.has(relationshipsPart(name)));
    const targets = sources.flatMap((source) => written.relationships(source).filter((item) => !item.external).map(({ target }) => target));
    expect(targets.filter((target) => target.startsWith("/"))).toEqual([]);
    expect(targets).toEqual(expect.arrayContaining(["xl/workbook.xml", "worksheets/sheet1.xml", "../tables/table1.xml", "../charts/chart1.xml", "../drawings/drawing1.xml"]));
  });

  it("counts its styles and gives shapes, tables and sheets unique numbers", () => {
    const styles = parseXml(written.text("xl/styles.xml"), "styles");
    for (const list of styles.children.filter((item) => item.attributes["count"] !== undefined)) expect([list.name, list.children.length]).toEqual([list.name, Number(list.attributes["count"])]);
    const records = styles.children.find((item) => item.name === "cellXfs")?.children.length ?? 0;
    const sheet = parseXml(written.text("xl/worksheets/sheet1.xml"), "sheet");
    for (const cell of descendants(sheet, "c")) expect(Number(cell.attributes["s"] ?? 0)).toBeLessThan(records);
    const drawing = parseXml(written.text("xl/drawings/drawing2.xml"), "drawing");
    const ids = descendants(drawing, "cNvPr").map((item) => item.attributes["id"]);
    expect(new Set(ids).size).toBe(8);
  });

  it("names table columns as their header cells read, line breaks escaped", () => {
    const table = parseXml(written.text("xl/tables/table1.xml"), "table");
    expect(childrenOf(table.children.find((item) => item.name === "tableColumns"), "tableColumn").map((item) => item.attributes["name"])).toEqual(["任务", "开始", "天数_x000a_(工作日)", "状态", "标记"]);
  });
});
