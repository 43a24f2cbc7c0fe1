import type { Finding } from "../../domain/finding";
import type { ExpectedCells, JudgedForm, JudgeInput } from "../../excel/form";
import { requestContext, tableOf, type Book } from "../../excel/read-book";
import { judgedTracker } from "../tracker/judge";
import { trackerForm } from "../tracker/register";
import { opinionForm } from "./opinions";
import { requestPageOf } from "./read-page";
import { requestForm } from "./register";
import { translator, type Translate } from "../../locales/translate";
import { findingAt, trackerWords, type TrackerRecord } from "../../rules/checks/record";
import { cellText } from "../../rules/cell-text";
import { checkOpinions, opinionWords, unheardDepartments, type OpinionRecord } from "../../rules/requests/check-opinions";
import { checkRequests, requestWords, type RequestCheckContext, type RequestRecord } from "../../rules/requests/check-requests";
import { questionMarks } from "../../rules/requests/completeness";
import { judgeOpinion } from "../../rules/requests/opinion";
import { flagRequest } from "../../rules/requests/request-flag";
import { requestReason } from "../../rules/requests/request-reason";
import { taskCount, worstTask, type LinkedTask } from "../../rules/requests/request-tasks";
import type { Cell } from "../../rules/tracker-row";
import type { Flag } from "../../catalog/lists";

/** A request with what the register's own formulas say of it. */
export interface JudgedRequest extends RequestRecord {
  /** `""` without a tracker, `"?"` where it has lost its column of request ids. */
  readonly tasks: number | "" | "?";
  readonly worstTask: Flag | "" | "?";
}

export interface JudgedRequests {
  readonly requests: readonly JudgedRequest[];
  readonly opinions: readonly OpinionRecord[];
  readonly findings: readonly Finding[];
}

/** Flags and findings of the register and the opinions; nothing where the workbook has no register. */
export function judgeRequests(book: Book, tasks: readonly TrackerRecord[], asOf: number, translate: Translate): JudgedRequests {
  const [register, table, tracker] = [tableOf(book, requestForm), tableOf(book, opinionForm), tableOf(book, trackerForm)];
  if (register === undefined) return { requests: [], opinions: [], findings: [] };
  const context = requestContext(book, asOf);
  const linked = tasks.map(({ cells, flag }): LinkedTask => ({ request: cells.request, flag: flag.flag }));
  const open = tracker === undefined ? "" : tracker.columns.request === undefined ? "?" : undefined;
  const linkedTasks = (id: Cell): Pick<JudgedRequest, "tasks" | "worstTask"> => {
    if (open !== undefined) return id === "" ? { tasks: "", worstTask: "" } : { tasks: open, worstTask: open };
    return { tasks: taskCount(id, linked), worstTask: worstTask(id, linked) };
  };
  const requests = register.rows.map(({ row, cells }): JudgedRequest => ({
    row, cells, result: flagRequest(cells, context), ...linkedTasks(cells.id),
  }));
  const opined = requests.map(({ cells, result }) => ({ id: cells.id, name: cells.name, due: result.answerDue, flag: result.flag }));
  const opinions = (table?.rows ?? []).map(({ row, cells }): OpinionRecord => ({ row, cells, result: judgeOpinion(cells, opined, asOf) }));
  const checked: RequestCheckContext = {
    form: requestWords, sheet: register.place.sheet, columns: register.columns, translate, judged: context, roster: book.roster,
    urgencies: book.urgencies.map(({ label }) => label), priorities: book.priorities,
  };
  const findings = [
    ...checkRequests(requests, checked),
    ...unheardDepartments(opinions, requests, checked),
    ...(table === undefined ? [] : checkOpinions(opinions, requests, {
      form: opinionWords, sheet: table.place.sheet, columns: table.columns, translate, asOf, departments: book.departments, roster: book.roster,
    })),
    ...typedOver(book),
    ...(tracker === undefined ? [] : unknownRequests(tasks, requests, { form: trackerWords, sheet: tracker.place.sheet, columns: tracker.columns, translate })),
  ];
  return { requests, opinions, findings };
}

/** Boxes of 需求表 typed over while it shows a request: what stands there is on no record. */
function typedOver(book: Book): readonly Finding[] {
  const page = requestPageOf(book);
  const [first] = page?.typedCells ?? [];
  const fresh = translator(book.language)("forms:requestForm.new");
  if (page === undefined || first === undefined || page.chosen === "" || page.chosen === fresh) return [];
  return [{
    rule: "C-FORM", severity: "warning", sheet: page.sheet, cell: first, id: cellText(page.chosen), message: "form-typed-over.message", remedy: "form-typed-over.remedy",
    values: { cells: page.typedCells.join(", "), request: cellText(page.chosen) }, owner: "", department: "",
  }];
}

/** Tasks that carry the id of a request which the register does not have. */
function unknownRequests(tasks: readonly TrackerRecord[], requests: readonly RequestRecord[], context: Parameters<typeof findingAt<keyof TrackerRecord["cells"]>>[0]): readonly Finding[] {
  const known = new Set(requests.map(({ cells }) => cellText(cells.id).toLowerCase()));
  return tasks.flatMap((task) => {
    const missing = cellText(task.cells.request);
    return missing === "" || known.has(missing.toLowerCase()) ? [] : findingAt(context, task, "request", { rule: "C-LINK", severity: "error", text: "unknown-request", values: { missing } });
  });
}

/** What the register's and the opinions' computed columns should show, by row. */
function requestCells(book: Book, { requests, opinions }: JudgedRequests, asOf: number): Readonly<Record<string, ExpectedCells>> {
  const translate = translator(book.language);
  const context = requestContext(book, asOf);
  const flag = (one: Flag | ""): string => (one === "" ? "" : book.flagWords[one]);
  return {
    requests: new Map(requests.map((one) => [one.row, registerCells(one, context, translate, flag)])),
    opinions: new Map(opinions.map(({ row, result }) => [row, { flag: flag(result.flag), name: cellText(result.name), due: result.due }])),
  };
}

function registerCells(
  { cells, result, tasks, worstTask: worst }: JudgedRequest, context: ReturnType<typeof requestContext>, translate: Translate, flag: (one: Flag | "") => string,
): Readonly<Record<string, string | number>> {
  const { urgencyState, progress } = result;
  return {
    flag: flag(result.flag),
    answerDue: result.answerDue,
    progress: progress === "" || progress === "?" ? progress : translate(`forms:requests.progress.${progress}`),
    reason: requestReason(cells, result, context, translate),
    urgencyState: urgencyState === "" || urgencyState === "?" ? urgencyState : translate(`forms:lists.urgencies.${urgencyState}`),
    hours: result.hours,
    daysOverdue: result.daysOverdue,
    questions: questionMarks(cells, translate),
    questionCount: result.questionCount,
    departmentCount: result.departmentCount,
    tasks,
    worstTask: worst === "?" ? worst : flag(worst),
  };
}

export function judgeRegister({ book, asOf, say, judged }: JudgeInput): JudgedForm | undefined {
  if (tableOf(book, requestForm) === undefined) return undefined;
  const found = judgeRequests(book, judgedTracker(judged) ?? [], asOf, say);
  return { findings: found.findings, expected: () => requestCells(book, found, asOf), facts: found };
}

export const judgedRequests = (judged: ReadonlyMap<string, JudgedForm>): JudgedRequests | undefined => judged.get("requests")?.facts as JudgedRequests | undefined;
