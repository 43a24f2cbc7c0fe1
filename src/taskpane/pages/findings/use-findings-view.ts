import { useDeferredValue, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../domain/findings/finding";
import { countBySeverity, viewFindings, type FindingsView, type Grouping, type WordedFinding } from "./findings-view";
import { useWordedFindings } from "../../hooks/use-worded-findings";

export interface FindingsViewControl {
  readonly view: FindingsView;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly chosen: ReadonlySet<Severity>;
  readonly toggle: (severity: Severity) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** Closes a group, or opens it again. */
  readonly fold: (group: string) => void;
  /** Closes all groups, or opens all where one is closed. */
  readonly foldAll: () => void;
  readonly folded: boolean;
  /** All that the filter leaves, in the order shown. */
  readonly kept: readonly WordedFinding[];
  readonly filtered: boolean;
  readonly clear: () => void;
}

/** Grouping, filter and search over the findings; typing stays quick at 10,000. */
export function useFindingsView(findings: readonly Finding[], wanted: readonly Severity[]): FindingsViewControl {
  const [grouping, setGrouping] = useState<Grouping>("severity");
  const [chosen, setChosen] = useState<ReadonlySet<Severity>>(() => new Set(wanted));
  const [search, setSearch] = useState("");
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set());
  const settledSearch = useDeferredValue(search);

  const worded = useWordedFindings(findings);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const view = useMemo(() => viewFindings(worded, { grouping, severities: chosen, search: settledSearch, collapsed }), [worded, grouping, chosen, settledSearch, collapsed]);
  const whole = useMemo(() => viewFindings(worded, { grouping, severities: chosen, search: settledSearch, collapsed: new Set() }), [worded, grouping, chosen, settledSearch]);
  const kept = useMemo(() => whole.rows.flatMap((row) => (row.kind === "finding" ? [row.item] : [])), [whole]);

  const toggle = (severity: Severity): void => setChosen((now) => {
    const next = new Set(now);
    if (!next.delete(severity)) next.add(severity);
    return next;
  });
  const clear = (): void => {
    setChosen(new Set());
    setSearch("");
  };
  const regroup = (next: Grouping): void => {
    setCollapsed(new Set());
    setGrouping(next);
  };
  const fold = (group: string): void => setCollapsed((now) => {
    const next = new Set(now);
    if (!next.delete(group)) next.add(group);
    return next;
  });
  const foldAll = (): void => setCollapsed((now) => new Set(now.size > 0 ? [] : whole.rows.flatMap((row) => (row.kind === "group" ? [row.key] : []))));
  return { view, counts, grouping, setGrouping: regroup, fold, foldAll, folded: collapsed.size > 0, kept, chosen, toggle, search, setSearch, filtered: chosen.size > 0 || search.trim() !== "", clear };
}
