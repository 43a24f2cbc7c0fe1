import type { LimitRow, RuleId } from "../catalog/limits";
import { flagOf, reasonOf } from "./derive-flag";
import { number } from "./expr/constants";
import type { Expr, FormulaScope } from "./expr/expr";
import { sum } from "./expr/sums";
import { waiversKey } from "./expr/waived";
import type { Fact, Gap, Rule } from "./kinds/rule";

/** When a row is judged at all; asked in this order. */
export interface Life {
  /** A row to spare: it has neither flag nor reason. */
  readonly empty: Expr<boolean>;
  /** What makes the whole row unreadable: no rule can be asked. The first that holds is told. */
  readonly unreadable?: readonly Gap[];
  readonly cancelled?: Expr<boolean>;
  readonly done?: Expr<boolean>;
  /** What is still to be said of a row that is done, such as that it came late. */
  readonly doneSays?: Expr<string>;
}

/** A number that a register would like to know of rows of other registers that are linked to its own: a hidden column, 0 while nobody feeds it. */
export interface Port {
  readonly key: string;
}

/** A feed with the register that it comes from. */
export interface FedPort extends Feed {
  readonly from: string;
}

/** What the folders of some registers say to the ports of others. */
export const feedsOf = (registers: readonly { readonly key: string; readonly rules: Pick<RegisterRules, "feeds"> }[]): readonly FedPort[] =>
  registers.flatMap(({ key, rules }) => (rules.feeds ?? []).map((feed) => ({ ...feed, from: key })));

/** What a register's folder says to the port of another: an expression over that other one's row. */
export interface Feed {
  readonly register: string;
  readonly port: string;
  readonly count: Expr<number>;
}

/** What a register is judged by. Its flag and its reason follow from its life and its rules; they are never written by hand. */
export interface RegisterRules {
  /** Key of the form: `tracker`. */
  readonly key: string;
  /** Below which its sentences stand in the locales. */
  readonly sentences: string;
  readonly life: Life;
  /** Columns of its own besides those that the rules bring. */
  readonly facts: readonly Fact[];
  readonly rules: readonly Rule[];
  /**
   * Rules about what was typed, which Check tells of every row that is filled in, finished ones too: what does not go together is wrong whatever the flag
   * says. No flag and no formula knows them.
   */
  readonly checks?: readonly Rule[];
  /** What keeps a row from being judged whichever rules are on. */
  readonly gaps?: readonly Gap[];
  /** Said of every open row after rules and gaps, `""` where there is nothing to say. */
  readonly remarks?: readonly Expr<string>[];
  readonly ports?: readonly Port[];
  readonly feeds?: readonly Feed[];
  /** The field at which a finding stands where no other can be named. */
  readonly title: string;
  /** Facts whose values a finding carries. */
  readonly told?: readonly string[];
  /** Key of the derived column of flags, and of that of reasons, which a register may do without. */
  readonly flag: string;
  readonly reason?: string;
}

/** Every column of ours: what the register states, what its rules need, its ports, and the flag and reason that follow. */
export function factsOf(register: RegisterRules, feeds: readonly Feed[]): readonly Fact[] {
  const { key, facts, rules, ports = [], flag, reason } = register;
  const fed = ports.map((port): Fact => ({
    key: port.key, format: "0", value: fedBy(feeds.filter((feed) => feed.register === key && feed.port === port.key)),
  }));
  // Waivers that come or go change the two: their own are not among what they cover.
  const uses = key === waiversKey ? [] : [waiversKey];
  return [
    ...facts, ...rules.flatMap((rule) => rule.facts), ...fed,
    { key: flag, format: "General", value: flagOf(register), states: "flag", uses },
    ...(reason === undefined ? [] : [{ key: reason, format: "General", value: reasonOf(register), prose: true, uses }]),
  ];
}

/** What all that feed a port say together; 0 while nobody does. */
const fedBy = ([first, ...others]: readonly Feed[]): Expr<number> =>
  first === undefined ? number(0) : others.length === 0 ? first.count : sum(first.count, ...others.map(({ count }) => count));

/** Every column that the register's formulas look at, and the columns that they fill. */
export function cellsAskedBy(register: RegisterRules): ReadonlySet<string> {
  const facts = factsOf(register, []);
  const asked = new Set(facts.map(({ key }) => key));
  const scope: FormulaScope = {
    register: register.key, sentences: register.sentences, words: (key) => key, stands: (other) => other !== waiversKey, lacks: () => false,
    column: () => "0",
    at: (key) => {
      asked.add(key);
      return "0";
    },
  };
  for (const { value } of facts) value.formula(scope);
  return asked;
}

/** The rows of 规则/Rules that some registers bring; those that no cell can show say so. */
export const limitsOf = (...registers: readonly Pick<RegisterRules, "rules" | "checks">[]): readonly LimitRow[] =>
  registers.flatMap(({ rules, checks = [] }) => [...rules, ...checks].flatMap(({ limits, cells }) =>
    (cells === "formula" ? limits : limits.map((limit) => ({ ...limit, addInOnly: cells.none })))));

/**
 * A register as a workbook of an earlier version has it: rules whose rows it does not have yet say nothing there, neither in cells nor in code. Their columns
 * stay, for the workbook may have those.
 */
export function withoutRules(register: RegisterRules, lacks: (id: RuleId) => boolean): RegisterRules {
  const isLacking = ({ id, limits }: Rule): boolean => (limits.length === 0 ? lacks(id) : limits.every((limit) => lacks(limit.id)));
  const { rules, checks = [], facts } = register;
  const gone = rules.filter(isLacking);
  const asked = checks.filter((rule) => !isLacking(rule));
  if (gone.length === 0) return asked.length === checks.length ? register : { ...register, checks: asked };
  return { ...register, facts: [...facts, ...gone.flatMap((rule) => rule.facts)], rules: rules.filter((rule) => !isLacking(rule)), checks: asked };
}
