import { isoFromSerial } from "../../domain/dates/excel-date";
import { compactKey, textKey } from "../../domain/text/text-key";
import type { Translate } from "../../locales/translate";
import type { Entry } from "../../rollup/history/entry";
import { itemLine } from "./item-line";
import type { UrgentItem } from "./urgent-items";

/** What one person, or one department, is to be reminded of. */
export interface Reminder {
  /** Empty where it goes to the department. */
  readonly owner: string;
  readonly department: string;
  readonly items: readonly UrgentItem[];
  /** Ids of those that they have not been told of today. */
  readonly untold: readonly string[];
  /** What can be sent: of what they have not been told today; empty where there is nothing left to tell. */
  readonly text: string;
  /** The last day on which they were reminded of anything; undefined where the history knows of none. */
  readonly last: number | undefined;
}

interface Surroundings {
  readonly project: string;
  readonly asOf: number;
  readonly entries: readonly Entry[];
  readonly say: Translate;
}

/** One reminder a person, those with most red rows first, then one a department; rows that nobody owns are their department's alone. */
export function remindersOf(items: readonly UrgentItem[], surroundings: Surroundings): readonly Reminder[] {
  const people = grouped(items.filter(({ owner }) => owner !== ""), ({ owner }) => compactKey(owner));
  const departments = grouped(items.filter(({ department }) => department !== ""), ({ department }) => textKey(department));
  return [
    ...[...people.values()].map((own) => reminder(own[0]?.owner ?? "", own[0]?.department ?? "", own, surroundings)),
    ...[...departments.values()].map((own) => reminder("", own[0]?.department ?? "", own, surroundings)),
  ].sort((a, b) => Number(a.owner === "") - Number(b.owner === "") || reds(b) - reds(a) || b.items.length - a.items.length);
}

const reds = ({ items }: Reminder): number => items.filter(({ flag }) => flag === "red").length;

/** As the reminder's row of the history names who it went to. */
const isTo = (entry: Entry, owner: string, department: string): boolean =>
  (owner === "" ? entry.owner === "" && textKey(entry.department) === textKey(department) : compactKey(entry.owner) === compactKey(owner));

function reminder(owner: string, department: string, all: readonly UrgentItem[], { project, asOf, entries, say }: Surroundings): Reminder {
  const items = [...new Map(all.map((item) => [`${item.register} ${item.cell}`, item])).values()];
  const told = entries.filter((entry) => entry.event === "reminded" && isTo(entry, owner, department));
  const today = new Set(told.filter((entry) => entry.asOf === asOf).flatMap(({ others }) => others.map(({ id }) => textKey(id))));
  const untold = items.filter((item) => !today.has(textKey(toldAs(item))));
  const values = { who: owner === "" ? department : owner, date: isoFromSerial(asOf), count: untold.length, project };
  const lines = untold.map((item) => (owner === "" && item.owner !== "" ? `${itemLine(item, asOf, say)} @${item.owner}` : itemLine(item, asOf, say)));
  return {
    owner, department, items, untold: untold.map(toldAs), last: told.length === 0 ? undefined : Math.max(...told.map((entry) => entry.asOf)),
    text: untold.length === 0 ? "" : [say("forms:week.remind.head", values), ...lines, say("forms:week.remind.foot", values)].join("\n"),
  };
}

/** How the history names a row: by its id, or where it has none by its title. */
const toldAs = ({ id, title }: UrgentItem): string => (id === "" ? title.replaceAll(",", " ") : id);

function grouped(items: readonly UrgentItem[], key: (item: UrgentItem) => string): ReadonlyMap<string, readonly UrgentItem[]> {
  const groups = new Map<string, UrgentItem[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
