import { dutyFields, type DutyKey } from "../catalog/duties";
import { trackerFields, type TrackerKey } from "../catalog/tracker";
import type { ForeignRaci } from "../domain/sheets-of-others/foreign-raci";
import { languages } from "../domain/language";
import { LiaisonError } from "../domain/liaison-error";
import type { FieldDescriptor } from "../domain/sheets-of-others/header-words";
import { readForeignSheet, type ForeignSheet } from "../domain/sheets-of-others/read-foreign-rows";
import { readRaci } from "../domain/sheets-of-others/read-raci";
import type { GridValue } from "../domain/sheets-of-others/sheet-grid";
import { translator } from "../locales/translate";
import { loadDateSystem } from "./date-system";
import { corners, type Corners } from "./geometry";

const roles: Partial<Record<TrackerKey, NonNullable<FieldDescriptor["role"]>>> = {
  id: "id", task: "title", owner: "owner", start: "date", due: "date", actualStart: "date", actualFinish: "date",
  updated: "date", percent: "progress", status: "progress", priority: "progress",
};

/** Columns of ours that nobody else keeps would only attract wrong matches. */
const sought = trackerFields.filter(({ key }) => key !== "state" && key !== "daysLeft" && key !== "daysSilent" && key !== "flag" && key !== "reason" && key !== "request");

/** The tracker's fields with the words, in both languages, under which people keep them. */
export function foreignFields(): readonly FieldDescriptor[] {
  return sought.map(({ key }) => ({
    key,
    headers: languages.map((language) => translator(language)(`forms:tracker.fields.${key}`)),
    aliases: [...new Set(languages.flatMap((language) => translator(language)(`forms:tracker.aliases.${key}`).split("|")))],
    ...(roles[key] === undefined ? {} : { role: roles[key] }),
  }));
}

const dutyRoles: Partial<Record<DutyKey, NonNullable<FieldDescriptor["role"]>>> = { id: "id", duty: "title", person: "owner", due: "date" };

/** The fields of a list of duties, as people call them. */
export function foreignDutyFields(): readonly FieldDescriptor[] {
  return dutyFields.filter(({ kind }) => kind !== "computed").map(({ key }) => ({
    key,
    headers: languages.map((language) => translator(language)(`forms:duties.fields.${key}`)),
    aliases: [...new Set(languages.flatMap((language) => translator(language)(`forms:duties.aliases.${key}`).split("|")))],
    ...(dutyRoles[key] === undefined ? {} : { role: dutyRoles[key] }),
  }));
}

export interface ForeignRead {
  readonly sheet: string;
  readonly place: Corners;
  readonly found: ForeignSheet;
}

/** A sheet that says who takes part in which duty. */
export interface ForeignDutiesRead {
  readonly sheet: string;
  readonly place: Corners;
  readonly raci: ForeignRaci;
}

/** What can be read on the sheets of others: task lists and RACI sheets, the one at hand first, then the surest. */
export interface ForeignSheets {
  readonly trackers: readonly ForeignRead[];
  readonly duties: readonly ForeignDutiesRead[];
}

/** Queues the reading of the sheets named; undefined where none of them holds anything. */
export function loadForeignSheets(workbook: Excel.Workbook, sheets: readonly string[], active: string): () => ForeignSheets | undefined {
  const used = sheets.map((sheet) => {
    const range = workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load("address,values,numberFormat");
    return { sheet, range };
  });
  const refuseDates = loadDateSystem(workbook);
  return () => {
    if (used.every(({ range }) => range.isNullObject)) return undefined;
    refuseDates();
    const [fields, dutyWords] = [foreignFields(), foreignDutyFields()];
    const trackers: ForeignRead[] = [];
    const duties: ForeignDutiesRead[] = [];
    const unread: string[] = [];
    for (const { sheet, range } of used) {
      if (range.isNullObject) continue;
      // A stray cell at the grid's edge makes whole rows or columns of the used range, of which Excel gives no values.
      if ((range.values as unknown) === null) {
        unread.push(sheet);
        continue;
      }
      const grid = { values: range.values as GridValue[][], numberFormats: range.numberFormat as string[][] };
      const place = corners(range.address);
      const found = readForeignSheet(grid, fields);
      const raci = found !== undefined && isFollowed(found) ? undefined : readRaci(grid, dutyWords);
      if (raci !== undefined) duties.push({ sheet, place, raci });
      // Without a column of tasks it is some other list: risks, people, a legend.
      else if (found?.header.columns.some(({ key }) => key === "task") === true) trackers.push({ sheet, place, found });
    }
    if (unread.length > 0 && trackers.length + duties.length === 0) throw new LiaisonError("too-large");
    const isActive = ({ sheet }: { readonly sheet: string }): number => (sheet === active ? 0 : 1);
    return {
      trackers: trackers.sort((a, b) => isActive(a) - isActive(b) || b.found.header.score - a.found.header.score),
      duties: duties.sort((a, b) => isActive(a) - isActive(b) || b.raci.duties.length - a.raci.duties.length),
    };
  };
}

/** A list with tasks and how they stand is a tracker, whatever letters another of its columns holds. */
function isFollowed({ header }: ForeignSheet): boolean {
  const has = (...keys: readonly TrackerKey[]): boolean => header.columns.some(({ key }) => keys.some((one) => one === key));
  return has("task") && has("status", "percent", "due", "start");
}

/** The task lists alone. */
export function loadForeign(workbook: Excel.Workbook, sheets: readonly string[], active: string): () => readonly ForeignRead[] | undefined {
  const read = loadForeignSheets(workbook, sheets, active);
  return () => read()?.trackers;
}
