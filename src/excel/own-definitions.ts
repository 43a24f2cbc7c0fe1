import { loadNamed } from "./loaded";
import { names } from "./workbook-names";
import { cellText } from "../rules/cell-text";
import { ownGrid } from "./sheets/own-sheet";

/**
 * The workbook at hand has other forms of its own than it was read with: whoever began has to begin again with these. Nothing has been
 * judged or written by then.
 */
export class OtherOwnForms extends Error {
  override readonly name = "OtherOwnForms";

  constructor(readonly stored: readonly string[]) {
    super("the workbook defines other forms of its own");
  }
}

/** Queues reading the definitions of own forms, each as it stands; they are validated by whoever compiles them. */
export function loadOwnDefinitions(workbook: Excel.Workbook): () => readonly string[] {
  const loaded = loadNamed(workbook, names.ownForms);
  return () => (loaded()?.values ?? []).slice(0, ownGrid.rows)
    .map((pieces) => pieces.slice(0, ownGrid.pieces).map((piece) => cellText(piece).slice(1)).join(""))
    .filter((text) => text !== "");
}
