/**
 * Univer gives its hidden editor the focus when it starts, and when a cell is selected while no editor has it. In Excel neither a workbook that
 * opens nor a range that an add-in selects takes the keys from somebody who is in the pane.
 */
import { DocSelectionRenderService } from "@univerjs/docs-ui";

const takeFocus: (this: DocSelectionRenderService) => void = Reflect.get(DocSelectionRenderService.prototype, "focus");

const paneHasFocus = (): boolean => document.activeElement instanceof HTMLIFrameElement;

Reflect.set(DocSelectionRenderService.prototype, "focus", function focus(this: DocSelectionRenderService): void {
  if (!paneHasFocus()) takeFocus.call(this);
});

/** A press on the grid leaves the pane before Univer hears of it: the person wants to type there now. */
export function leavePaneOnPress(grid: HTMLElement): void {
  grid.addEventListener("pointerdown", () => {
    if (paneHasFocus() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, { capture: true });
}
