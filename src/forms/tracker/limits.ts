import type { LimitRow } from "../../catalog/limits";

/** When a task is red or amber (N1, N2, N17, N18). */
export const taskLimits: readonly LimitRow[] = [
  { id: "N1", limit: 2, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z1"] },
  { id: "N2", severity: "red", on: true, guides: ["Z1"] },
  { id: "N17", limit: 3, unit: "days", basis: "calendar", severity: "amber", on: true, guides: [] },
  { id: "N18", limit: 7, unit: "days", basis: "calendar", severity: "amber", on: true, guides: [] },
];
