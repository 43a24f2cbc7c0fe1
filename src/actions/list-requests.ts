import type { Flag } from "../catalog/lists";
import { LiaisonError } from "../domain/liaison-error";
import { loadBook, requestContext, tableOf } from "../excel/read-book";
import { judgedRequests } from "../forms/requests/judge";
import { requestForm } from "../forms/requests/register";
import { registry } from "../forms/registry";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import { requestReason } from "../rules/requests/request-reason";
import type { RequestProgress } from "../rules/requests/request-row";
import type { ActionEnvironment } from "./action";
import { judgeBook } from "./judge-book";
import { runAction } from "./run";

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
const waiting: readonly RequestProgress[] = ["awaiting-response", "response-overdue"];
const late: readonly RequestProgress[] = ["response-overdue", "answer-overdue"];

/** Reads once and writes nothing; refuses with `no-requests` where the workbook has no register. */
export function listRequests(environment: ActionEnvironment): Promise<RequestOverview> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    steps.finish("read");
    const book = tracker();
    const register = book === undefined ? undefined : tableOf(book, requestForm);
    if (book === undefined || register === undefined) throw new LiaisonError("no-requests");
    const { asOf, forms } = judgeBook(environment, book, book.asOf ?? environment.today());
    const requests = judgedRequests(forms)?.requests ?? [];
    const judged = requestContext(book, asOf);
    const translate = translator(environment.language);
    const { place, columns } = register;
    const listed = requests.map(({ row, cells, result }): ListedRequest => ({
      id: cellText(cells.id), name: cellText(cells.name), department: cellText(cells.toDepartment), flag: result.flag, progress: result.progress,
      reason: requestReason(cells, result, judged, translate).trim(), sheet: place.sheet, cell: `${columns.name ?? "A"}${row}`,
    }));
    const among = (states: readonly RequestProgress[]): number => listed.filter(({ progress }) => states.includes(progress)).length;
    const open = listed.filter(({ flag }) => flag !== "done" && flag !== "cancelled" && flag !== "").length;
    return {
      asOf, total: listed.length, open, awaitingResponse: among(waiting), overdue: among(late),
      requests: listed.sort((a, b) => worstFirst.indexOf(a.flag) - worstFirst.indexOf(b.flag)),
    };
  });
}
