import { urgencies, type Urgency } from "../../catalog/lists";
import type { Finding } from "../../domain/findings/finding";
import { isHighRisk, type RiskScale } from "../../domain/sheets-of-others/risk-level";
import type { RowFacts } from "../../domain/sheets-of-others/read-facts";
import type { ListForm } from "../../domain/sheets-of-others/vocabulary";
import { compactKey } from "../../domain/text/text-key";
import { itemRules } from "../../forms/minutes/items";
import { requestRules } from "../../forms/requests/rules";
import { riskRules } from "../../forms/risks/register";
import type { JudgedRow } from "../../judging/judged-row";
import { judgedRows, judgeRegisters } from "../../judging/judge-rows";
import { flagFindings } from "../../judging/flag-findings";
import type { Translate } from "../../locales/translate";
import type { BookFacts } from "../../rules/expr/expr";
import { limitsOf, type RegisterRules } from "../../rules/register-rules";
import type { Cell, RuleSetting } from "../../rules/tracker-row";

/** Lists that have a form of their own beside the task list. */
export type RegisterForm = Exclude<ListForm, "tracker">;

/** What a list of others is judged by: the form that it is an example of, and the rules of it that such a list can be asked. */
interface FormTerms {
  readonly rules: RegisterRules;
  /** Our field by theirs. */
  readonly fields: Readonly<Record<string, string>>;
  /** Rules in force, by the columns that the list must have. */
  readonly asked: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly words: { readonly title: string; readonly owner: string; readonly department?: string };
}

const dated = [["due"], ["period"]];
const riskTerms: FormTerms = {
  rules: riskRules,
  fields: { risk: "task", owner: "owner", due: "due", plan: "response", department: "department", level: "level", status: "status" },
  // Without a column for it nobody can be told that a plan is missing; who and when are said once for all rows.
  asked: { K1: [["level", "response"], ["impact", "response"]], K3: dated },
  words: { title: "risk", owner: "owner", department: "department" },
};

const terms: Readonly<Record<RegisterForm, FormTerms>> = {
  risks: riskTerms,
  issues: riskTerms,
  minutes: { rules: itemRules, fields: { issue: "task", owner: "owner", due: "due", status: "status" }, asked: { M3: dated }, words: {
    title: "issue", owner: "owner",
  } },
  requests: {
    rules: requestRules, fields: {
      name: "task", receiver: "owner", requester: "reporter", submitted: "created", urgency: "priority", answered: "actualFinish",
      toDepartment: "department",
    },
    asked: { "N4.1": [["created", "priority"]], "N4.2": [["created", "priority"]], "N4.3": [["created", "priority"]] },
    words: { title: "name", owner: "receiver", department: "toDepartment" },
  },
};

/** The forms whose own rule on due dates stands in for that of tasks. */
export const judgesDue = (form: ListForm): form is RegisterForm => form !== "tracker" && form !== "requests";

const urgencyWords: Readonly<Record<Urgency, readonly string[]>> = {
  urgent: ["紧急", "加急", "特急", "急", "非常紧急", "urgent", "very urgent"], normal: ["一般", "普通", "normal", "standard", "routine"],
  relaxed: ["不急", "relaxed", "not urgent", "no rush"],
};
const urgencyByWord = new Map(urgencies.flatMap((key) => urgencyWords[key].map((word) => [compactKey(word), key] as const)));

export interface FormQuestion {
  readonly form: RegisterForm;
  readonly facts: readonly RowFacts[];
  /** Fields of theirs that the list has. */
  readonly matched: ReadonlySet<string>;
  readonly scale: RiskScale | undefined;
  /** 1-based row of the sheet for a row of the grid. */
  readonly rowNumber: (row: number) => number;
  readonly book: BookFacts;
  readonly translate: Translate;
}

