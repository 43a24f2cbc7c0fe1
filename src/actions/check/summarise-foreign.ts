import { splitPeople } from "../../domain/people/people";
import type { Translate } from "../../locales/translate";
import { countByFlag, countByStatus, figuresBy, figuresOf, onTimeRate, type Figures, type SummaryRow } from "../../rollup/tracker-summary";
import { cellText } from "../../rules/cell-text";
import type { TrackerRecord } from "../../rules/checks/record";
import { summaryRow } from "../../forms/tracker/summarise";
import type { SummaryLine, TrackerSummary } from "../action";

/** Departments and owners as they occur; a task with several owners counts for each of them. */
export function summariseForeign(records: readonly TrackerRecord[], asOf: number, translate: Translate): TrackerSummary {
  const rows = records.map((record): SummaryRow => ({ ...summaryRow(record), owner: record.cells.owner }));
  // A list has few people and many rows.
  const read = new Map<string, readonly string[]>();
  const byPerson = rows.flatMap((row) => {
    const text = cellText(row.owner);
    const people = read.get(text) ?? splitPeople(text);
    read.set(text, people);
    return people.length === 0 ? [{ ...row, owner: "" }] : people.map((person) => ({ ...row, owner: person }));
  });
  const other = translate("forms:summary.other");
  const labels = (all: readonly SummaryRow[], key: "department" | "owner" | "status"): readonly string[] =>
    [...new Set(all.map((row) => cellText(row[key])))].filter((label) => label !== "");
  const line = (label: string, figures: Figures): SummaryLine => ({ ...figures, label, onTimeRate: onTimeRate(figures) });
  const lines = (all: readonly SummaryRow[], key: "department" | "owner"): readonly SummaryLine[] =>
    figuresBy(all, key, labels(all, key), other).map(({ label, ...figures }) => line(label, figures));
  return {
    asOf,
    total: line(translate("forms:summary.all"), figuresOf(rows)),
    byDepartment: lines(rows, "department"),
    byOwner: lines(byPerson, "owner"),
    byStatus: countByStatus(rows, labels(rows, "status"), other),
    byFlag: countByFlag(rows).map(({ label, count }) => ({ flag: label, label: translate(`forms:flags.${label}`), count })),
  };
}
