/** A range. Its members are declared in themed files and put together here. */
import { moveRange } from "../document/moves";
import { defineType } from "../protocol/registry";
import { RangeType, WorksheetType } from "./object-types";
import { rangeGeometry } from "./range-geometry";
import { rangeIdentity } from "./range-identity";
import { rangeValues } from "./range-values";

export const range = defineType(RangeType, {
  exists: (state, call) => call.engine.sheets().some((sheet) => sheet.id === state.sheetId),
  moves: (state, change) => {
    const moved = moveRange(state.sheetId, state.range, change);
    return moved && { ...state, range: moved };
  },
  scalars: { ...rangeIdentity, ...rangeValues },
  navigations: {
    worksheet: { get: (state) => WorksheetType.of({ sheetId: state.sheetId }) },
  },
  methods: { ...rangeGeometry },
});
