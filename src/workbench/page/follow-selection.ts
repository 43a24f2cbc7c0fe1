/** What the add-in selects is brought into view, as Excel does. */
import type { UniverEngine } from "../engine/univer-engine";
import type { GridView } from "./grid-view";

export function followSelection(engine: UniverEngine, view: GridView): void {
  engine.onChange((change) => {
    if (change.kind !== "selection" || change.origin === "user") return;
    const [first] = change.ranges;
    // The canvas of a sheet just activated exists only in the next frame.
    if (first) requestAnimationFrame(() => view.scrollTo({ ...first, rowCount: 1, columnCount: 1 }));
  });
}
