import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import type { TableForm } from "../../excel/table-form";
import { cell, isBlank, isDate, isNumber } from "../../rules/expr/cells";
import { greater, same } from "../../rules/expr/compare";
import { number, text, word } from "../../rules/expr/constants";
import { elapsedDays } from "../../rules/expr/days";
import { and, iff, ifError } from "../../rules/expr/logic";
import { countFrom, wherever } from "../../rules/expr/registers";
import { basis } from "../../rules/expr/rule-row";
import { isoDate } from "../../rules/expr/say";
import { contradiction } from "../../rules/kinds/contradiction";
import type { Fact } from "../../rules/kinds/rule";
import { threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";
import { historyEvents } from "../../rollup/history/entry";

const events = { keys: historyEvents, words: "forms:history.event" } as const;

/** Every column is ours: people read the history and nobody types in it. */
const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "asOf", source: "ours", kind: "date", owner: "liaison", width: 12 },
  { key: "event", source: "ours", kind: "choice", choices: events, owner: "liaison", width: 11 },
  { key: "task", source: "ours", kind: "ids", owner: "liaison", width: 10 },
  { key: "taskName", source: "ours", kind: "text", owner: "liaison", width: 26 },
  { key: "change", source: "ours", kind: "longText", owner: "liaison", width: 44 },
  { key: "wasDue", source: "ours", kind: "date", owner: "liaison", width: 12 },
  { key: "due", source: "ours", kind: "date", owner: "liaison", width: 12 },
  { key: "moved", source: "ours", kind: "computed", owner: "liaison", width: 9 },
  { key: "status", source: "ours", kind: "text", owner: "liaison", width: 11 },
  { key: "percent", source: "ours", kind: "percent", owner: "liaison", width: 9 },
  { key: "light", source: "ours", kind: "text", owner: "liaison", width: 12 },
  { key: "owner", source: "ours", kind: "text", owner: "liaison", width: 12 },
  { key: "department", source: "ours", kind: "text", owner: "liaison", width: 13 },
  { key: "by", source: "ours", kind: "text", owner: "liaison", width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "start", source: "ours", kind: "date", owner: "liaison", width: 12 },
  { key: "previous", source: "ours", kind: "date", owner: "liaison", width: 12 },
  { key: "at", source: "ours", kind: "dateTime", owner: "liaison", width: 17 },
  { key: "others", source: "ours", kind: "text", owner: "liaison", width: 30 },
  { key: "approved", source: "F13", kind: "computed", owner: "liaison", width: 11 },
  { key: "seal", source: "ours", kind: "text", owner: "liaison", hidden: true, width: 18 },
] as const satisfies readonly Field[];

/** A due date that moved later without an approved change; asked only where the workbook has a list of changes. */
export const unapprovedRule = "H2";

export type HistoryKey = (typeof fields)[number]["key"];

const was = cell("wasDue");
const moved = { from: isoDate(was), to: isoDate(cell("due")) };
const days = iff(and(isDate(was), isDate(cell("due"))), elapsedDays(was, cell("due"), basis("H1")), text(""));

/** Approved changes that let the task be due as late as it is now; blank where the workbook has no list of changes, or no date moved. */
const approved: Fact = {
  key: "approved", format: '0;-0;"–"', uses: ["changes"],
  value: wherever(
    "changes", "newDue",
    iff(
      and(isDate(was), isDate(cell("due"))),
      countFrom(
        "changes", "task", cell("task"), { key: "newDue", value: cell("due") }, { result: [word("forms:changes.result.approved")] }
      ),
      text(""),
    ),
    text(""),
  ),
};

/**
 * A due date that moves later is a slip (H1), in calendar or working days as 规则/Rules says; one that no approved change stands behind is
 * told (H2).
 */
export const historyRules: RegisterRules = {
  key: "history",
  sentences: "forms:history.reason",
  title: "taskName",
  flag: "flag",
  reason: "reason",
  // Only a row in which a date moved has a light: later is amber, earlier is green.
  life: { empty: isBlank(was) },
  facts: [approved],
  rules: [
    contradiction({
      id: unapprovedRule, since: 3, severity: "amber", guides: ["Z0"], at: "due", values: moved,
      when: [isNumber(cell("approved")), same(cell("approved"), number(0)), greater(cell("due"), was)],
    }),
    threshold({
      id: "H1", since: 3, severity: "amber", guides: [], value: cell("moved"), when: "above", limit: 0, unit: "days", basis: "calendar", at: "due",
      facts: [{ key: "moved", format: "0", value: ifError(days, text("?")) }],
      values: moved,
    }),
  ],
};

/** 变更历史: what every Refresh noticed, one row a task that had changed. Its numbers are not given by Refresh like ids of other registers, but with the row. */
export const historyRegister: TableForm<HistoryKey> = {
  ...defineRegister<HistoryKey>({
    fields, rules: historyRules, since: 3, title: "taskName", lastPrinted: "by", tinted: { from: "task", to: "due" }, rowHeight: 30,
  }),
  needed: sealedColumns(),
};

/** Without one of them a row could neither be written whole nor be told for ours. */
function sealedColumns(): readonly HistoryKey[] {
  return fields.flatMap(({ key, kind }) => (kind === "computed" ? [] : [key]));
}
