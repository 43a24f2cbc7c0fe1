import type { Flag } from "../../catalog/lists";
import type { RequestKey } from "../../catalog/requests";
import { LiaisonError } from "../../domain/liaison-error";
import { loadBook, tableOf } from "../../excel/read-book";
import { judgedRequests } from "../../forms/requests/judge";
import { requestRegister } from "../../forms/requests/register";
import { registry } from "../../forms/registry";
import type { JudgedRow } from "../../judging/judged-row";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment } from "../action";
import { judgeBook } from "../check/judge-book";
import { runAction } from "../run";

export interface ListedRequest {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly flag: Flag | "";
  readonly progress: RequestProgress;
  /** In the language that was asked for. */
  readonly reason: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Where a request stands; `"?"` cannot be told. */
export type RequestProgress =
  | "" | "?" | "withdrawn" | "answered" | "answered-late" | "answer-overdue" | "awaiting-answer" | "response-overdue" | "awaiting-response";

/** The register at a glance. */
export interface RequestOverview {
  readonly asOf: number;
  readonly total: number;
  readonly open: number;
  readonly awaitingResponse: number;
  readonly overdue: number;
  readonly requests: readonly ListedRequest[];
}

const worstFirst: readonly (Flag | "")[] = ["red", "unknown", "amber", "green", "done", "cancelled", ""];
/** Nobody has reacted yet, whether or not the answer is due already. */
const awaitsResponse = (request: JudgedRow<RequestKey>): boolean => {
  const progress = request.fact("progress");
  return progress === "awaiting-response" || progress === "response-overdue" || (progress === "answer-overdue" && request.cells.firstResponse === "");
};
const late: readonly RequestProgress[] = ["response-overdue", "answer-overdue"];

/** Reads once and writes nothing; refuses with `no-requests` where the workbook has no register. */
export function listRequests(environment: ActionEnvironment): Promise<RequestOverview> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    steps.finish("read");
    const book = tracker();
    const register = book === undefined ? undefined : tableOf(book, requestRegister);
    if (book === undefined || register === undefined) throw new LiaisonError("no-requests");
    const { asOf, forms } = judgeBook(environment, book, book.asOf ?? environment.today());
    const requests = judgedRequests(forms)?.requests ?? [];
    const { place, columns } = register;
    const listed = requests.map((request): ListedRequest => ({
      id: cellText(request.cells.id), name: cellText(request.cells.name), department: cellText(request.cells.toDepartment),
      flag: request.flag,
      progress: request.fact("progress") as RequestProgress, reason: request.reason, sheet: place.sheet,
      cell: `${columns.name ?? "A"}${request.row}`,
    }));
    const among = (states: readonly RequestProgress[]): number => listed.filter(({ progress }) => states.includes(progress)).length;
    const open = listed.filter(({ flag }) => flag !== "done" && flag !== "cancelled" && flag !== "").length;
    return {
      asOf, total: listed.length, open, awaitingResponse: requests.filter(awaitsResponse).length, overdue: among(late),
      requests: listed.sort((a, b) => worstFirst.indexOf(a.flag) - worstFirst.indexOf(b.flag)),
    };
  });
}
