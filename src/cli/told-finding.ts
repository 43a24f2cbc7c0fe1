import type { Finding } from "../domain/findings/finding";
import { withOtherCells } from "../locales/other-cells";
import { registry } from "../forms/registry";
import type { Translate } from "../locales/translate";

/** A finding as `--json` has it. */
export interface ToldFinding extends Omit<Finding, "remedy" | "owner" | "department"> {
  readonly remedy: string;
  /** Who acts, and for which department; absent where the record names nobody. */
  readonly owner?: string;
  readonly department?: string;
  /** Of rules that are rows of 规则/Rules: what the rule says, who states it, and what clears it. */
  readonly says?: string;
  readonly source?: string;
  readonly clears?: string;
}

/** In the reader's words, with the rule that it stands on. */
export function toldFinding(finding: Finding, translate: Translate): ToldFinding {
  const { rule, severity, sheet, cell, also = [], id, message, remedy, values, owner, department } = finding;
  const limit = registry.limits.find((one) => one.id === rule);
  return {
    rule, severity, sheet, cell, id, message: withOtherCells(translate, translate(`findings:${message}`, values), { also }),
    ...(also.length > 0 && { also }),
    remedy: translate(`findings:${remedy}`, values), values,
    ...(owner !== "" && { owner }), ...(department !== "" && { department }),
    ...(limit !== undefined && {
      says: translate(`forms:rules.statement.${rule}`), clears: translate(`forms:rules.clears.${rule}`),
      source: limit.guides.length > 0 ? translate("forms:rules.guide", { guides: limit.guides.join(" ") }) : translate("forms:rules.ours"),
    }),
  };
}
