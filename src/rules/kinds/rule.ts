import type { LimitRow, RuleSeverity } from "../../catalog/limits";
import type { Expr } from "../expr/expr";
import { level } from "../expr/rule-row";

/** A column of ours: an expression with the format of its cells. */
export interface Fact {
  readonly key: string;
  /** Number format. */
  readonly format: string;
  readonly value: Expr;
  /** Other registers that it asks: where one of them comes or goes, this column alone is written anew. */
  readonly uses?: readonly string[];
  /** Where the words of a column of states stand in the locales; code sees the states, the cell shows the workbook's words. */
  readonly states?: string;
  /** Made of words: told in the reader's language to a person, in the workbook's in a cell. */
  readonly prose?: boolean;
}

/** What keeps a rule from being judged: then nothing is called fine. */
export interface Gap {
  /** Of the sentence that says what is missing. */
  readonly key: string;
  readonly when: Expr<boolean>;
  /** The field to fill in or put right. */
  readonly at: string;
}

/** One rule of a register: an instance of a kind. */
export interface Rule {
  /** As the guides number it: `N6`. */
  readonly id: string;
  readonly kind: string;
  /** Its rows of 规则/Rules: the guides' values for a new workbook; afterwards the row is the rule. */
  readonly limits: readonly LimitRow[];
  /** `none` with the key of the words that say why Excel 2016 cannot say it: such a rule is judged by the add-in alone. */
  readonly cells: "formula" | { readonly none: string };
  /** Columns that the rule needs. */
  readonly facts: readonly Fact[];
  readonly fires: Expr<boolean>;
  /** 3 red, 2 amber, 1 note, 0 off; an error where the row of 规则/Rules cannot be read. */
  readonly level: Expr<number>;
  /** Id of the row that speaks for a row of the register, where a rule has several. */
  readonly row?: Expr<string>;
  readonly gaps: readonly Gap[];
  /** Part of the reason while the rule fires: which values, what arithmetic, who acts, what clears it. */
  readonly sentence: Expr<string>;
  /** The field that clears it, where its finding stands. */
  readonly at: string;
}

/** What every kind asks for. */
export interface RuleParameters {
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly guides: readonly string[];
  /** The field that clears it. */
  readonly at: string;
  /** Of its sentence, where that is not the id. */
  readonly says?: string;
  /** Placeholders of its sentence beyond those that the kind gives. */
  readonly values?: Readonly<Record<string, Expr>>;
  readonly gaps?: readonly Gap[];
  readonly since?: number;
  readonly on?: boolean;
}

/** A rule about what was typed: no cell shows it, and Check tells it of finished rows too. */
export const toldByCheck = (rule: Rule): Rule => ({ ...rule, cells: { none: "forms:rules.add-in-only.typed" } });

type LimitPart = Partial<Pick<LimitRow, "limit" | "unit" | "basis">>;

/** What a rule of every kind is made of; the kind adds what fires and what is said. */
export function ruleOf(
  kind: string, { id, severity, guides, at, gaps = [], since, on = true }: RuleParameters,
  part: { readonly limit?: LimitPart; readonly fires: Expr<boolean>; readonly sentence: Expr<string>; readonly facts?: readonly Fact[]; readonly gaps?: readonly Gap[] },
): Rule {
  return {
    id, kind, at, cells: "formula", facts: part.facts ?? [], fires: part.fires, level: level(id), gaps: [...(part.gaps ?? []), ...gaps],
    sentence: part.sentence,
    limits: [{ id, ...part.limit, severity, on, guides, ...(since !== undefined && { since }) }],
  };
}
