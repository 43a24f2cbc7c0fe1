import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useContext, useEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from "react";
import { ScrollAreaContext } from "../../components/scroll-area";
import type { FindingsView } from "./findings-view";
import { useFocusThatStays } from "./use-focus-that-stays";
import { useOffsetTop } from "../../hooks/use-offset-top";

export interface WindowRow {
  readonly index: number;
  /** Of the finding or the group that stands there, whatever its place is by now. */
  readonly key: string;
  /** Pixels from the top of the list. */
  readonly offset: number;
  readonly measure: (element: HTMLElement | null) => void;
}

export interface FindingsWindow {
  readonly window: { readonly height: number; readonly rows: readonly WindowRow[] };
  /** Position (1-based among findings) of the one item in the tab order. */
  readonly active: number;
  readonly setActive: (position: number) => void;
  readonly moveBy: (steps: number) => void;
  readonly moveTo: (position: number) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

const groupHeight = 40;
const findingHeight = 112;

function rowKey(view: FindingsView, index: number): string {
  const row = view.rows[index];
  if (row === undefined) return String(index);
  return row.kind === "group" ? `group ${row.key}` : row.item.key;
}

interface Places {
  /** Index among the rows, by position among the findings. */
  readonly indexOf: ReadonlyMap<number, number>;
  readonly positionOf: ReadonlyMap<string, number>;
  readonly keyOf: ReadonlyMap<number, string>;
}

function placesOf(view: FindingsView): Places {
  const indexOf = new Map<number, number>();
  const positionOf = new Map<string, number>();
  const keyOf = new Map<number, string>();
  view.rows.forEach((row, index) => {
    if (row.kind === "group") return;
    indexOf.set(row.position, index);
    positionOf.set(row.item.key, row.position);
    keyOf.set(row.position, row.item.key);
  });
  return { indexOf, positionOf, keyOf };
}

/** Which rows are drawn and which item is active. The active item stays drawn when scrolled away, so that the focus is never lost. */
export function useFindingsWindow(view: FindingsView, list: RefObject<HTMLElement | null>): FindingsWindow {
  const scrollArea = useContext(ScrollAreaContext);
  const [chosen, setChosen] = useState<{ readonly key: string | undefined; readonly position: number }>({ key: undefined, position: 1 });
  const scrollMargin = useOffsetTop(list, scrollArea);
  const focusWanted = useRef(false);

  const { indexOf, positionOf, keyOf } = useMemo(() => placesOf(view), [view]);
  // A check that runs by itself moves findings about: the active one stays the active one, and where it is gone the next takes its place.
  const active = positionOf.get(chosen.key ?? "") ?? Math.min(chosen.position, Math.max(1, view.drawn));
  const setActive = useCallback((position: number) => setChosen({ key: keyOf.get(position), position }), [keyOf]);
  const activeIndex = indexOf.get(active);

  // The compiler that the rule speaks of is not used here; the functions are called anew in each render.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: view.rows.length,
    getScrollElement: () => scrollArea?.current ?? null,
    estimateSize: (index) => (view.rows[index]?.kind === "group" ? groupHeight : findingHeight),
    getItemKey: (index) => rowKey(view, index),
    overscan: 6,
    scrollMargin,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return activeIndex === undefined || drawn.includes(activeIndex) ? drawn : [...drawn, activeIndex].sort((a, b) => a - b);
    },
  });

  const moveTo = useCallback((position: number) => {
    const next = Math.min(Math.max(1, position), view.drawn);
    const index = indexOf.get(next);
    if (index === undefined) return;
    focusWanted.current = true;
    setActive(next);
    virtualizer.scrollToIndex(index, { align: "auto" });
  }, [indexOf, setActive, view.drawn, virtualizer]);

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    list.current?.querySelector<HTMLElement>(`[data-position="${active}"]`)?.focus({ preventScroll: true });
  }, [active, list]);

  const { onFocus, onBlur } = useFocusThatStays(list, active, view);

  return {
    window: {
      height: virtualizer.getTotalSize(),
      rows: virtualizer.getVirtualItems().map(({ index, start }) => ({
        index, key: rowKey(view, index), offset: start - scrollMargin, measure: virtualizer.measureElement,
      })),
    },
    active,
    setActive,
    moveBy: (steps) => moveTo(active + steps),
    moveTo,
    onFocus,
    onBlur,
  };
}
