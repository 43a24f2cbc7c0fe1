import { severities, type Finding, type Severity } from "../../../domain/findings/finding";

export const groupings = ["severity", "rule", "owner", "department"] as const;
export type Grouping = (typeof groupings)[number];

export interface FindingsFilter {
  /** Groups of which only the heading is drawn. */
  readonly collapsed: ReadonlySet<string>;
  readonly grouping: Grouping;
  /** Empty = all. */
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
}

/** A finding with the words a person sees, so that search finds what is read. */
export interface WordedFinding {
  /** By which it is known again after the next check. */
  readonly key: string;
  readonly finding: Finding;
  readonly message: string;
  readonly remedy: string;
}

/** One row of the list: a group's heading or a finding, in the order shown. */
export type FindingsRow =
  | { readonly kind: "group"; readonly key: string; readonly count: number; readonly open: boolean }
  | { readonly kind: "finding"; readonly item: WordedFinding; readonly position: number };

export interface FindingsView {
  readonly rows: readonly FindingsRow[];
  /** Findings that the filter leaves, whether or not their group is open. */
  readonly shown: number;
  /** Findings that are drawn. */
  readonly drawn: number;
}

/** Filters and groups; within a group the most urgent come first, then in the order of the sheet as Check gave them. */
export function viewFindings(items: readonly WordedFinding[], filter: FindingsFilter): FindingsView {
  const wanted = searchWords(filter.search);
  const kept = items.filter((item) => (filter.severities.size === 0 || filter.severities.has(item.finding.severity)) && matches(item, wanted));
  const groups = new Map<string, WordedFinding[]>();
  for (const item of kept) {
    const key = groupKey(item.finding, filter.grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  let position = 0;
  const rows = orderedGroups(groups, filter.grouping).flatMap(([key, members]): FindingsRow[] => [
    { kind: "group", key, count: members.length, open: !filter.collapsed.has(key) },
    ...(filter.collapsed.has(key) ? [] : mostUrgentFirst(members)).map((item): FindingsRow => ({ kind: "finding", item, position: (position += 1) })),
  ]);
  return { rows, shown: kept.length, drawn: position };
}

/** How many of each severity there are, whatever is filtered. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { red: 0, error: 0, amber: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** A record without owner or department falls into the group `""`, which comes last. */
function groupKey(finding: Finding, grouping: Grouping): string {
  switch (grouping) {
    case "severity": return finding.severity;
    case "rule": return finding.rule;
    case "owner": return finding.owner;
    case "department": return finding.department;
  }
}

const urgency = (severity: string): number => severities.findIndex((candidate) => candidate === severity);

function mostUrgentFirst(items: readonly WordedFinding[]): readonly WordedFinding[] {
  return [...items].sort((a, b) => urgency(a.finding.severity) - urgency(b.finding.severity));
}

/** Severities in their own order, the others by number of findings: who has most to do stands first. */
function orderedGroups(groups: ReadonlyMap<string, WordedFinding[]>, grouping: Grouping): readonly (readonly [string, WordedFinding[]])[] {
  const entries = [...groups.entries()];
  if (grouping === "severity") return entries.sort(([a], [b]) => urgency(a) - urgency(b));
  return entries.sort(([a, first], [b, second]) => Number(a === "") - Number(b === "") || second.length - first.length || a.localeCompare(b));
}

/** All words must occur, in any order; case and width (Ａ = A) do not matter. */
function searchWords(search: string): readonly string[] {
  return normal(search).split(/\s+/).filter((word) => word !== "");
}

const normal = (text: string): string => text.normalize("NFKC").toLowerCase();

function matches({ finding, message, remedy }: WordedFinding, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = normal([finding.rule, finding.sheet, finding.cell, finding.id, finding.owner, finding.department, finding.values.task ?? "", message, remedy].join(" "));
  return words.every((word) => text.includes(word));
}
