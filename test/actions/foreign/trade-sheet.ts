import type { SheetSpec } from "./books";

/** A sheet as people of one trade keep it, with the reading that a person would give it. */
export interface TradeSheet {
  readonly what: string;
  readonly sheet: SheetSpec;
  /** `none`: it is no list of work and has to be refused. */
  readonly form: "tracker" | "risks" | "issues" | "minutes" | "requests" | "duties" | "none";
  /** `task B, owner C`: every column that judging hangs on, and no other. */
  readonly columns?: string;
  readonly tasks?: number;
  /** The titles of what is red, in the order of the sheet. */
  readonly late?: readonly string[];
  readonly done?: number;
  readonly asks?: readonly string[];
  /** `none`: words that the reason holds. */
  readonly why?: RegExp;
}
