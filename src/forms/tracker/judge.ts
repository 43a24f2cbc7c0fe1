import type { ExpectedCells, JudgedForm, JudgeInput } from "../../excel/form";
import { flagContext, judge, tableOf, type Book } from "../../excel/read-book";
import { translator } from "../../locales/translate";
import { checkTracker } from "../../rules/checks/all-checks";
import { trackerWords, type TrackerRecord } from "../../rules/checks/record";
import { reasonText } from "../../rules/reason";
import type { FlagContext } from "../../rules/tracker-row";
import { trackerForm } from "./register";

/** Flags and findings of the tasks. */
export function judgeTracker({ book, asOf, say }: JudgeInput): JudgedForm | undefined {
  const table = tableOf(book, trackerForm);
  if (table === undefined) return undefined;
  const context = flagContext(book, asOf);
  const records = judge(table, context);
  const findings = checkTracker(records, {
    form: trackerWords, sheet: table.place.sheet, columns: table.columns, flags: context, departments: book.departments,
    priorities: book.priorities, roster: book.roster, translate: say, ours: true,
  });
  return { findings, expected: () => ({ tracker: trackerCells(book, records, context) }), facts: records };
}

export const judgedTracker = (judged: ReadonlyMap<string, JudgedForm>): readonly TrackerRecord[] | undefined =>
  judged.get("tracker")?.facts as readonly TrackerRecord[] | undefined;

function trackerCells(book: Book, records: readonly TrackerRecord[], context: FlagContext): ExpectedCells {
  const translate = translator(book.language);
  return new Map(records.map(({ row, cells, flag }) => {
    const { state } = flag;
    return [row, {
      flag: flag.flag === "" ? "" : book.flagWords[flag.flag],
      state: state === "" || state === "?" ? state : translate(`forms:lists.states.${state}`),
      daysOverdue: flag.daysOverdue, daysLeft: flag.daysLeft, daysSilent: flag.daysSilent,
      reason: reasonText(cells, flag, context, translate),
    }];
  }));
}
