/** `getCellProperties`, `setCellProperties` and their row and column forms: formats of many cells in one call. */
import type { BorderEdge, CellStyle, HorizontalAlignment, VerticalAlignment } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import type { StylePatch } from "../engine/engine";
import { asBoolean, asEnum, asNumber, asRecord, asString } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { Method } from "../protocol/registry";
import { fullAddress } from "./address";
import { stylesIn, uniform } from "./areas";
import { shapeError } from "./cell-writing";
import { asColour } from "./colours";
import type { RangeState } from "./object-types";
import { readingOrder } from "./range-format";
import { sheetById } from "./resolve-address";
import { stylePatch as namedStylePatch } from "./styles/range-style";
import { refuseUnlessAllowed } from "./sheet-guards";

type Options = Readonly<Record<string, unknown>>;

const asked = (options: Options, name: string): Options | true | undefined => {
  const value = options[name];
  if (value === true) return true;
  return typeof value === "object" && value !== null ? asRecord(value) : undefined;
};

/** Members named `true` in the options, in the same shape. */
function pick(source: Readonly<Record<string, unknown>>, wanted: Options | true): Record<string, unknown> {
  if (wanted === true) return { ...source };
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined || value === null || value === false) continue;
    if (!(name in source)) throw new HostError("ApiNotFound", `This host does not know the cell property ${name}.`);
    const member = source[name];
    result[name] = typeof value === "object" ? pick(asRecord(member), asRecord(value)) : member;
  }
  return result;
}

/** Styles, hyperlinks and whatever else is not read or set here: silence would pass for success. */
function refuseOthers(properties: Options, known: readonly string[]): void {
  const other = Object.keys(properties).find((name) => properties[name] !== undefined && properties[name] !== null && properties[name] !== false && !known.includes(name));
  if (other !== undefined) throw new HostError("ApiNotFound", `This host does not know the cell property ${other}.`);
}

const none: BorderEdge = { style: "None", weight: "Thin", color: "#000000" };

function formatOf(style: CellStyle): Readonly<Record<string, unknown>> {
  return {
    fill: { color: style.fill ?? "#FFFFFF", pattern: style.fill === undefined ? "None" : "Solid" },
    font: {
      name: style.font?.name ?? "Calibri", size: style.font?.size ?? 11, color: style.font?.color ?? "#000000", bold: style.font?.bold ?? false,
      italic: style.font?.italic ?? false, underline: style.font?.underline ?? "None", strikethrough: style.font?.strikethrough ?? false,
      subscript: style.font?.subscript ?? false, superscript: style.font?.superscript ?? false,
    },
    borders: {
      top: style.borders?.top ?? none, bottom: style.borders?.bottom ?? none, left: style.borders?.left ?? none, right: style.borders?.right ?? none,
    },
    horizontalAlignment: style.horizontal ?? "General", verticalAlignment: style.vertical ?? "Bottom", wrapText: style.wrapText ?? false,
    shrinkToFit: style.shrinkToFit ?? false, indentLevel: style.indent ?? 0, textOrientation: style.textOrientation ?? 0,
    readingOrder: style.readingOrder ?? "Context", autoIndent: style.autoIndent ?? false,
    protection: { locked: style.locked ?? true, formulaHidden: style.formulaHidden ?? false },
  };
}

const getCellProperties: Method<RangeState> = ({ sheetId, range }, args, call) => {
  const options = args.record(0);
  refuseOthers(options, ["address", "addressLocal", "format", "style"]);
  const format = asked(options, "format");
  const name = sheetById(call.engine, sheetId).name;
  return call.engine.readStyles(sheetId, range).map((row, i) => row.map((style, j) => ({
    ...Object.fromEntries(["address", "addressLocal"].filter((member) => asked(options, member))
      .map((member) => [member, fullAddress(name, { row: range.row + i, column: range.column + j, rowCount: 1, columnCount: 1 })])),
    ...(format ? { format: pick(formatOf(style), format) } : {}),
    ...(asked(options, "style") ? { style: style.named ?? "Normal" } : {}),
  })));
};

