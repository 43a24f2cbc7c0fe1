import * as v from "valibot";
import type { Field } from "../catalog/field";
import { requestFields, type NewRequest, type RequestKey } from "../catalog/requests";
import { serialFromIso } from "../domain/dates/excel-date";
import { LiaisonError } from "../domain/liaison-error";
import type { ProjectFacts } from "../domain/project";
import type { RosterEntry } from "../domain/people/roster";
import { textKey } from "../domain/text/text-key";
import type { NewRow } from "../excel/form";
import type { OwnForm } from "../catalog/own-form";
import { formsWith } from "../forms/registry";

const person = v.strictObject({
  name: v.string(), department: v.string(), role: v.optional(v.string(), ""), team: v.optional(v.string(), ""),
  contact: v.optional(v.string(), ""), aliases: v.optional(v.string(), ""),
});

const isoDate = v.pipe(v.string(), v.transform(serialFromIso), v.number("not a date such as 2026-03-01"));

/** `2026-03-01 09:30`, or a day alone. */
const isoTime = v.pipe(v.string(), v.transform((text) => {
  const [, day = text, hours = "0", minutes = "0"] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/.exec(text.trim()) ?? [];
  const serial = serialFromIso(day);
  return serial === undefined ? undefined : serial + (Number(hours) * 60 + Number(minutes)) / 1440;
}), v.number("not a time such as 2026-03-01 09:30"));

/** Fields that a file may give for a row of a form: what people type, dates as ISO text, % done from 0 to 1. */
const entriesOf = (fields: readonly Field[]) => v.strictObject(Object.fromEntries(
  fields.flatMap(({ key, kind }) => {
    if (kind === "computed") return [];
    const schema = kind === "date" ? isoDate : kind === "dateTime" ? isoTime : kind === "percent" ? v.pipe(v.number(), v.minValue(0), v.maxValue(1)) : v.string();
    return [[key, v.optional(schema)]];
  }),
));
const newRequest = entriesOf(requestFields);

/** Rows of each register, under the name that a project file gives them. */
const rowsOf = (own: readonly OwnForm[]) => formsWith(own).flatMap(({ sheets }) => sheets.flatMap(({ register }) => register ?? []))
  .map(({ key, fileKey = key, fields }) => ({ key, fileKey, schema: v.optional(v.array(entriesOf(fields)), []) }));

const projectFile = (rows: ReturnType<typeof rowsOf>) => v.strictObject({
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
  ...Object.fromEntries(rows.map(({ fileKey, schema }) => [fileKey, schema])),
});

export interface ProjectFile {
  readonly project: ProjectFacts;
  readonly people: readonly RosterEntry[];
  /** By register; only those that the file names. */
  readonly rows: Readonly<Record<string, readonly NewRow[]>>;
}

/**
 * @param own forms that a profile defines. Reads `--project p.json`; throws LiaisonError bad-project naming the place and what is wrong
 * with it.
 */
export function readProjectFile(json: string, localTimeZone: string, own: readonly OwnForm[] = []): ProjectFile {
  const registers = rowsOf(own);
  const { people, timeZone, name, goal, leadDepartment, projectLead, departments, ...rows } = parsed(projectFile(registers), json);
  const given = rows as unknown as Readonly<Record<string, readonly Record<string, unknown>[]>>;
  return {
    project: { name, goal, leadDepartment, projectLead, departments, timeZone: timeZone ?? localTimeZone }, people,
    rows: Object.fromEntries(registers.flatMap(({ key, fileKey }) => {
      const found = given[fileKey] ?? [];
      return found.length === 0 ? [] : [[key, found.map((row) => definedOnly(row))]];
    })),
  };
}

/** Reads `--request r.json`: the fields of one request as in a project file; throws as `readProjectFile` does. */
export const readRequestFile = (json: string): NewRequest => definedOnly<RequestKey>(parsed(newRequest, json));

function parsed<Schema extends v.GenericSchema>(schema: Schema, json: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(json));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new LiaisonError("bad-project", { place: v.getDotPath(issue) ?? "", detail: issue.message });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new LiaisonError("bad-project", { place: "", detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

function definedOnly<Key extends string = string>(row: Record<string, unknown>): Readonly<Partial<Record<Key, string | number>>> {
  const entries = Object.entries(row).flatMap(([key, value]): [Key, string | number][] =>
    typeof value === "string" || typeof value === "number" ? [[key as Key, value]] : [],
  );
  return Object.fromEntries(entries) as Partial<Record<Key, string | number>>;
}
