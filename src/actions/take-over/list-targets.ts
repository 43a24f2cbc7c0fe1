import { urgencies } from "../../catalog/lists";
import { personMatcher } from "../../domain/people/match-person";
import type { RowFacts } from "../../domain/sheets-of-others/read-facts";
import { isHighRisk, type RiskScale } from "../../domain/sheets-of-others/risk-level";
import type { ListForm } from "../../domain/sheets-of-others/vocabulary";
import { textKey } from "../../domain/text/text-key";
import type { Book } from "../../excel/read-book";
import type { TableForm } from "../../excel/table-form";
import { itemRegister } from "../../forms/minutes/items";
import { requestRegister } from "../../forms/requests/register";
import { riskRegister } from "../../forms/risks/register";
import { trackerForm } from "../../forms/tracker/register";
import { translator, type Translate } from "../../locales/translate";
import type { Cell } from "../../rules/tracker-row";

/** A form of ours that takes in lists of one kind. */
export interface ListTarget {
  readonly form: TableForm;
  /** Our field for what a row is called. */
  readonly title: string;
  /** Our field that keeps where a row came from, and the columns for which we have none. */
  readonly note: string;
  /** Our fields by theirs, taken as they stand. */
  readonly fields: Readonly<Record<string, string>>;
}

const risks: ListTarget = {
  form: riskRegister, title: "risk", note: "progress", fields: { task: "risk", impact: "impact", response: "plan" }
};

export const listTargets: Readonly<Record<ListForm, ListTarget>> = {
  tracker: { form: trackerForm, title: "task", note: "note", fields: { task: "task", deliverable: "deliverable", standard: "standard" } },
  risks, issues: risks,
  minutes: { form: itemRegister, title: "issue", note: "solution", fields: { task: "issue" } },
  requests: { form: requestRegister, title: "name", note: "content", fields: { task: "name" } },
};

/** Fields of theirs that say the same as something else that is taken in, or that hold for one moment only. */
export const passedOver: ReadonlySet<string> = new Set(
  [
    "id", "owner", "department", "due", "dueBefore", "start", "status", "percent", "actualStart", "actualFinish", "updated", "flag",
    "period",
  ]
);

export interface RowContext {
  readonly book: Book;
  readonly facts: RowFacts;
  readonly scale: RiskScale | undefined;
}

const text = ({ row }: RowFacts, key: string): Cell => {
  const value = row.cells.get(key)?.value ?? "";
  return typeof value === "string" ? value.trim() : value;
};

/** A day as Excel keeps it; what can be read as none, or as several, stays as it was typed, for Check to ask about. */
const date = (facts: RowFacts, key: "start" | "due" | "actualStart" | "actualFinish"): Cell => facts.dates[key].serial ?? text(facts, key);

function listed(words: readonly string[], typed: Cell): Cell {
  return words.find((word) => textKey(word) === textKey(String(typed))) ?? typed;
}

function levelOf({ facts, scale }: RowContext, say: Translate): Cell {
  if (isHighRisk(facts.row.cells, scale)) return say("forms:risks.level.high");
  const word = textKey(String(text(facts, "level")));
  if (/^(?:中|一般|较大|medium|med|moderate|m|amber)/u.test(word)) return say("forms:risks.level.medium");
  return /^(?:低|较小|轻微|low|l|minor|green)/u.test(word) ? say("forms:risks.level.low") : "";
}

/** What a row of theirs says in our fields, as the workbook words it; a blank says nothing. */
export function targetCells(kind: ListForm, context: RowContext): Readonly<Record<string, Cell>> {
  const { book, facts } = context;
  const say = translator(book.language);
  const found = personMatcher(book.roster)(String(text(facts, "owner")));
  const person = found.kind === "known" || found.kind === "alias" ? found.person : undefined;
  const owner = person?.name ?? text(facts, "owner");
  const department = text(facts, "department") === "" ? (person?.department ?? "") : listed(book.departments, text(facts, "department"));
  const state = "state" in facts.state ? facts.state.state : undefined;
  const settled = state === "done" || state === "cancelled";
  const own = Object.fromEntries(Object.entries(listTargets[kind].fields).map(([theirs, ours]) => [ours, text(facts, theirs)]));
  switch (kind) {
    case "tracker":
      return {
        ...own, owner, department, start: date(facts, "start"), due: date(facts, "due"), percent: facts.percent ?? "",
        status: state === undefined ? "" : (book.statuses.find((one) => one.state === state)?.label ?? ""),
        actualStart: date(facts, "actualStart"), actualFinish: date(facts, "actualFinish"),
        priority: listed(book.priorities, text(facts, "priority")),
      };
    case "risks":
    case "issues":
      return {
        ...own, owner, department, due: date(facts, "due"), kind: say(`forms:risks.kind.${kind === "risks" ? "risk" : "issue"}`),
        level: levelOf(context, say),
        status: state === undefined ? "" : say(`forms:risks.state.${settled ? "closed" : state === "not-started" ? "open" : "handling"}`),
        found: facts.created ?? "", closed: date(facts, "actualFinish"),
      };
    case "minutes":
      return {
        ...own, owner, due: date(facts, "due"), finished: date(facts, "actualFinish"),
        status: state === undefined
          ? ""
          : say(`forms:actionItems.state.${state === "cancelled" ? "cancelled" : settled ? "done" : "open"}`),
      };
    case "requests":
      return {
        ...own, receiver: owner, toDepartment: department, requester: text(facts, "reporter"),
        fromDepartment: listed(book.departments, text(facts, "fromDepartment")),
        submitted: facts.created ?? "", wantedBy: date(facts, "due"), urgency: urgencyOf(book, text(facts, "priority")),
        answered: settled && state === "done" ? date(facts, "actualFinish") : "",
        withdrawn: state === "cancelled" ? say("forms:lists.yes") : "",
      };
  }
}

function urgencyOf({ urgencies: words, language }: Book, typed: Cell): Cell {
  const known = listed(words.map(({ label }) => label), typed);
  if (words.some(({ label }) => label === known)) return known;
  const say = translator(language);
  return urgencies.map((key) => say(`forms:lists.urgencies.${key}`)).find((word) => textKey(word) === textKey(String(typed))) ?? "";
}
