import { readPeople } from "../../domain/people/people";
import type { Finding } from "../../domain/findings/finding";
import type { ForeignQuestion } from "../../domain/sheets-of-others/answers";
import type { RowFacts } from "../../domain/sheets-of-others/read-facts";
import { isoFromSerial } from "../../domain/dates/excel-date";
import { cellText } from "../cell-text";
import { duplicateIds } from "../../domain/tasks/task-id";
import { checkLinks } from "../checks/check-links";
import { findingAt, type CheckContext, type TrackerRecord } from "../checks/record";
import type { TrackerKey } from "../../catalog/tracker";

/** A list of others with what was read of each row, in step. */
export interface ForeignList {
  readonly records: readonly TrackerRecord[];
  readonly facts: readonly RowFacts[];
  readonly questions: readonly ForeignQuestion[];
  readonly context: CheckContext;
  /** What is late or at risk, row by row. */
  readonly flagged: readonly Finding[];
  /** High risks and issues that are open and have no plan (K1). */
  readonly planless: readonly TrackerRecord[];
}

/** Cells named in a finding that speaks for many. */
const cellsNamed = 12;

interface Cause {
  readonly key: TrackerKey;
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly text: string;
}

/** One finding for all rows that have the same cause: at its first cell, with the others named. */
function once({ context }: ForeignList, cause: Cause, records: readonly TrackerRecord[], values: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const [first] = records;
  if (first === undefined) return [];
  const key = context.columns[cause.key] === undefined ? "task" : cause.key;
  const letters = context.columns[key] ?? "";
  const named = records.slice(0, cellsNamed).map(({ row }) => `${letters}${row}`).join(", ");
  return findingAt(context, first, key, {
    rule: cause.rule, severity: cause.severity, text: cause.text,
    values: { count: records.length, cells: records.length > cellsNamed ? `${named} …` : named, ...values },
  });
}

/** What is late and at risk on a list of others, row by row; everything else once for all rows that it concerns. */
export function foreignFindings(list: ForeignList): readonly Finding[] {
  const { records, facts, context, flagged } = list;
  const where = (wanted: (facts: RowFacts, record: TrackerRecord) => boolean): readonly TrackerRecord[] =>
    records.filter((record, index) => {
      const fact = facts[index];
      return fact !== undefined && wanted(fact, record);
    });
  const open = (fact: RowFacts): boolean => "state" in fact.state && fact.state.state !== "done" && fact.state.state !== "cancelled";
  const has = (key: TrackerKey): boolean => context.columns[key] !== undefined;
  return [
    ...flagged,
    ...once(list, { key: "task", rule: "K1", severity: "red", text: "rows-without-plan" }, list.planless),
    ...orderFindings(list),
    ...(has("due") ? once(list, { key: "due", rule: "C-UNKNOWN", severity: "warning", text: "rows-without-due" }, where((fact) => open(fact) && fact.dates.due.gap === "blank")) : []),
    ...badDates(list),
    ...(has("owner") ? once(list, { key: "owner", rule: "C-OWNER", severity: "warning", text: "rows-without-owner" }, where((fact, { cells }) => open(fact) && cells.owner === "")) : []),
    ...owners(list),
    ...duplicates(list),
    ...contradictions(list),
    ...checkLinks(records, context),
  ];
}

/** Dates as they were read: text in which Excel sees no date is compared all the same. */
function orderFindings({ records, facts, context }: ForeignList): readonly Finding[] {
  return records.flatMap((record, index) => {
    const dates = facts[index]?.dates;
    if (dates === undefined) return [];
    const findings: Finding[] = [];
    const later = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && Math.floor(a) > Math.floor(b);
    const say = (key: TrackerKey, text: string, values: Record<string, string>): void => {
      findings.push(...findingAt(context, record, key, { rule: "C-ORDER", severity: "error", text, values }));
    };
    const iso = (serial: number | undefined): string => (serial === undefined ? "" : isoFromSerial(serial));
    const { start, due, actualStart, actualFinish } = dates;
    if (later(start.serial, due.serial)) say("due", "due-before-start", { start: iso(start.serial), due: iso(due.serial) });
    if (later(actualStart.serial, actualFinish.serial)) say("actualFinish", "finish-before-start", { start: iso(actualStart.serial), finish: iso(actualFinish.serial) });
    if (later(actualFinish.serial, context.asOf)) {
      say("actualFinish", "in-future", { date: iso(actualFinish.serial), asOf: isoFromSerial(Math.floor(context.asOf)) });
    }
    return findings;
  });
}

