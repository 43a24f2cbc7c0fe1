import { useCallback, useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";
import type { FindingsView } from "./findings-view";

export interface FocusThatStays {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * A finding that is put right leaves the list, and its button with it, under somebody's fingers: the focus then goes to the active item
 * instead of to nowhere. Whoever is in the sheet meanwhile keeps it there.
 */
export function useFocusThatStays(list: RefObject<HTMLElement | null>, active: number, view: FindingsView): FocusThatStays {
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body || !document.hasFocus()) return;
    list.current?.querySelector<HTMLElement>(`[data-position="${active}"]`)?.focus({ preventScroll: true });
  }, [active, list, view]);
  return {
    onFocus: useCallback(() => { isInside.current = true; }, []),
    // Whoever leaves goes somewhere; what is taken away, and a window that is left, goes nowhere.
    onBlur: useCallback((event: FocusEvent) => {
      if (event.relatedTarget !== null) isInside.current = list.current?.contains(event.relatedTarget) === true;
    }, [list]),
  };
}
