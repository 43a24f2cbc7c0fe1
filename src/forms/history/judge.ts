import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Finding, MessageValues, Severity } from "../../domain/findings/finding";
import type { JudgedForm, JudgeInput } from "../../excel/form";
import { tableOf, type Book } from "../../excel/read-book";
import { flagFindings } from "../../judging/flag-findings";
import { judgedRows } from "../../judging/judge-rows";
import type { JudgedRow } from "../../judging/judged-row";
import { shownCells } from "../../judging/shown-cells";
import { readHistory, type HistoryFault, type HistoryMarks, type ReadHistory } from "./read-entries";
import { historyRegister, unapprovedRule, type HistoryKey } from "./register";

/** What a finding names before it says how many more there are. */
const mostNamed = 10;

/**
 * The history as it stands: rows that were changed by hand, that are missing, or that Refresh never wrote, and dates that moved without an
 * approved change. Other past
 * slips are no findings; the ledger tells them.
 */
export function judgeHistory({ book, registers, say }: JudgeInput): JudgedForm | undefined {
  const [table, judged, history] = [tableOf(book, historyRegister), registers.get("history"), historyOf(book)];
  if (table === undefined) return goneFrom(book);
  if (judged === undefined || history === undefined) return undefined;
  const { sheet } = table.place;
  return {
    findings: [
      ...history.faults.map((fault) => findingOf(fault, sheet, table.columns.id ?? "A")),
      ...flagFindings(unapproved(judgedRows(judged, table.rows)), {
        form: { key: historyRegister.key, title: historyRegister.title, owner: "owner", department: "department" }, sheet,
        columns: table.columns, translate: say,
      }, { red: "register-red", amber: "register-amber" }),
    ],
    expected: () => ({ history: shownCells(judged, book.flagWords) }),
    facts: history,
  };
}

const unapproved = (rows: readonly JudgedRow<HistoryKey>[]): readonly JudgedRow<HistoryKey>[] =>
  rows.filter(
    ({ judged, index, flag }) => (flag === "red" || flag === "amber") && judged.triggers(index).some(({ rule }) => rule === unapprovedRule)
  );

/** A history that was begun, and whose sheet somebody has deleted; nothing where there never was one. */
function goneFrom(book: Book): JudgedForm | undefined {
  const written = (book.extras.get("history") as HistoryMarks | undefined)?.lastNumber ?? 0;
  if (written === 0) return undefined;
  const finding: Finding = {
    rule: "C-HISTORY", severity: "warning", sheet: book.sheets["home"] ?? "", cell: "A1", id: "", message: "history-gone.message", remedy: "history-gone.remedy",
    values: { count: written }, owner: "", department: "",
  };
  return { findings: [finding], expected: () => ({}), facts: undefined };
}

/** Undefined where the workbook keeps no history. */
export function historyOf(book: Book): ReadHistory | undefined {
  const table = tableOf(book, historyRegister);
  return table === undefined ? undefined : readHistory(table.rows, marksOf(book));
}

export const marksOf = (book: Pick<Book, "extras">): HistoryMarks => book.extras.get("history") as HistoryMarks;

function findingOf(fault: HistoryFault, sheet: string, column: string): Finding {
  const say = (severity: Severity, row: number, id: string, values: MessageValues): Finding => ({
    rule: "C-HISTORY", severity, sheet, cell: `${column}${row}`, id, message: `history-${fault.kind}.message`, remedy: `history-${fault.kind}.remedy`, values, owner: "", department: "",
  });
  switch (fault.kind) {
    case "missing": {
      const named = fault.ids.slice(0, mostNamed).join(", ");
      return say("warning", 1, "", { count: fault.ids.length, ids: fault.ids.length > mostNamed ? `${named} …` : named });
    }
    case "backwards":
      return say("note", fault.row, fault.id, { id: fault.id, asOf: isoFromSerial(fault.asOf), before: isoFromSerial(fault.before) });
    default:
      return say("warning", fault.row, fault.id, { id: fault.id });
  }
}
