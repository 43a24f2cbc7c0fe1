import type { Field } from "../../catalog/field";
import { cell, isBlank } from "../expr/cells";
import { same } from "../expr/compare";
import { text, word } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { iff, ifError, not, or } from "../expr/logic";
import { isoDate } from "../expr/say";
import { exact, signedText } from "../expr/signed-text";
import type { Fact } from "./rule";

/**
 * Columns by which a register tells a text that was changed after it was signed. There is no hash in Excel 2016, so that Refresh stores the
 * text itself, and the cell
 * compares. Until then a signature says 未封存, never that it is valid.
 */
export const sealFields = [
  { key: "seal", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "signedText", source: "ours", kind: "computed", owner: "liaison", hidden: true, width: 12 },
  { key: "sealed", source: "ours", kind: "longText", owner: "liaison", hidden: true, width: 12 },
  { key: "sealedOn", source: "ours", kind: "date", owner: "liaison", hidden: true, width: 12 },
] as const satisfies readonly Field[];

export interface SealParameters {
  /** Whether the row is signed. */
  readonly signed: Expr<boolean>;
  /** The day of the signature: another day is another signature, to be sealed anew. */
  readonly on: string;
  /** What is signed. */
  readonly fields: readonly string[];
}

export function seal({ signed, on, fields }: SealParameters): { readonly facts: readonly Fact[]; readonly stale: Expr<boolean> } {
  const now = signedText(isoDate(cell(on)), ...fields.map((field) => cell(field)));
  const isOpen = or(isBlank(cell("sealed")), not(same(cell("sealedOn"), cell(on))));
  const state = iff(
    isOpen, word("forms:seal.open"), iff(exact(cell("sealed"), cell("signedText")), word("forms:seal.whole"), word("forms:seal.stale"))
  );
  return {
    facts: [
      { key: "signedText", format: "General", value: ifError(iff(signed, now, text("")), text("?")) },
      { key: "seal", format: "General", value: ifError(iff(isBlank(cell("signedText")), text(""), state), text("?")) },
    ],
    stale: same(cell("seal"), word("forms:seal.stale")),
  };
}
