import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { useKept } from "../state/kept";
import { changedSinceRead } from "../state/use-change-watch";

/** What checks anew after changes, loaded with the first of them: a pane that has just been opened need not wait for it. */
export function LiveCheck(): ReactNode {
  const [changed] = useKept(changedSinceRead);
  const [Loaded, setLoaded] = useState<ComponentType>();
  useEffect(() => {
    if (!changed || Loaded !== undefined) return;
    // Where it does not come the pane says that cells have changed, and the next change asks for it once more.
    import("../pages/findings/use-live-check").then(({ useLiveCheck }) => setLoaded(() => function Live(): ReactNode {
      useLiveCheck();
      return null;
    }), () => undefined);
  }, [changed, Loaded]);
  return Loaded === undefined ? null : <Loaded />;
}
