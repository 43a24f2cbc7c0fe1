/** Page breaks that were put in by hand: `worksheet.horizontalPageBreaks` and `verticalPageBreaks`. */
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType } from "../../protocol/registry";
import { RangeType } from "../object-types";
import { resolveAddress } from "../resolve-address";
import { changeLayout, layoutOf } from "./page-layout";
import { PageBreakCollectionType, PageBreakType, type PageBreaksState, type PageBreakState } from "./page-types";

function breaksOf(state: PageBreaksState, call: Call): readonly number[] {
  const layout = layoutOf(state, call);
  return state.axis === "row" ? layout.rowBreaks : layout.columnBreaks;
}

function setBreaks(state: PageBreaksState, breaks: readonly number[], call: Call): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  changeLayout(call, state, state.axis === "row" ? { rowBreaks: sorted } : { columnBreaks: sorted });
}

const indexOf = (state: PageBreakState, call: Call): number => breaksOf(state, call).indexOf(state.at);

export const pageBreak = defineType(PageBreakType, {
  key: { wire: "_Id", get: indexOf },
  exists: (state, call) => indexOf(state, call) >= 0,
  scalars: {
    rowIndex: { get: (state) => (state.axis === "row" ? state.at : 0) },
    columnIndex: { get: (state) => (state.axis === "column" ? state.at : 0) },
  },
  methods: {
    delete: (state, _args, call) => setBreaks(state, breaksOf(state, call).filter((at) => at !== state.at), call),
    getCellAfterBreak: (state) => RangeType.of({
      sheetId: state.sheetId,
      range: { row: state.axis === "row" ? state.at : 0, column: state.axis === "column" ? state.at : 0, rowCount: 1, columnCount: 1 },
    }),
  },
});

export const pageBreakCollection = defineType(PageBreakCollectionType, {
  collection: {
    item: PageBreakType,
    items: (state, call) => breaksOf(state, call).map((at) => ({ ...state, at })),
    byKey: (state, key, call) => {
      const at = breaksOf(state, call)[Number(key)];
      return at === undefined ? undefined : { ...state, at };
    },
  },
  methods: {
    /** Before the first cell of the range; before the first row or column there is nothing to break. */
    add: (state, args, call) => {
      const place = args.optionalObject(0, RangeType) ?? resolveAddress(call, state.sheetId, args.string(0));
      const at = state.axis === "row" ? place.range.row : place.range.column;
      if (place.sheetId !== state.sheetId || at === 0) throw new HostError("InvalidArgument");
      setBreaks(state, [...breaksOf(state, call), at], call);
      return PageBreakType.of({ ...state, at });
    },
    removePageBreaks: (state, _args, call) => setBreaks(state, [], call),
  },
});
