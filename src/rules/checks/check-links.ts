import type { Finding } from "../../domain/findings/finding";
import { findCycles } from "../../domain/tasks/task-cycles";
import { missingPredecessors, splitIds, type TaskEdges } from "../../domain/tasks/task-graph";
import { textKey } from "../../domain/text/text-key";
import { cellText } from "../cell-text";
import { findingAt, type Check, type TrackerRecord } from "./record";

/** 前置任务 and 上级任务: every id named exists, no task waits for itself, directly or in a ring. */
export const checkLinks: Check = (records, context) => {
  const byId = new Map<string, TrackerRecord>();
  for (const record of records) {
    const id = textKey(cellText(record.cells.id));
    if (id !== "" && !byId.has(id)) byId.set(id, record);
  }
  const isKnown = (id: string): boolean => byId.has(textKey(id));
  const [predecessors, parents] = [edgesOf(byId, "predecessors", isKnown), edgesOf(byId, "parent", isKnown)];
  return [
    ...unknownIds(predecessors, "predecessors"),
    ...unknownIds(parents, "parent"),
    ...rings(predecessors, "predecessors", "predecessor-cycle"),
    ...rings(parents, "parent", "parent-cycle"),
  ];

  function at(id: string): TrackerRecord | undefined {
    return byId.get(textKey(id));
  }

  function unknownIds(edges: TaskEdges, key: LinkKey): readonly Finding[] {
    return missingPredecessors(edges, isKnown).flatMap(({ id, missing }) => {
      const record = at(id);
      return record === undefined ? [] : findingAt(context, record, key, { rule: "C-LINK", severity: "error", text: "unknown-id", values: { missing } });
    });
  }

  function rings(edges: TaskEdges, key: LinkKey, text: string): readonly Finding[] {
    return findCycles(edges).flatMap((cycle) => {
      const record = at(cycle[0] ?? "");
      return record === undefined ? [] : findingAt(context, record, key, { rule: "C-LINK", severity: "error", text, values: { ring: cycle.join(" → ") } });
    });
  }
};

type LinkKey = "predecessors" | "parent";

/** Of the tasks that name others: one that names none is in no ring. */
function edgesOf(tasks: ReadonlyMap<string, TrackerRecord>, key: LinkKey, isKnown: (id: string) => boolean): TaskEdges {
  const edges = new Map<string, readonly string[]>();
  for (const { cells } of tasks.values()) {
    const named = cells[key];
    if (named !== "") edges.set(cellText(cells.id), splitIds(cellText(named), isKnown));
  }
  return edges;
}
