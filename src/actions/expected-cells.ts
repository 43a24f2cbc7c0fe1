import { flagContext, type TrackerBook } from "../excel/read-tracker";
import type { FormKey } from "../excel/forms/all-forms";
import { translator } from "../locales/translate";
import { dutyReasonText } from "../rules/duty-verdict";
import { reasonText } from "../rules/reason";
import type { Cell } from "../rules/tracker-row";
import type { JudgedBook } from "./judge-book";
import { requestCells } from "./judge-requests";
import type { JudgedDuties } from "./judge-duties";

/** What the computed columns of a form should show, by row and field; a field that is not named is not compared. */
export type ExpectedCells = ReadonlyMap<number, Readonly<Partial<Record<string, Cell>>>>;

/** Our own answers, to be compared with what the cells show: a formula that was replaced by another is found by its answer. */
export function expectedCells(book: TrackerBook, judged: JudgedBook): Readonly<Partial<Record<FormKey, ExpectedCells>>> {
  return {
    tracker: trackerCells(book, judged), ...requestCells(book, judged.requests, judged.asOf), ...(judged.duties && { duties: dutyCells(book, judged.duties) }),
  };
}

/** The place in the matrix is left out: it counts the roster's rows, blank ones included, which are not kept. */
function dutyCells(book: TrackerBook, { verdicts }: JudgedDuties): ExpectedCells {
  const translate = translator(book.language);
  return new Map([...verdicts].map(([row, verdict]) => [row, {
    flag: verdict.flag === "" ? "" : book.flagWords[verdict.flag], reason: dutyReasonText(verdict, translate),
    code: verdict.code, dutyRow: verdict.dutyRow, weight: verdict.weight,
  }]));
}

function trackerCells(book: TrackerBook, judged: JudgedBook): ExpectedCells {
  const translate = translator(book.language);
  const context = flagContext(book, judged.asOf);
  return new Map(judged.records.map(({ row, cells, flag }) => {
    const { state } = flag;
    return [row, {
      flag: flag.flag === "" ? "" : book.flagWords[flag.flag],
      state: state === "" || state === "?" ? state : translate(`forms:lists.states.${state}`),
      daysOverdue: flag.daysOverdue, daysLeft: flag.daysLeft, daysSilent: flag.daysSilent,
      reason: reasonText(cells, flag, context, translate),
    }];
  }));
}
