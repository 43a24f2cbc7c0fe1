/** A click on a cell with a link follows it: within the workbook by selecting the target, elsewhere in a new tab. */
import type { HyperlinkDef } from "../../document/types";
import { parseLocalAddress, splitSheet } from "../../objects/address";
import type { GridView } from "../grid-view";
import type { Session } from "../session";

const webAddress = /^(https?|mailto):/i;

export function followLink(session: Session, view: GridView, link: HyperlinkDef): void {
  const { engine } = session;
  if (link.address !== undefined && webAddress.test(link.address)) {
    window.open(link.address, "_blank", "noopener,noreferrer");
    return;
  }
  const reference = link.documentReference ?? "";
  const named = engine.names().find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  const target = splitSheet(named?.formula ?? reference);
  const range = target && parseLocalAddress(target.rest);
  const sheet = engine.sheets().find(({ name, visibility }) => name === target?.sheetName && visibility === "Visible");
  if (!range || !sheet) return;
  engine.withOrigin("user", () => engine.select(sheet.id, [range]));
  requestAnimationFrame(() => view.scrollTo(range));
}

/** @param grid the element in which clicks count. */
export function followLinks(session: Session, view: GridView, grid: HTMLElement): void {
  grid.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLCanvasElement)) return;
    const { sheetId, ranges } = session.engine.selection();
    const [range] = ranges;
    const box = range && view.cellBox(range.row, range.column);
    const corner = grid.getBoundingClientRect();
    // Scroll bars and headers are on the same canvas; only a click on the selected cell itself counts.
    const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
    if (!range || !box || x < box.left || y < box.top || x > box.left + box.width || y > box.top + box.height) return;
    const link = session.host.document.sheet(sheetId).hyperlinks.find(({ row, column }) => row === range.row && column === range.column);
    if (link) followLink(session, view, link);
  });
}
