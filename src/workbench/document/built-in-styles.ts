/** The cell styles that every workbook has, as Excel's own theme shows them, by the names of Office.js. */
import type { BorderEdge, CellStyle, NamedStyleDef, StyleGroup } from "./cell-types";

interface BuiltInStyle {
  /** Excel's number for it in a file. */
  readonly id: number;
  /** Its name in an English Excel. */
  readonly label: string;
  readonly definition: NamedStyleDef;
}

export const allGroups: readonly StyleGroup[] = ["number", "alignment", "font", "borders", "fill", "protection"];

const line = (style: BorderEdge["style"], weight: BorderEdge["weight"], color: string): BorderEdge => ({ style, weight, color });
const box = (edge: BorderEdge): NonNullable<CellStyle["borders"]> => ({ left: edge, right: edge, top: edge, bottom: edge });

const dark = "#44546A";
const thin = (color: string): BorderEdge => line("Continuous", "Thin", color);

const accounting = (digits: string, symbol: string): string =>
  `_(${symbol}* #,##0${digits}_);_(${symbol}* \\(#,##0${digits}\\);_(${symbol}* "-"${digits === "" ? "" : "??"}_);_(@_)`;

/** Numbers that a file counts on from the first accent, in steps of four. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"].map((full, index) => ({
  full, id: 29 + index * 4, name: `Accent${index + 1}`,
  lighter: [["#D9E1F2", "#B4C6E7", "#8EA9DB"], ["#FCE4D6", "#F8CBAD", "#F4B084"], ["#EDEDED", "#DBDBDB", "#C9C9C9"], ["#FFF2CC", "#FFE699", "#FFD966"], ["#DDEBF7", "#BDD7EE", "#9BC2E6"], ["#E2EFDA", "#C6E0B4", "#A9D08E"]][index] ?? [],
}));

type Row = readonly [name: string, id: number, label: string, style: CellStyle];

const rows: readonly Row[] = [
  ["Comma", 3, "Comma", { numberFormat: accounting(".00", "") }],
  ["Currency", 4, "Currency", { numberFormat: accounting(".00", '"$"') }],
  ["Percent", 5, "Percent", { numberFormat: "0%" }],
  ["WholeComma", 6, "Comma [0]", { numberFormat: accounting("", "") }],
  ["WholeDollar", 7, "Currency [0]", { numberFormat: accounting("", '"$"') }],
  ["Hlink", 8, "Hyperlink", { font: { color: "#0563C1", underline: "Single" } }],
  ["HlinkTrav", 9, "Followed Hyperlink", { font: { color: "#954F72", underline: "Single" } }],
  ["Note", 10, "Note", { fill: "#FFFFCC", borders: box(thin("#B2B2B2")) }],
  ["WarningText", 11, "Warning Text", { font: { color: "#FF0000" } }],
  ["SheetTitle", 15, "Title", { font: { name: "Calibri Light", size: 18, color: dark } }],
  ["Heading1", 16, "Heading 1", { font: { size: 15, bold: true, color: dark }, borders: { bottom: line("Continuous", "Thick", "#4472C4") } }],
  ["Heading2", 17, "Heading 2", { font: { size: 13, bold: true, color: dark }, borders: { bottom: line("Continuous", "Thick", "#A1B8E1") } }],
  ["Heading3", 18, "Heading 3", { font: { bold: true, color: dark }, borders: { bottom: line("Continuous", "Medium", "#8EA9DB") } }],
  ["Heading4", 19, "Heading 4", { font: { bold: true, color: dark } }],
  ["Input", 20, "Input", { font: { color: "#3F3F76" }, fill: "#FFCC99", borders: box(thin("#7F7F7F")) }],
  ["Output", 21, "Output", { font: { bold: true, color: "#3F3F3F" }, fill: "#F2F2F2", borders: box(thin("#3F3F3F")) }],
  ["Calculation", 22, "Calculation", { font: { bold: true, color: "#FA7D00" }, fill: "#F2F2F2", borders: box(thin("#7F7F7F")) }],
  ["CheckCell", 23, "Check Cell", { font: { bold: true, color: "#FFFFFF" }, fill: "#A5A5A5", borders: box(line("Double", "Thick", "#3F3F3F")) }],
  ["LinkedCell", 24, "Linked Cell", { font: { color: "#FA7D00" }, borders: { bottom: line("Double", "Thick", "#FF8001") } }],
  ["Total", 25, "Total", { font: { bold: true }, borders: { top: thin("#4472C4"), bottom: line("Double", "Thick", "#4472C4") } }],
  ["Good", 26, "Good", { font: { color: "#006100" }, fill: "#C6EFCE" }],
  ["Bad", 27, "Bad", { font: { color: "#9C0006" }, fill: "#FFC7CE" }],
  ["Neutral", 28, "Neutral", { font: { color: "#9C5700" }, fill: "#FFEB9C" }],
  ["ExplanatoryText", 53, "Explanatory Text", { font: { italic: true, color: "#7F7F7F" } }],
  ...accents.flatMap(({ full, id, name, lighter }): Row[] => {
    return [
      [name, id, name, { font: { color: "#FFFFFF" }, fill: full }],
      ...lighter.map((fill, step): Row => [`${name}_${(step + 1) * 20}`, id + step + 1, `${(step + 1) * 20}% - ${name}`, { font: { color: step === 2 ? "#FFFFFF" : "#000000" }, fill }]),
    ];
  }),
];

/** A built-in style touches what it speaks of; Normal is everything's way back. */
function groupsOf(style: CellStyle): StyleGroup[] {
  return [
    ...(style.numberFormat === undefined ? [] : ["number" as const]), ...(style.font ? ["font" as const] : []),
    ...(style.borders ? ["borders" as const] : []), ...(style.fill === undefined ? [] : ["fill" as const]),
  ];
}

export const builtInStyles: readonly BuiltInStyle[] = [
  { id: 0, label: "Normal", definition: { name: "Normal", style: {}, includes: allGroups } },
  ...rows.map(([name, id, label, style]): BuiltInStyle => ({ id, label, definition: { name, style, includes: groupsOf(style) } })),
];
