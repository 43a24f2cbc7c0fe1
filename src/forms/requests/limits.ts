import type { LimitRow } from "../../catalog/limits";

/** First response (N3), answer by urgency (N4), departments (N14), the five questions (N15). */
export const requestLimits: readonly LimitRow[] = [
  { id: "N3", limit: 24, unit: "hours", basis: "calendar", severity: "red", on: true, guides: ["Z1", "Z2"] },
  { id: "N4.1", limit: 3, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] },
  { id: "N4.2", limit: 5, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] },
  { id: "N4.3", limit: 7, unit: "days", basis: "calendar", severity: "red", on: true, guides: ["Z3"] },
  { id: "N14", limit: 2, unit: "departments", severity: "amber", on: true, guides: ["Z0"] },
  { id: "N15", limit: 5, unit: "questions", severity: "amber", on: true, guides: ["Z3"] },
];
