import { dutyFields, type DutyKey } from "../../catalog/duties";
import { trackerFields, type TrackerKey } from "../../catalog/tracker";
import { languages } from "../../domain/language";
import type { ListFields } from "../../domain/sheets-of-others/choose-form";
import type { FieldDescriptor } from "../../domain/sheets-of-others/header-words";
import { vocabulary } from "../../domain/sheets-of-others/vocabulary";
import { translator } from "../../locales/translate";

const roles: Partial<Record<TrackerKey, NonNullable<FieldDescriptor["role"]>>> = {
  id: "id", task: "title", owner: "owner", start: "date", due: "date", actualStart: "date", actualFinish: "date",
  updated: "date", percent: "progress", status: "progress", priority: "progress",
};

const holds: Partial<Record<TrackerKey, NonNullable<FieldDescriptor["holds"]>>> = {
  id: "id", task: "title", owner: "person", start: "date", due: "date", actualStart: "date", actualFinish: "date", updated: "date", percent: "percent", status: "status", majorRisk: "yes",
};

/** Columns of ours that nobody else keeps would only attract wrong matches; 预警/Flag is a light in other people's sheets. */
const sought = trackerFields.filter(({ key, source }) => source !== "ours" && key !== "flag" && key !== "reason");

const spoken = (path: string): string[] => languages.map((language) => translator(language)(path));

/** The tracker's fields with the words, in both languages, under which people keep them. */
function taskFields(): readonly FieldDescriptor[] {
  const own = sought.map(({ key }): FieldDescriptor => ({
    key,
    headers: spoken(`forms:tracker.fields.${key}`),
    aliases: [...new Set([...spoken(`forms:tracker.aliases.${key}`).flatMap((words) => words.split("|")), ...vocabulary.tracker.find((one) => one.key === key)?.aliases ?? []])],
    ...(roles[key] === undefined ? {} : { role: roles[key] }),
    ...(holds[key] === undefined ? {} : { holds: holds[key] }),
  }));
  return [...own, ...vocabulary.tracker.filter(({ key }) => !own.some((one) => one.key === key))];
}

let lists: ListFields | undefined;

/** The columns of every list that can be read. One object for all reads, since what its words were taken for is remembered with it. */
export function listFields(): ListFields {
  lists ??= { ...vocabulary, tracker: taskFields() };
  return lists;
}

const dutyRoles: Partial<Record<DutyKey, NonNullable<FieldDescriptor["role"]>>> = { id: "id", duty: "title", person: "owner", due: "date" };

/** The fields of a list of duties, as people call them. */
export function foreignDutyFields(): readonly FieldDescriptor[] {
  return dutyFields.filter(({ kind }) => kind !== "computed").map(({ key }) => ({
    key,
    headers: spoken(`forms:duties.fields.${key}`),
    aliases: [...new Set(spoken(`forms:duties.aliases.${key}`).flatMap((words) => words.split("|")))],
    ...(dutyRoles[key] === undefined ? {} : { role: dutyRoles[key] }),
  }));
}