/** A list of others as its own form judges it, in step with its rows. */
export function judgeAsForm({ form, facts, matched, scale, rowNumber, book, translate }: FormQuestion): readonly JudgedRow[] {
  const { rules, fields, asked } = terms[form];
  const settings = new Map(limitsOf(rules).map((row): [string, RuleSetting] => {
    const on = (asked[row.id] ?? []).some((columns) => columns.every((column) => matched.has(column)));
    return [row.id, {
      id: row.id, readable: true, limit: row.limit ?? 0, basis: row.basis ?? "calendar", severity: row.severity, on: on && row.on,
    }];
  }));
  const rows = facts.map((fact) => ({ row: rowNumber(fact.row.row), cells: cellsOf(form, fact, fields, scale, translate) }));
  const keys = new Set([...Object.keys(fields), "withdrawn"]);
  const judged = judgeRegisters({ ...book, rule: (id) => settings.get(id) }, [{ rules, rows, columns: keys }], [], translate);
  return judgedRows(judged.get(rules.key), rows);
}

function cellsOf(
  form: RegisterForm, fact: RowFacts, fields: FormTerms["fields"], scale: RiskScale | undefined, translate: Translate,
): Readonly<Record<string, Cell>> {
  const own: Record<string, Cell> = {};
  for (const [ours, theirs] of Object.entries(fields)) {
    const value = fact.row.cells.get(theirs)?.value ?? "";
    own[ours] = typeof value === "string" ? value.trim() : value;
  }
  if ("due" in own || fields["due"] !== undefined) own["due"] = fact.dates.due.serial ?? own["due"] ?? "";
  const state = "state" in fact.state ? fact.state.state : undefined;
  const settled = state === "done" || state === "cancelled";
  if (form === "requests") return { ...own, ...requestCells(fact, own, state === "not-started", translate) };
  if (form === "minutes") return { ...own, status: state === undefined ? unreadAs(own["status"]) : translate(
    `forms:actionItems.state.${state === "cancelled" ? "cancelled" : settled ? "done" : "open"}`,
  ) };
  return {
    ...own,
    // Only whether it is high is ever asked.
    level: translate(`forms:risks.level.${isHighRisk(fact.row.cells, scale) ? "high" : "medium"}`),
    status: state === undefined ? unreadAs(own["status"]) : translate(
      `forms:risks.state.${settled ? "closed" : state === "not-started" ? "open" : "handling"}`,
    ),
  };
}

const unreadAs = (cell: Cell | undefined): string => (cell === undefined || cell === "" ? "" : `? ${String(cell)}`);

/**
 * Whoever works on a request has answered it: the clock runs for those that nobody has taken up, and whose urgency is one of the guides'.
 */
function requestCells(
  fact: RowFacts, own: Readonly<Record<string, Cell>>, waiting: boolean, translate: Translate,
): Readonly<Record<string, Cell>> {
  const urgency = urgencyByWord.get(compactKey(String(own["urgency"] ?? "")));
  const submitted = fact.created;
  if (!waiting || urgency === undefined || submitted === undefined) return {
    withdrawn: translate("forms:lists.yes"), urgency: "", submitted: "",
  };
  return { withdrawn: "", urgency: translate(`forms:lists.urgencies.${urgency}`), submitted, answered: "" };
}

/** What the form says is late, one finding a row; what is missing in many rows is said once for all of them, elsewhere. */
export function formFindings(
  form: RegisterForm, rows: readonly JudgedRow[], sheet: string, letters: Readonly<Record<string, string>>, translate: Translate,
): readonly Finding[] {
  const { rules, fields, words } = terms[form];
  const columns = Object.fromEntries(Object.entries(fields).flatMap(([ours, theirs]) =>
    (letters[theirs] === undefined ? [] : [[ours, letters[theirs]]])));
  const late = rows.filter((row) => isRaised(row) && row.judged.triggers(row.index).some(({ rule }) => rule !== grouped));
  return flagFindings(
    late, { form: { key: rules.key, ...words }, sheet, columns, translate }, { red: "red-elsewhere", amber: "amber-elsewhere" },
  );
}

const grouped = "K1";

export const isRaised = (row: JudgedRow | undefined): boolean => row?.flag === "red" || row?.flag === "amber";

/** Whether a high risk has no plan (K1): said once for all that have none. */
export const lacksPlan = (row: JudgedRow | undefined): boolean =>
  row?.judged.triggers(row.index).some(({ rule }) => rule === grouped) === true;
