import { useDeferredValue, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../domain/finding";
import { countBySeverity, viewFindings, type FindingsView, type Grouping } from "./findings-view";
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
  readonly filtered: boolean;
  readonly clear: () => void;
}

/** Grouping, filter and search over the findings; typing stays quick at 10,000. */
export function useFindingsView(findings: readonly Finding[], wanted: readonly Severity[]): FindingsViewControl {
  const [grouping, setGrouping] = useState<Grouping>("severity");
  const [chosen, setChosen] = useState<ReadonlySet<Severity>>(() => new Set(wanted));
  const [search, setSearch] = useState("");
  const settledSearch = useDeferredValue(search);

  const worded = useWordedFindings(findings);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const view = useMemo(() => viewFindings(worded, { grouping, severities: chosen, search: settledSearch }), [worded, grouping, chosen, settledSearch]);

  const toggle = (severity: Severity): void => setChosen((now) => {
    const next = new Set(now);
    if (!next.delete(severity)) next.add(severity);
    return next;
  });
  const clear = (): void => {
    setChosen(new Set());
    setSearch("");
  };
  return { view, counts, grouping, setGrouping, chosen, toggle, search, setSearch, filtered: chosen.size > 0 || search.trim() !== "", clear };
}
