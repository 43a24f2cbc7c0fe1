import * as v from "valibot";
import type { NewTask } from "../catalog/new-task";
import { trackerFields, type TrackerKey } from "../catalog/tracker";
import { serialFromIso } from "../domain/excel-date";
import { LiaisonError } from "../domain/liaison-error";
import type { ProjectFacts } from "../domain/project";
import type { RosterEntry } from "../domain/roster";
import { textKey } from "../domain/text-key";

const person = v.strictObject({
  name: v.string(), department: v.string(), role: v.optional(v.string(), ""), team: v.optional(v.string(), ""),
  contact: v.optional(v.string(), ""), aliases: v.optional(v.string(), ""),
});

const isoDate = v.pipe(v.string(), v.transform(serialFromIso), v.number("not a date such as 2026-03-01"));

/** Fields that a project file may give for a task: what people type, dates as ISO text, % done from 0 to 1. */
const taskEntries = Object.fromEntries(
  trackerFields.flatMap(({ key, kind }) => {
    if (kind === "computed") return [];
    const schema = kind === "date" ? isoDate : kind === "percent" ? v.pipe(v.number(), v.minValue(0), v.maxValue(1)) : v.string();
    return [[key, v.optional(schema)]];
  }),
);

const projectFile = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  goal: v.optional(v.string(), ""),
  leadDepartment: v.optional(v.string(), ""),
  projectLead: v.optional(v.string(), ""),
  departments: v.pipe(
    v.array(v.pipe(v.string(), v.nonEmpty())),
    v.check((names) => new Set(names.map(textKey)).size >= 2, "a cooperation has at least two departments (N14)"),
    v.check((names) => new Set(names.map(textKey)).size === names.length, "a department stands there twice"),
  ),
  timeZone: v.optional(v.string()),
  people: v.optional(v.array(person), []),
  tasks: v.optional(v.array(v.strictObject(taskEntries)), []),
});

export interface ProjectFile {
  readonly project: ProjectFacts;
  readonly people: readonly RosterEntry[];
  readonly tasks: readonly NewTask[];
}

/** Reads `--project p.json`; throws LiaisonError bad-project naming the place and what is wrong with it. */
export function readProjectFile(json: string, localTimeZone: string): ProjectFile {
  const result = v.safeParse(projectFile, parseJson(json));
  if (!result.success) {
    const [issue] = result.issues;
    throw new LiaisonError("bad-project", { place: v.getDotPath(issue) ?? "", detail: issue.message });
  }
  const { people, tasks, timeZone, ...facts } = result.output;
  return { project: { ...facts, timeZone: timeZone ?? localTimeZone }, people, tasks: tasks.map(definedOnly) };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new LiaisonError("bad-project", { place: "", detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

function definedOnly(task: Record<string, unknown>): NewTask {
  const entries = Object.entries(task).flatMap(([key, value]): [TrackerKey, string | number][] =>
    typeof value === "string" || typeof value === "number" ? [[key as TrackerKey, value]] : [],
  );
  return Object.fromEntries(entries);
}
