import { useCallback, useMemo, useRef, useState } from "react";
import type { PageKey } from "../pages/all-pages";

export interface Navigation {
  readonly page: PageKey;
  readonly goTo: (page: PageKey) => void;
  readonly close: () => void;
  readonly takeFocusRequest: () => boolean;
}

/** Which page is shown, the one before it, and whether the heading of the page is still to take the focus. */
export function useNavigation(first: PageKey): Navigation {
  const [trail, setTrail] = useState<{ readonly page: PageKey; readonly before: PageKey }>({ page: first, before: "overview" });
  const focusWanted = useRef(false);

  const goTo = useCallback((page: PageKey) => {
    focusWanted.current = true;
    setTrail((now) => ({ page, before: now.page === page ? now.before : now.page }));
  }, []);

  const close = useCallback(() => {
    focusWanted.current = true;
    setTrail((now) => ({ page: now.before === now.page ? "overview" : now.before, before: "overview" }));
  }, []);

  const takeFocusRequest = useCallback(() => {
    const wanted = focusWanted.current;
    focusWanted.current = false;
    return wanted;
  }, []);

  return useMemo(() => ({ page: trail.page, goTo, close, takeFocusRequest }), [trail.page, goTo, close, takeFocusRequest]);
}
