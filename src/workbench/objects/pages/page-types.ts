/** Handles and states of page set-up. */
import { objectType } from "../../protocol/host-object";
import type { SheetIdentity } from "../object-types";

/** Breaks between rows are horizontal, between columns vertical. */
export interface PageBreaksState extends SheetIdentity {
  readonly axis: "row" | "column";
}

export interface PageBreakState extends PageBreaksState {
  /** The first row or column after the break. */
  readonly at: number;
}

export const PageLayoutType = objectType<SheetIdentity>("PageLayout");
export const HeaderFooterGroupType = objectType<SheetIdentity>("HeaderFooterGroup");
export const HeaderFooterType = objectType<SheetIdentity>("HeaderFooter");
export const PageBreakCollectionType = objectType<PageBreaksState>("PageBreakCollection");
export const PageBreakType = objectType<PageBreakState>("PageBreak");
