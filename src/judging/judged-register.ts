import { severityLevels, type RuleSeverity } from "../catalog/limits";
import type { Flag } from "../catalog/lists";
import type { Translate } from "../locales/translate";
import { gapsOf, levelIn, rowOf, rulesInCells } from "../rules/derive-flag";
import type { Evaluated } from "../rules/evaluate";
import type { EvalScope, Read } from "../rules/expr/expr";
import { weighed } from "../rules/expr/rule-row";
import { cellOf, isError, textOf } from "../rules/expr/value";
import type { Cell } from "../rules/tracker-row";
import { columnsLookedAt } from "./looked-at";

/** A rule that a row sets off. */
export interface Trigger {
  /** Id of the row of 规则/Rules that speaks: `N4.1`. */
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** The field that clears it. */
  readonly at: string;
}

const severityOf = new Map(Object.entries(severityLevels).map(([severity, level]) => [level, severity as RuleSeverity]));

/** What Check says of what was typed in a row, in the reader's words. */
export interface Contradiction extends Trigger {
  readonly sentence: string;
}

/** A register's rows as its rules see them; each answer is worked out when it is first asked for. */
export class JudgedRegister {
  private readonly prose: EvalScope;
  private readonly flags: Read;
  private readonly reads = new Map<string, Read>();
  private readonly settings: { readonly rule: Read; readonly weight: Read; readonly full: Read; readonly at: string }[];
  private readonly gaps: { readonly when: Read; readonly at: string }[];
  private reasons: Read | undefined;
  private checks: readonly { readonly id: string; readonly at: string; readonly weight: Read; readonly sentence: Read }[] | undefined;

  /** @param reader words of the sentences that a person reads */
  constructor(private readonly evaluated: Evaluated, private readonly reader: Translate) {
    const { rules, scope } = evaluated;
    this.prose = evaluated.told(reader);
    this.flags = scope.value(rules.flag);
    this.settings = rulesInCells(rules).map((rule) => ({
      rule: rowOf(rule).compile(scope), at: rule.at,
      weight: weighed(rule.fires, levelIn(rule)).compile(scope), full: weighed(rule.fires, rule.level).compile(scope),
    }));
    this.gaps = [...(rules.life.unreadable ?? []), ...gapsOf(rules)].map(({ when, at }) => ({ when: when.compile(scope), at }));
  }

  get count(): number {
    return this.evaluated.scope.count;
  }

  get rules(): Evaluated["rules"] {
    return this.evaluated.rules;
  }

  /** Every column of ours. */
  get facts(): Evaluated["facts"] {
    return this.evaluated.facts;
  }

  /** The workbook's words. */
  get words(): Translate {
    return this.evaluated.scope.book.words;
  }

  /** What clears a rule of ours, for the reader. */
  clears(rule: string): string {
    return this.reader(`forms:rules.clears.${rule}`);
  }

  /** The row of the sheet. */
  rowNumber(row: number): number {
    return this.evaluated.scope.rowNumber(row);
  }

  flag(row: number): Flag | "" {
    return this.flags(row) as Flag | "";
  }

  /** A column of ours: states by their keys, flags by theirs, sentences in the workbook's words. */
  fact(key: string, row: number): Cell {
    let read = this.reads.get(key);
    if (read === undefined) this.reads.set(key, read = this.evaluated.scope.value(key));
    return cellOf(read(row));
  }

  /** The rules that an open row sets off, in the register's order; none where any of them cannot be read. */
  triggers(row: number): readonly Trigger[] {
    const found: Trigger[] = [];
    for (const { rule, weight, at } of this.settings) {
      const level = weight(row);
      if (isError(level)) return [];
      const severity = typeof level === "number" ? severityOf.get(level) : undefined;
      const id = rule(row);
      if (severity !== undefined && !isError(id)) found.push({ rule: textOf(id), severity, at });
    }
    return found;
  }

  /** The rules that an open row sets off and a waiver covers, in the register's order. */
  waived(row: number): readonly Trigger[] {
    if (["", "done", "cancelled"].includes(this.flag(row))) return [];
    return this.settings.flatMap(({ rule, weight, full, at }) => {
      const [level, id] = [full(row), rule(row)];
      const severity = typeof level === "number" ? severityOf.get(level) : undefined;
      return severity === undefined || isError(id) || weight(row) === level ? [] : [{ rule: textOf(id), severity, at }];
    });
  }

  /** The rules about what was typed that a row breaks, in the register's order; one that cannot be read says nothing, for Check tells of the rule itself. */
  contradictions(row: number): readonly Contradiction[] {
    const { scope, rules: { checks = [] } } = this.evaluated;
    this.checks ??= checks.map(({ id, at, fires, level, sentence }) => ({
      id, at, weight: weighed(fires, level).compile(scope), sentence: sentence.compile(this.prose),
    }));
    return this.checks.flatMap(({ id, at, weight, sentence }) => {
      const level = weight(row);
      const severity = typeof level === "number" ? severityOf.get(level) : undefined;
      return severity === undefined ? [] : [{ rule: id, severity, at, sentence: String(cellOf(sentence(row))).trim() }];
    });
  }

  /**
   * What a rule says of a row and the columns that it looks at, whether or not it is set off; undefined where the register has no such
   * rule.
   */
  told(id: string, row: number): { readonly sentence: string; readonly columns: readonly string[] } | undefined {
    const { scope, rules: { rules, checks = [] } } = this.evaluated;
    const rule = [...rules, ...checks].find((one) => textOf(cellOf(rowOf(one).compile(scope)(row))) === id);
    if (rule === undefined) return undefined;
    return {
      sentence: String(cellOf(rule.sentence.compile(this.prose)(row))).trim(), columns: columnsLookedAt(this.evaluated, rule.fires),
    };
  }

  /** The field to fill in or put right before the flag can be told, where one can be named. */
  gapAt(row: number): string | undefined {
    return this.gaps.find(({ when }) => when(row) === true)?.at;
  }

  /** Why the row has its flag, for the reader; `""` where there is nothing to explain. */
  reason(row: number): string {
    const { reason } = this.rules;
    if (reason === undefined) return "";
    this.reasons ??= this.prose.value(reason);
    return String(cellOf(this.reasons(row))).trim();
  }
}
