/** Loaded by the add-in's pages before office.js when they are shown in the workbench: asks the page around for its host. */
import type { FrameParent } from "./office-frame";

const parent = window.parent as Window & FrameParent;
if (!parent.connectOfficeFrame) {
  throw new Error("This page belongs into the workbench's task pane; open the workbench instead.");
}
parent.connectOfficeFrame(window);
