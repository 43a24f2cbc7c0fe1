import { trackerFields, type TrackerKey } from "../catalog/tracker";
import { languages } from "../domain/language";
import type { FieldDescriptor } from "../domain/header-words";
import { readForeignSheet, type ForeignSheet } from "../domain/read-foreign-rows";
import type { GridValue } from "../domain/sheet-grid";
import { translator } from "../locales/translate";
import { corners, type Corners } from "./geometry";

const roles: Partial<Record<TrackerKey, NonNullable<FieldDescriptor["role"]>>> = {
  id: "id", task: "title", owner: "owner", start: "date", due: "date", actualStart: "date", actualFinish: "date",
  updated: "date", percent: "progress", status: "progress", priority: "progress",
};

/** Helper columns of ours that nobody else keeps would only attract wrong matches. */
const sought = trackerFields.filter(({ key }) => key !== "state" && key !== "daysLeft" && key !== "daysSilent" && key !== "flag" && key !== "reason");

/** The tracker's fields with the words, in both languages, under which people keep them. */
export function foreignFields(): readonly FieldDescriptor[] {
  return sought.map(({ key }) => ({
    key,
    headers: languages.map((language) => translator(language)(`forms:tracker.fields.${key}`)),
    aliases: [...new Set(languages.flatMap((language) => translator(language)(`forms:tracker.aliases.${key}`).split("|")))],
    ...(roles[key] === undefined ? {} : { role: roles[key] }),
  }));
}

export interface ForeignRead {
  readonly sheet: string;
  readonly place: Corners;
  readonly found: ForeignSheet;
}

/** Queues the reading of every visible sheet; answers the sheets in which a task table can be told, the one at hand first, then the surest; undefined where no sheet holds anything. */
export function loadForeign(workbook: Excel.Workbook, sheets: readonly string[], active: string): () => readonly ForeignRead[] | undefined {
  const used = sheets.map((sheet) => {
    const range = workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load("address,values,numberFormat");
    return { sheet, range };
  });
  return () => {
    if (used.every(({ range }) => range.isNullObject)) return undefined;
    const fields = foreignFields();
    const reads = used.flatMap(({ sheet, range }): readonly ForeignRead[] => {
      if (range.isNullObject) return [];
      const found = readForeignSheet({ values: range.values as GridValue[][], numberFormats: range.numberFormat as string[][] }, fields);
      // Without a column of tasks it is some other list: risks, people, a legend.
      const tasks = found?.header.columns.some(({ key }) => key === "task") ?? false;
      return found === undefined || !tasks ? [] : [{ sheet, place: corners(range.address), found }];
    });
    const isActive = ({ sheet }: ForeignRead): number => (sheet === active ? 0 : 1);
    return reads.sort((a, b) => isActive(a) - isActive(b) || b.found.header.score - a.found.header.score);
  };
}
