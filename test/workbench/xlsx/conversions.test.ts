import { absoluteRangeName, columnName, columnIndex, parseRange, quoteSheet, rangeName, splitSheet, splitUnion } from "../../../src/workbench/xlsx/a1";
import { DEFAULT_PALETTE, argb, normalizeHex, readColor, readTheme, tinted } from "../../../src/workbench/xlsx/colors";
import { joinHeader, splitHeader } from "../../../src/workbench/xlsx/header-footer";
import { charactersFromPoints, pointsFromCharacters } from "../../../src/workbench/xlsx/sizes";
import { decodeXstring, encodeXstring, escapeAttribute, escapeText } from "../../../src/workbench/xlsx/xml-writer";
import { parseXml } from "../../../src/workbench/xlsx/xml-tree";
import { builtInFormat, formatCode } from "../../../src/workbench/xlsx/number-formats";

describe("addresses", () => {
  it("names columns", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(["A", "Z", "AA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 16_383]);
  });
  it("reads ranges of every form and refuses the rest", () => {
    expect(parseRange("$B$2:A1")).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 2 });
    expect(parseRange("C:D")).toEqual({ row: 0, column: 2, rowCount: 1_048_576, columnCount: 2 });
    expect(parseRange("$1:$3")).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 16_384 });
    for (const text of ["", "A", "1", "A1:B", "XFE1", "A1048577", "A0", "A1:B2:C3", "Table1"]) expect(parseRange(text)).toBeUndefined();
  });
  it("writes ranges", () => {
    expect(rangeName({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toBe("A1");
    expect(absoluteRangeName({ row: 1, column: 2, rowCount: 3, columnCount: 2 })).toBe("$C$2:$D$4");
  });
  it("quotes sheet names that would read as something else", () => {
    expect(["汇总", "Sheet1x", "A1", "R1C1", "my sheet", "it's", "1st"].map(quoteSheet)).toEqual(["汇总", "Sheet1x", "'A1'", "'R1C1'", "'my sheet'", "'it''s'", "'1st'"]);
    expect(splitSheet("'it''s'!$A$1")).toEqual({ sheet: "it's", range: "$A$1" });
    expect(splitUnion("'a,b'!$A$1,c!B2")).toEqual(["'a,b'!$A$1", "c!B2"]);
  });
});

describe("colours", () => {
  const color = (xml: string): string | undefined => readColor(parseXml(xml, "c"), DEFAULT_PALETTE);
  it("resolves rgb, theme, index and tint", () => {
    expect([color('<c rgb="80FF0010"/>'), color('<c theme="0"/>'), color('<c theme="1"/>'), color('<c theme="4"/>'), color('<c indexed="10"/>'), color('<c indexed="64"/>'), color('<c auto="1"/>')])
      .toEqual(["#FF0010", "#FFFFFF", "#000000", "#4472C4", "#FF0000", "#000000", undefined]);
  });
  // Excel's own palette: lighter 80 %, 40 %; darker 25 %, 50 %.
  it.each([["#4472C4", 0.7999, "#D9E1F2"], ["#4472C4", 0.3999, "#8EA9DB"], ["#4472C4", -0.2499, "#305496"], ["#FFFFFF", -0.1499, "#D9D9D9"], ["#000000", 0.4999, "#7F7F7F"]])("tints %s by %d to %s", (base, tint, result) => {
    const near = (one: string, other: string): number => Math.max(...[1, 3, 5].map((at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16))));
    expect(near(tinted(base, tint), result)).toBeLessThanOrEqual(2);
  });
  it("reads a theme and writes opaque colours", () => {
    const theme = readTheme(parseXml('<t><themeElements><clrScheme><dk1><sysClr val="windowText" lastClr="101010"/></dk1><lt1><srgbClr val="fefefe"/></lt1></clrScheme></themeElements></t>', "t"));
    expect(theme.slice(0, 2)).toEqual(["#FEFEFE", "#101010"]);
    expect([argb("#abcdef"), argb("red"), normalizeHex("12")]).toEqual(["FFABCDEF", "FF000000", undefined]);
  });
});

describe("sizes, headers, text and number formats", () => {
  it("turns Excel's widths into points and back", () => {
    expect([9.140625, 8.7109375, 20.7109375, 0.5703125].map(pointsFromCharacters)).toEqual([48, 45.75, 108.75, 3]);
    expect([48, 108.75].map(charactersFromPoints)).toEqual([9.140625, 20.7109375]);
    for (let points = 3; points < 300; points += 0.75) expect(pointsFromCharacters(charactersFromPoints(points))).toBe(points);
  });
  it("splits headers into sections", () => {
    expect(splitHeader('plain&L&"Arial,Bold"left&&C&R&P/&N&')).toEqual({ left: '&"Arial,Bold"left&&C', center: "plain", right: "&P/&N&" });
    expect(joinHeader({ left: "a", center: "", right: "c" })).toBe("&La&Rc");
  });
  it("escapes what XML cannot hold and nothing else", () => {
    const text = "tab\t nl\n cr\r nul\u0000 \u001f _x000D_ \ud800 😀 \uffff";
    expect(encodeXstring(text)).toBe("tab\t nl\n cr_x000D_ nul_x0000_ _x001F_ _x005F_x000D_ _xD800_ 😀 _xFFFF_");
    expect(decodeXstring(encodeXstring(text))).toBe(text);
    expect(escapeText("a<b>&\"c\"")).toBe("a&lt;b&gt;&amp;\"c\"");
    expect(parseXml(`<a b="${escapeAttribute("<&\">\n\t'")}"/>`, "a").attributes["b"]).toBe("<&\">\n\t'");
  });
  it("knows built-in formats in both directions", () => {
    expect([0, 9, 14, 31, 49, 170].map((id) => formatCode(id, new Map([[170, "0.000"]])))).toEqual(["General", "0%", "m/d/yyyy", 'yyyy"年"m"月"d"日"', "@", "0.000"]);
    expect(["General", "m/d/yyyy", "@", "0.000"].map(builtInFormat)).toEqual([0, 14, 49, undefined]);
  });
});
