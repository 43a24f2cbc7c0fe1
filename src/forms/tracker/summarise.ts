import type { Book } from "../../excel/read-book";
import { translator } from "../../locales/translate";
import { countByFlag, countByStatus, figuresBy, figuresOf, onTimeRate, type Figures, type SummaryRow } from "../../rollup/tracker-summary";
import type { TrackerRecord } from "../../rules/checks/record";
import type { SummaryLine, TrackerSummary } from "../../rollup/summary-report";
import type { ExpectedSummary } from "./summary-condition";

/** What a summary needs of a task. */
export function summaryRow(record: TrackerRecord): SummaryRow {
  const { department, owner, status } = record.cells;
  return { department, owner, status, flag: record.flag, daysOverdue: record.fact("daysOverdue") };
}

const line = (label: string, figures: Figures): SummaryLine => ({ ...figures, label, onTimeRate: onTimeRate(figures) });

/** The summary from our own code, line for line what 汇总/Summary calculates; words in the workbook's own language. */
export function summarise(book: Book, records: readonly TrackerRecord[], asOf: number): TrackerSummary {
  const translate = translator(book.language);
  const other = translate("forms:summary.other");
  const rows = records.map(summaryRow);
  const by = (key: "department" | "owner", labels: readonly string[]): readonly SummaryLine[] =>
    figuresBy(rows, key, labels, other).map(({ label, ...figures }) => line(label, figures));
  return {
    asOf,
    total: line(translate("forms:summary.all"), figuresOf(rows)),
    byDepartment: by("department", book.departments),
    byOwner: by("owner", book.roster.map(({ name }) => name)),
    byStatus: countByStatus(rows, book.statuses.map(({ label }) => label), other),
    byFlag: countByFlag(rows).map(({ label, count }) => ({ flag: label, label: book.flagWords[label], count })),
  };
}

/** What 汇总/Summary should show, line for line. */
export function expectedSummary(book: Book, records: readonly TrackerRecord[]): ExpectedSummary {
  const { total, byDepartment, byOwner } = summarise(book, records, 0);
  return { overall: total, byDepartment, byOwner };
}
