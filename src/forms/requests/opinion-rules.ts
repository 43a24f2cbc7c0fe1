import { opinions } from "../../catalog/lists";
import { cell, isBlank, isErrorCell, isFilled, isNumber } from "../../rules/expr/cells";
import { greater, same } from "../../rules/expr/compare";
import { asOf, flag, never, number, text } from "../../rules/expr/constants";
import { expr, type Expr } from "../../rules/expr/expr";
import { choiceState } from "../../rules/expr/list-state";
import { and, both, iff, ifError, not } from "../../rules/expr/logic";
import { asItStands, lookUp } from "../../rules/expr/registers";
import { join, say } from "../../rules/expr/say";
import { isError, textOf } from "../../rules/expr/value";
import type { Rule } from "../../rules/kinds/rule";
import type { RegisterRules } from "../../rules/register-rules";

const request = cell("request");
const ofRequest = (value: Expr): Expr => ifError(iff(isBlank(request), text(""), value), text("?"));
const withdrawn = ifError(same(lookUp("requests", request, "flag"), flag("cancelled")), never);
const noSuchWord = both(isFilled(cell("opinion")), isErrorCell(choiceState(cell("opinion"), opinions, "forms:lists.opinions")));

/** The how-manieth opinion on its request a row is, so that the printed form finds them one after the other. */
const place: Expr<number> = expr<number>(
  (scope) => {
    const at = scope.at("request");
    return `COUNTIFS(${at.replace(/(\d+)$/, "$$$1")}:${at},${asItStands(at)})`;
  },
  (scope) => {
    const read = scope.value("request");
    const counts = new Map<string, number>();
    const places = Array.from({ length: scope.count }, (_, row) => {
      const value = read(row);
      if (isError(value)) return value;
      const key = textOf(value).toLowerCase();
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    });
    return (row) => places[row] ?? 0;
  },
);

/** An opinion is outstanding once the answer is due. No row of 规则/Rules speaks for it: the date is N4's. */
const outstanding: Rule = {
  id: "C-OPINION", kind: "due-date", cells: "formula", limits: [], facts: [], at: "opinion",
  fires: greater(asOf, cell("due")), level: number(2), gaps: [{ key: "missing-due", when: not(isNumber(cell("due"))), at: "request" }],
  sentence: say("outstanding"),
};

/** 部门意见 (F1, Z4): given is done; outstanding is amber once the answer is due; a word that is no opinion says nothing. */
export const opinionRules: RegisterRules = {
  key: "opinions",
  sentences: "forms:opinions.reason",
  title: "department",
  flag: "flag",
  life: {
    empty: and(isBlank(request), isBlank(cell("department"))),
    unreadable: [{ key: "no-opinion", when: noSuchWord, at: "opinion" }],
    cancelled: both(isBlank(cell("opinion")), withdrawn),
    done: isFilled(cell("opinion")),
  },
  facts: [
    { key: "name", format: "General", value: ofRequest(join(lookUp("requests", request, "name"))) },
    { key: "due", format: "yyyy-mm-dd", value: ofRequest(lookUp("requests", request, "answerDue")) },
    { key: "key", format: "General", value: iff(isBlank(request), text(""), join(request, text("|"), place)) },
  ],
  rules: [outstanding],
};