const readers: Readonly<Record<string, (value: unknown) => StylePatch>> = {
  horizontalAlignment: (value) => ({ horizontal: asEnum<HorizontalAlignment>(value, ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"]) }),
  verticalAlignment: (value) => ({ vertical: asEnum<VerticalAlignment>(value, ["Top", "Center", "Bottom", "Justify", "Distributed"]) }),
  wrapText: (value) => ({ wrapText: asBoolean(value) }),
  shrinkToFit: (value) => ({ shrinkToFit: asBoolean(value) }),
  indentLevel: (value) => ({ indent: asNumber(value) }),
  textOrientation: (value) => ({ textOrientation: asNumber(value) }),
  readingOrder: (value) => ({ readingOrder: readingOrder(value) }),
  autoIndent: (value) => ({ autoIndent: asBoolean(value) }),
  fill: (value) => {
    const { color } = asRecord(value);
    return color === undefined ? {} : { fill: color === "" ? null : asColour(color) };
  },
  font: (value) => ({ font: fontPatch(asRecord(value)) }),
  protection: (value) => {
    const { locked, formulaHidden } = asRecord(value);
    return { ...(locked === undefined ? {} : { locked: asBoolean(locked) }), ...(formulaHidden === undefined ? {} : { formulaHidden: asBoolean(formulaHidden) }) };
  },
  borders: (value) => ({ borders: Object.fromEntries(Object.entries(asRecord(value)).map(([side, edge]) => [asEnum(side, ["top", "bottom", "left", "right"]), edgeOf(asRecord(edge))])) }),
};

function edgeOf(given: Options): BorderEdge | null {
  const style = asEnum(given["style"] ?? "Continuous", ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const);
  if (style === "None") return null;
  return { style, weight: asEnum(given["weight"] ?? "Thin", ["Hairline", "Thin", "Medium", "Thick"] as const), color: asColour(given["color"] ?? "#000000") };
}

function fontPatch(given: Options): NonNullable<StylePatch["font"]> {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    switch (name) {
      case "name": patch[name] = asString(value); break;
      case "size": patch[name] = asNumber(value); break;
      case "color": patch[name] = asColour(value); break;
      case "underline": patch[name] = asEnum(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]); break;
      case "bold": case "italic": case "strikethrough": case "subscript": case "superscript": patch[name] = asBoolean(value); break;
      default: throw new HostError("ApiNotFound", `This host does not know the font property ${name}.`);
    }
  }
  return patch;
}

/** `columnWidth` and `rowHeight` are sizes, not styles. */
function stylePatch(format: Options): StylePatch {
  const patches = Object.entries(format).filter(([name, value]) => value !== undefined && value !== null && name !== "columnWidth" && name !== "rowHeight")
    .map(([name, value]) => {
      const reader = readers[name];
      if (!reader) throw new HostError("ApiNotFound", `This host does not know the cell property ${name}.`);
      return reader(value);
    });
  return Object.assign({}, ...patches) as StylePatch;
}

function apply(sheetId: string, range: RangeRef, properties: Options, call: Call): void {
  refuseOthers(properties, ["format", "rowHidden", "columnHidden", "style"]);
  const { style } = properties;
  if (style !== undefined && style !== null) call.engine.patchStyle(sheetId, range, namedStylePatch(call, style));
  const { format } = properties;
  if (format === undefined || format === null) return;
  const given = asRecord(format);
  const patch = stylePatch(given);
  if (Object.keys(patch).length > 0) call.engine.patchStyle(sheetId, range, patch);
  if (typeof given["columnWidth"] === "number") call.engine.setColumnWidth(sheetId, range.column, range.columnCount, given["columnWidth"]);
  if (typeof given["rowHeight"] === "number") call.engine.setRowHeight(sheetId, range.row, range.rowCount, given["rowHeight"]);
}

const setCellProperties: Method<RangeState> = ({ sheetId, range }, args, call) => {
  const rows = args.raw(0);
  if (!Array.isArray(rows) || rows.length !== range.rowCount) throw shapeError();
  refuseUnlessAllowed(call, sheetId, "allowFormatCells");
  call.write(() => rows.forEach((row: unknown, i) => {
    if (!Array.isArray(row) || row.length !== range.columnCount) throw shapeError();
    row.forEach((properties: unknown, j) => {
      if (properties === null || properties === undefined) return;
      apply(sheetId, { row: range.row + i, column: range.column + j, rowCount: 1, columnCount: 1 }, asRecord(properties), call);
    });
  }));
};

/** One entry a row, or a column, of the range. */
const setLines = (by: "row" | "column"): Method<RangeState> => ({ sheetId, range }, args, call) => {
  const entries = args.raw(0);
  if (!Array.isArray(entries) || entries.length !== (by === "row" ? range.rowCount : range.columnCount)) throw shapeError();
  refuseUnlessAllowed(call, sheetId, "allowFormatCells");
  call.write(() => entries.forEach((properties: unknown, index) => {
    if (properties === null || properties === undefined) return;
    const given = asRecord(properties);
    const line = by === "row" ? { ...range, row: range.row + index, rowCount: 1 } : { ...range, column: range.column + index, columnCount: 1 };
    const hidden = given[by === "row" ? "rowHidden" : "columnHidden"];
    if (hidden !== undefined && hidden !== null) {
      if (by === "row") call.engine.setRowsHidden(sheetId, line.row, 1, asBoolean(hidden));
      else call.engine.setColumnsHidden(sheetId, line.column, 1, asBoolean(hidden));
    }
    apply(sheetId, line, given, call);
  }));
};

const getLines = (by: "row" | "column"): Method<RangeState> => ({ sheetId, range }, args, call) => {
  const options = args.record(0);
  refuseOthers(options, ["address", "addressLocal", "format", "style", `${by}Index`, `${by}Hidden`]);
  const format = asked(options, "format");
  const name = sheetById(call.engine, sheetId).name;
  const count = by === "row" ? range.rowCount : range.columnCount;
  return Array.from({ length: count }, (_, index) => {
    const line: RangeRef = by === "row" ? { ...range, row: range.row + index, rowCount: 1 } : { ...range, column: range.column + index, columnCount: 1 };
    const [style = {}] = call.engine.readStyles(sheetId, { ...line, rowCount: 1, columnCount: 1 })[0] ?? [];
    const sizes = by === "row" ? { rowHeight: call.engine.rowHeight(sheetId, line.row) } : { columnWidth: call.engine.columnWidth(sheetId, line.column) };
    const all: Record<string, unknown> = {
      address: fullAddress(name, line), addressLocal: fullAddress(name, line), [`${by}Index`]: by === "row" ? line.row : line.column,
      [`${by}Hidden`]: by === "row" ? call.engine.rowHidden(sheetId, line.row) : call.engine.columnHidden(sheetId, line.column),
    };
    if (asked(options, "style")) all["style"] = uniform(stylesIn(call, sheetId, line).map((own) => own.named ?? "Normal"));
    const plain = Object.fromEntries(Object.entries(all).filter(([member]) => options[member] === true));
    return format ? { ...plain, format: pick({ ...formatOf(style), ...sizes }, format) } : plain;
  });
};

export const cellProperties: Readonly<Record<string, Method<RangeState>>> = {
  getCellProperties,
  getColumnProperties: getLines("column"),
  getRowProperties: getLines("row"),
  setCellProperties,
  setColumnProperties: setLines("column"),
  setRowProperties: setLines("row"),
};
