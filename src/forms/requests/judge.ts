import type { OpinionKey, RequestKey } from "../../catalog/requests";
import type { Finding } from "../../domain/findings/finding";
import type { JudgedForm, JudgeInput } from "../../excel/form";
import { tableOf } from "../../excel/read-book";
import { requestFindings } from "../../judging/judge-requests";
import { judgedRows } from "../../judging/judge-rows";
import type { JudgedRow } from "../../judging/judged-row";
import { shownCells } from "../../judging/shown-cells";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { findingAt, trackerWords, type TrackerRecord } from "../../rules/checks/record";
import { opinionWords } from "../../rules/requests/check-opinions";
import { requestWords, type RequestRecord } from "../../rules/requests/check-requests";
import { judgedTracker } from "../tracker/judge";
import { trackerForm } from "../tracker/register";
import { opinionForm } from "./opinions";
import { requestRegister } from "./register";

export interface JudgedRequests {
  readonly requests: readonly JudgedRow<RequestKey>[];
  readonly opinions: readonly JudgedRow<OpinionKey>[];
}

/** Flags and findings of the register and the opinions; nothing where the workbook has no register. */
export function judgeRegister({ book, asOf, say, judged, registers }: JudgeInput): JudgedForm | undefined {
  const [register, table, tracker] = [tableOf(book, requestRegister), tableOf(book, opinionForm), tableOf(book, trackerForm)];
  if (register === undefined) return undefined;
  const { departments, roster, flagWords } = book;
  const requests = judgedRows(registers.get(requestRegister.key), register.rows);
  const opinions = table === undefined ? [] : judgedRows(registers.get(opinionForm.key), table.rows);
  const facts: JudgedRequests = { requests, opinions };
  const findings = [
    ...requestFindings(requests, {
      form: requestWords, sheet: register.place.sheet, columns: register.columns, translate: say, asOf, departments, roster,
      urgencies: book.urgencies.map(({ label }) => label), priorities: book.priorities,
    }, table === undefined ? undefined : {
      rows: opinions,
      context: { form: opinionWords, sheet: table.place.sheet, columns: table.columns, translate: say, words: translator(book.language), departments, roster },
    }),
    ...(tracker === undefined ? [] : unknownRequests(judgedTracker(judged) ?? [], requests, {
      form: trackerWords, sheet: tracker.place.sheet, columns: tracker.columns, translate: say,
    })),
  ];
  const expected = (): Readonly<Record<string, ReturnType<typeof shownCells>>> =>
    Object.fromEntries([requestRegister.key, opinionForm.key].flatMap((key) => {
      const one = registers.get(key);
      return one === undefined ? [] : [[key, shownCells(one, flagWords)]];
    }));
  return { findings, expected, facts };
}

export const judgedRequests = (judged: ReadonlyMap<string, JudgedForm>): JudgedRequests | undefined =>
  judged.get("requests")?.facts as JudgedRequests | undefined;

/** Tasks that carry the id of a request which the register does not have. */
function unknownRequests(
  tasks: readonly TrackerRecord[], requests: readonly RequestRecord[],
  context: Parameters<typeof findingAt<keyof TrackerRecord["cells"]>>[0],
): readonly Finding[] {
  const known = new Set(requests.map(({ cells }) => cellText(cells.id).toLowerCase()));
  return tasks.flatMap((task) => {
    const missing = cellText(task.cells.request);
    return missing === "" || known.has(missing.toLowerCase()) ? [] : findingAt(context, task, "request", { rule: "C-LINK", severity: "error", text: "unknown-request", values: { missing } });
  });
}
