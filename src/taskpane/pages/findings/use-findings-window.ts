import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useContext, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { ScrollAreaContext } from "../../components/scroll-area";
import type { FindingsView } from "./findings-view";
import { useOffsetTop } from "../../hooks/use-offset-top";

export interface WindowRow {
  readonly index: number;
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
}

const groupHeight = 40;
const findingHeight = 112;

/** Which rows are drawn and which item is active. The active item stays drawn when scrolled away, so that the focus is never lost. */
export function useFindingsWindow(view: FindingsView, list: RefObject<HTMLElement | null>): FindingsWindow {
  const scrollArea = useContext(ScrollAreaContext);
  const [chosen, setActive] = useState(1);
  const scrollMargin = useOffsetTop(list, scrollArea);
  const focusWanted = useRef(false);
  const active = Math.min(chosen, Math.max(1, view.drawn));

  const indexOf = useMemo(() => {
    const indexes = new Map<number, number>();
    view.rows.forEach((row, index) => row.kind === "finding" && indexes.set(row.position, index));
    return indexes;
  }, [view]);
  const activeIndex = indexOf.get(active);

  // The compiler that the rule speaks of is not used here; the functions are called anew in each render.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: view.rows.length,
    getScrollElement: () => scrollArea?.current ?? null,
    estimateSize: (index) => (view.rows[index]?.kind === "group" ? groupHeight : findingHeight),
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
  }, [indexOf, view.drawn, virtualizer]);

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    list.current?.querySelector<HTMLElement>(`[data-position="${active}"]`)?.focus({ preventScroll: true });
  }, [active, list]);

  return {
    window: {
      height: virtualizer.getTotalSize(),
      rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, offset: start - scrollMargin, measure: virtualizer.measureElement })),
    },
    active,
    setActive,
    moveBy: (steps) => moveTo(active + steps),
    moveTo,
  };
}
