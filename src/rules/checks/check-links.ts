import type { Finding } from "../../domain/findings/finding";
import { findCycles } from "../../domain/tasks/task-cycles";
import { missingPredecessors, splitIds } from "../../domain/tasks/task-graph";
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
  const known = (id: string): boolean => byId.has(textKey(id));
  const predecessors = new Map([...byId.values()].map((record) => [cellText(record.cells.id), splitIds(cellText(record.cells.predecessors), known)] as const));
  const parents = new Map([...byId.values()].map((record) => [cellText(record.cells.id), splitIds(cellText(record.cells.parent), known)] as const));
  return [
    ...unknownIds(predecessors, "predecessors"),
    ...unknownIds(parents, "parent"),
    ...rings(predecessors, "predecessors", "predecessor-cycle"),
    ...rings(parents, "parent", "parent-cycle"),
  ];

  function at(id: string): TrackerRecord | undefined {
    return byId.get(textKey(id));
  }

  function unknownIds(edges: ReadonlyMap<string, readonly string[]>, key: "predecessors" | "parent"): readonly Finding[] {
    return missingPredecessors(edges).flatMap(({ id, missing }) => {
      const record = at(id);
      return record === undefined ? [] : findingAt(context, record, key, { rule: "C-LINK", severity: "error", text: "unknown-id", values: { missing } });
    });
  }

  function rings(edges: ReadonlyMap<string, readonly string[]>, key: "predecessors" | "parent", text: string): readonly Finding[] {
    return findCycles(edges).flatMap((cycle) => {
      const record = at(cycle[0] ?? "");
      return record === undefined ? [] : findingAt(context, record, key, { rule: "C-LINK", severity: "error", text, values: { ring: cycle.join(" → ") } });
    });
  }
};