/** Cells of date columns that hold none: words, text that nobody can read, days of 1900. */
function badDates(list: ForeignList): readonly Finding[] {
  const { facts, records, context } = list;
  return (["due", "start", "actualFinish"] as const).flatMap((key) => {
    if (context.columns[key] === undefined) return [];
    return (["unreadable", "sentinel", "word"] as const).flatMap((gap) => {
      const found = records.filter((_, index) => facts[index]?.dates[key].gap === gap);
      const samples = [...new Set(found.map(({ cells }) => cellText(cells[key])))].slice(0, 3).join(" / ");
      // Words such as 待定 are an honest answer; they matter where the flag hangs on them.
      if (gap === "word" && key !== "due") return [];
      return once(list, { key, rule: "C-DATE", severity: gap === "word" ? "warning" : "error", text: `rows-${gap}` }, found, { samples });
    });
  });
}

function owners(list: ForeignList): readonly Finding[] {
  const { records, context, facts } = list;
  if (context.columns.owner === undefined) return [];
  // A list has few people and many rows.
  const read = new Map<string, ReturnType<typeof readPeople>>();
  const mentions = records.map(({ cells }) => {
    const text = cellText(cells.owner);
    const known = read.get(text) ?? readPeople(text);
    read.set(text, known);
    return known;
  });
  const isOpen = (index: number): boolean => {
    const state = facts[index]?.state;
    return state === undefined || !("state" in state) || (state.state !== "done" && state.state !== "cancelled");
  };
  const nobody = records.filter((_, index) => isOpen(index) && mentions[index]?.some(({ kind }) => kind === "placeholder"));
  const words = [...new Set(mentions.flat().flatMap((one) => (one.kind === "placeholder" ? [one.word] : [])))].slice(0, 3).join(" / ");
  const several = records.filter((_, index) => (mentions[index]?.filter(({ kind }) => kind === "person").length ?? 0) > 1);
  return [
    ...once(list, { key: "owner", rule: "C-OWNER", severity: "warning", text: "rows-nobody" }, nobody, { samples: words }),
    ...once(list, { key: "owner", rule: "C-OWNER", severity: "note", text: "rows-several-owners" }, several),
  ];
}

/** Numbers that start again in each section are no ids: only an id twice with another title is worth a word. */
function duplicates(list: ForeignList): readonly Finding[] {
  const { records, context } = list;
  if (context.columns.id === undefined) return [];
  const copied = duplicateIds(records.map(({ row, cells }) => ({ row, id: cellText(cells.id) })));
  if (copied.length === 0) return [];
  const rows = new Set(copied.flatMap(({ later }) => later));
  const samples = copied.slice(0, 3).map(({ id }) => id).join(" / ");
  return once(list, { key: "id", rule: "C-ID", severity: "warning", text: "rows-same-id" }, records.filter(({ row }) => rows.has(row)), { samples });
}

/** The status and the progress or the actual finish tell different stories. */
function contradictions(list: ForeignList): readonly Finding[] {
  const { records, facts, context } = list;
  const typed = (index: number): boolean => (records[index]?.cells.status ?? "") !== "";
  const stateAt = (index: number): string | undefined => {
    const state = facts[index]?.state;
    return state !== undefined && "state" in state ? state.state : undefined;
  };
  const where = (wanted: (index: number) => boolean): readonly TrackerRecord[] => records.filter((_, index) => typed(index) && wanted(index));
  if (context.columns.status === undefined) return [];
  return [
    ...once(list, { key: "status", rule: "C-AGREE", severity: "error", text: "rows-finish-not-done" },
      where((index) => ["not-started", "in-progress", "paused"].includes(stateAt(index) ?? "") && facts[index]?.dates.actualFinish.serial !== undefined)),
    ...once(list, { key: "status", rule: "C-AGREE", severity: "warning", text: "rows-full-not-done" },
      where((index) => ["not-started", "in-progress", "paused"].includes(stateAt(index) ?? "") && (facts[index]?.percent ?? 0) >= 1)),
    ...once(list, { key: "percent", rule: "C-AGREE", severity: "warning", text: "rows-done-not-full" },
      where((index) => stateAt(index) === "done" && (facts[index]?.percent ?? 1) < 1)),
  ];
}
