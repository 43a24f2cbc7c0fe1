/** `range.format.borders`: the edges of the areas, and the lines inside them. */
import type { BorderEdge, BorderSide, BorderWeight } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import { asEnum } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { defineType } from "../protocol/registry";
import { moveAreas, stylesIn, uniform } from "./areas";
import { asColour } from "./colours";
import { borderSides, RangeBorderCollectionType, RangeBorderType, type BorderIndex, type BorderState } from "./format-types";
import { changeStyle, namedStyle } from "./styles/named-styles";
import { refuseIfTooLarge, refuseUnlessAllowed } from "./sheet-guards";

const noBorder: BorderEdge = { style: "None", weight: "Thin", color: "#000000" };
const thinLine: BorderEdge = { style: "Continuous", weight: "Thin", color: "#000000" };

/** The strip of cells that carries a border, and on which side of each cell. */
function strips(range: RangeRef, side: BorderIndex): readonly { readonly range: RangeRef; readonly side: BorderSide }[] {
  const { row, column, rowCount, columnCount } = range;
  switch (side) {
    case "EdgeTop": return [{ range: { ...range, rowCount: 1 }, side: "top" }];
    case "EdgeBottom": return [{ range: { ...range, row: row + rowCount - 1, rowCount: 1 }, side: "bottom" }];
    case "EdgeLeft": return [{ range: { ...range, columnCount: 1 }, side: "left" }];
    case "EdgeRight": return [{ range: { ...range, column: column + columnCount - 1, columnCount: 1 }, side: "right" }];
    case "InsideHorizontal": return rowCount < 2 ? [] : [{ range: { ...range, rowCount: rowCount - 1 }, side: "bottom" }, { range: { ...range, row: row + 1, rowCount: rowCount - 1 }, side: "top" }];
    case "InsideVertical": return columnCount < 2 ? [] : [{ range: { ...range, columnCount: columnCount - 1 }, side: "right" }, { range: { ...range, column: column + 1, columnCount: columnCount - 1 }, side: "left" }];
    case "DiagonalDown": return [{ range, side: "diagonalDown" }];
    case "DiagonalUp": return [{ range, side: "diagonalUp" }];
  }
}

/** A style has edges and diagonals; nothing lies inside it. */
function sideOfStyle(side: BorderIndex): BorderSide {
  const sides: Partial<Record<BorderIndex, BorderSide>> = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right", DiagonalDown: "diagonalDown", DiagonalUp: "diagonalUp" };
  const found = sides[side];
  if (!found) throw new HostError("InvalidArgument");
  return found;
}

/** Members that differ from cell to cell are `null`. */
function readEdge(state: BorderState, call: Call): { readonly [K in keyof BorderEdge]: BorderEdge[K] | null } {
  if (state.styleName !== undefined) return namedStyle(call, state.styleName).style.borders?.[sideOfStyle(state.side)] ?? noBorder;
  const edges = state.areas.flatMap((area) => {
    // Either of two neighbouring cells may hold the line between them; the first strip is where it is written first.
    const [strip] = strips(area, state.side);
    return strip ? stylesIn(call, state.sheetId, strip.range).map((style) => style.borders?.[strip.side] ?? noBorder) : [];
  });
  if (edges.length === 0) return noBorder;
  return {
    style: uniform(edges.map((edge) => edge.style)), weight: uniform(edges.map((edge) => edge.weight)), color: uniform(edges.map((edge) => edge.color)),
  };
}

/** A line that gets a colour or weight while there is none becomes a continuous one. */
function writeEdge(state: BorderState, call: Call, change: Partial<BorderEdge>): void {
  if (state.styleName === undefined) {
    refuseIfTooLarge(call, state.areas);
    refuseUnlessAllowed(call, state.sheetId, "allowFormatCells");
  }
  const before = readEdge(state, call);
  const base: BorderEdge = before.style === null || before.style === "None"
    ? thinLine
    : { style: before.style, weight: before.weight ?? thinLine.weight, color: before.color ?? thinLine.color };
  const edge: BorderEdge | null = change.style === "None" ? null : { ...base, ...change };
  if (state.styleName !== undefined) {
    changeStyle(call, state.styleName, { borders: { [sideOfStyle(state.side)]: edge } });
    return;
  }
  call.write(() => {
    for (const area of state.areas) {
      for (const strip of strips(area, state.side)) call.engine.patchStyle(state.sheetId, strip.range, { borders: { [strip.side]: edge } });
    }
  });
}

export const rangeBorder = defineType(RangeBorderType, {
  moves: moveAreas,
  scalars: {
    sideIndex: { get: (state) => state.side },
    style: {
      get: (state, call) => readEdge(state, call).style,
      set: (state, value, call) => {
        const style = asEnum(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]);
        // A double line has one weight only.
        writeEdge(state, call, style === "Double" ? { style, weight: "Thick" } : { style });
      },
    },
    weight: {
      get: (state, call) => readEdge(state, call).weight,
      set: (state, value, call) => writeEdge(state, call, { weight: asEnum<BorderWeight>(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
    },
    color: {
      get: (state, call) => readEdge(state, call).color,
      set: (state, value, call) => writeEdge(state, call, { color: asColour(value) }),
    },
  },
});

export const rangeBorderCollection = defineType(RangeBorderCollectionType, {
  moves: moveAreas,
  scalars: { count: { get: () => borderSides.length } },
  collection: {
    item: RangeBorderType,
    items: (state) => borderSides.map((side) => ({ ...state, side })),
    byKey: (state, key) => {
      const side = borderSides.find((candidate) => candidate.toLowerCase() === String(key).toLowerCase());
      if (!side) throw new HostError("InvalidArgument");
      return { ...state, side };
    },
  },
});
