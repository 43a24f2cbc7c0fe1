/**
 * The look of Excel's built-in table styles, in the colours of the Office theme: header, bands, totals and the first and last
 * column. A family of seven styles differs in colour only: black, then the six accents.
 */
import type { CellStyle } from "../document/cell-types";
import type { TableDef } from "../document/types";
import { contains, lastColumn, lastRow } from "./geometry";

interface Shade { readonly base: string; readonly light80: string; readonly light60: string; readonly light40: string }

const SHADES: readonly Shade[] = [
  { base: "#000000", light80: "#D9D9D9", light60: "#BFBFBF", light40: "#A6A6A6" },
  { base: "#4472C4", light80: "#D9E1F2", light60: "#B4C6E7", light40: "#8EA9DB" },
  { base: "#ED7D31", light80: "#FCE4D6", light60: "#F8CBAD", light40: "#F4B084" },
  { base: "#A5A5A5", light80: "#EDEDED", light60: "#DBDBDB", light40: "#C9C9C9" },
  { base: "#FFC000", light80: "#FFF2CC", light60: "#FFE699", light40: "#FFD966" },
  { base: "#5B9BD5", light80: "#DDEBF7", light60: "#BDD7EE", light40: "#9BC2E6" },
  { base: "#70AD47", light80: "#E2EFDA", light60: "#C6E0B4", light40: "#A9D08E" },
];

interface TableLook {
  readonly header: CellStyle;
  readonly body: CellStyle;
  readonly band: CellStyle;
  readonly totals: CellStyle;
  readonly edge: CellStyle;
}

const WHITE = "#FFFFFF";
const bold = { font: { bold: true } } as const;
const line = (color: string) => ({ style: "Continuous", weight: "Thin", color }) as const;
const solidHeader = (fill: string): CellStyle => ({ fill, font: { bold: true, color: WHITE } });

function light(family: number, shade: Shade): TableLook {
  const rule = { borders: { bottom: line(shade.base) } };
  if (family === 0) return { header: { ...bold, ...rule }, body: {}, band: { fill: shade.light80 }, totals: { ...bold, borders: { top: line(shade.base) } }, edge: bold };
  if (family === 1) return { header: solidHeader(shade.base), body: rule, band: {}, totals: { ...bold, borders: { top: { ...line(shade.base), style: "Double" } } }, edge: bold };
  const grid = { borders: { top: line(shade.base), bottom: line(shade.base), left: line(shade.base), right: line(shade.base) } };
  return { header: { ...bold, ...grid }, body: grid, band: { fill: shade.light80 }, totals: { ...bold, ...grid }, edge: bold };
}

function medium(family: number, shade: Shade): TableLook {
  const edges = (color: string): CellStyle => ({ borders: { top: line(color), bottom: line(color) } });
  if (family === 0) {
    return { header: solidHeader(shade.base), body: edges(shade.light40), band: { fill: shade.light80 }, totals: { ...bold, borders: { top: { ...line(shade.base), style: "Double" } } }, edge: bold };
  }
  if (family === 1) {
    return { header: solidHeader(shade.base), body: { fill: shade.light80, ...edges(WHITE) }, band: { fill: shade.light60 }, totals: solidHeader(shade.base), edge: solidHeader(shade.base) };
  }
  if (family === 2) {
    return { header: solidHeader(shade.base), body: edges("#000000"), band: { fill: "#D9D9D9" }, totals: { ...bold, ...edges("#000000") }, edge: solidHeader(shade.base) };
  }
  return { header: { ...bold, fill: shade.light80 }, body: { fill: shade.light80, ...edges(shade.light40) }, band: { fill: shade.light60 }, totals: { ...bold, fill: shade.light80 }, edge: bold };
}

function dark(shade: Shade): TableLook {
  return {
    header: solidHeader("#000000"), body: { fill: shade.base, font: { color: WHITE } }, band: { fill: shade.light40 },
    totals: solidHeader("#000000"), edge: solidHeader("#000000"),
  };
}

const looks = new Map<string, TableLook | undefined>();

/** undefined for no style and for a style of the workbook's own. */
export function tableLook(name: string): TableLook | undefined {
  if (looks.has(name)) return looks.get(name);
  const [, kind, digits] = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name) ?? [];
  const number = Number(digits ?? 0) - 1;
  const shade = SHADES[number % 7];
  const family = Math.floor(number / 7);
  const look = kind === undefined || !shade || number < 0
    ? undefined
    : kind === "Light" ? light(family, shade) : kind === "Medium" ? medium(family, shade) : dark(shade);
  looks.set(name, look);
  return look;
}

/** `over` wins; fonts and borders are joined member by member. */
export function layer(under: CellStyle, over: CellStyle): CellStyle {
  const font = { ...under.font, ...over.font };
  const borders = { ...under.borders, ...over.borders };
  return {
    ...under, ...over,
    ...(Object.keys(font).length > 0 ? { font } : {}), ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

/** What a table lends the cell; the cell's own format goes on top of it. */
export function tableCellStyle(tables: readonly TableDef[], row: number, column: number): CellStyle {
  const table = tables.find((candidate) => contains(candidate.range, row, column));
  const look = table && tableLook(table.style);
  if (!table || !look) return {};
  if (table.showHeaders && row === table.range.row) return look.header;
  if (table.showTotals && row === lastRow(table.range)) return look.totals;
  const bodyRow = row - table.range.row - (table.showHeaders ? 1 : 0);
  const bodyColumn = column - table.range.column;
  let style = look.body;
  if (table.showBandedColumns && bodyColumn % 2 === 0) style = layer(style, look.band);
  if (table.showBandedRows && bodyRow % 2 === 0) style = layer(style, look.band);
  if (table.highlightFirstColumn && bodyColumn === 0) style = layer(style, look.edge);
  if (table.highlightLastColumn && column === lastColumn(table.range)) style = layer(style, look.edge);
  return style;
}
