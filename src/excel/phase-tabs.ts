import { phases, type Phase } from "./form";
import { palette } from "./style";

/** Under which heading a sheet stands on the first page: the phase in which it is used, or what all forms share. */
export const sheetGroups = [...phases, "settings"] as const;
export type SheetGroup = (typeof sheetGroups)[number];

/** A colour a phase, from the first to the last; the settings stand apart in grey. */
const colours: Readonly<Record<Phase, string>> = {
  start: "#7A5CA8", request: "#B0609A", charter: "#C4692B", plan: "#C79A1E", run: "#2F6DB0", close: "#3E8E5A", year: "#4C9AA6",
};

/** Of the tab of a sheet; without a phase it is one that all forms share. */
export const tabColour = (phase: Phase | undefined, isFirst: boolean): string =>
  (isFirst ? palette.header : phase === undefined ? "#9AA5B1" : colours[phase]);
