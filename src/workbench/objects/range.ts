/** A range. Its members are declared in themed files and put together here. */
import { moveRange } from "../document/moves";
import { HostError } from "../protocol/host-error";
import { defineType, type Method } from "../protocol/registry";
import { rangeFeatureMethods, rangeFeatures } from "./feature-navigations";
import { RangeFormatType } from "./format-types";
import { RangeType, WorksheetType, type RangeState } from "./object-types";
import { cellProperties } from "./cell-properties";
import { autoFill } from "./range-autofill";
import { rangeEditing } from "./range-editing";
import { rangeGeometry } from "./range-geometry";
import { rangeIdentity } from "./range-identity";
import { rangeLines } from "./range-lines";
import { rangeSearch } from "./range-search";
import { RangeSortType, removeDuplicates } from "./range-sorting";
import { rangeValues } from "./range-values";
import { getVisibleView } from "./range-view";
import { styleOf } from "./styles/range-style";
import { specialCells } from "./special-cells";

const getSpecialCellsOrNullObject: Method<RangeState> = ({ sheetId, range: area }, args, call) => specialCells({ sheetId, areas: [area] }, args, call);

const getSpecialCells: Method<RangeState> = async (state, args, call) => {
  const found = await getSpecialCellsOrNullObject(state, args, call);
  if (found === null) throw new HostError("ItemNotFound");
  return found;
};

export const range = defineType(RangeType, {
  exists: (state, call) => call.engine.sheets().some((sheet) => sheet.id === state.sheetId),
  moves: (state, change) => {
    const moved = moveRange(state.sheetId, state.range, change);
    return moved && { ...state, range: moved };
  },
  scalars: { ...rangeIdentity, ...rangeValues, ...rangeLines, style: styleOf(({ sheetId, range: area }: RangeState) => ({ sheetId, areas: [area] })) },
  navigations: {
    format: { get: ({ sheetId, range: area }) => RangeFormatType.of({ sheetId, areas: [area] }) },
    ...rangeFeatures,
    sort: { get: (state) => RangeSortType.of(state) },
    worksheet: { get: (state) => WorksheetType.of({ sheetId: state.sheetId }) },
  },
  methods: { ...rangeGeometry, ...rangeSearch, ...rangeEditing, ...rangeFeatureMethods, ...cellProperties, autoFill, getVisibleView, getSpecialCells, getSpecialCellsOrNullObject, removeDuplicates },
});
