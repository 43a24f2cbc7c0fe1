import { compactKey, textKey } from "../../domain/text/text-key";
import type { Book } from "../../excel/read-book";
import { trackerForm } from "../../forms/tracker/register";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { JudgedBook } from "../check/judge-book";

/** Whom the list of duties names for a task: who is to be consulted (C) before it is decided, and who is to be told (I). */
export interface Concerned {
  readonly consult: readonly string[];
  readonly inform: readonly string[];
}

const nobody: Concerned = { consult: [], inform: [] };

/**
 * By a task's id; a workbook without duties, or whose duties name no tasks, concerns nobody. Each person once, in the order of the list.
 */
export function concernedBy({ tables }: Pick<Book, "tables">, { registers }: Pick<JudgedBook, "registers">): (task: string) => Concerned {
  const [table, judged] = [tables["duties"], registers.get("duties")];
  const byTask = new Map<string, { readonly C: Map<string, string>; readonly I: Map<string, string> }>();
  if (table === undefined || judged === undefined) return () => nobody;
  table.rows.forEach(({ cells }, index) => {
    const code = judged.fact("code", index);
    const person = cellText(cells["person"] ?? "").trim();
    if ((code !== "C" && code !== "I") || person === "") return;
    for (const id of idsOf(cells["task"])) {
      const known = byTask.get(id) ?? { C: new Map<string, string>(), I: new Map<string, string>() };
      byTask.set(id, known);
      if (!known[code].has(compactKey(person))) known[code].set(compactKey(person), person);
    }
  });
  return (task) => {
    const found = byTask.get(textKey(task));
    return found === undefined ? nobody : { consult: [...found.C.values()], inform: [...found.I.values()] };
  };
}

/** The task that a row speaks of: itself, or the one that it names. */
export const taskOf = (register: string, cells: Readonly<Record<string, Cell>>): string =>
  cellText(cells[register === trackerForm.key ? "id" : "task"] ?? "").trim();

/** `consult Chen Qiang; inform Wang Min`; empty where nobody is concerned. */
export function concernedWords({ consult, inform }: Concerned, say: Translate): string {
  const names = (all: readonly string[]): string => all.join(say("forms:list-separator"));
  return [
    ...(consult.length === 0 ? [] : [say("forms:week.consult", { names: names(consult) })]),
    ...(inform.length === 0 ? [] : [say("forms:week.inform", { names: names(inform) })]),
  ].join(say("forms:week.and-inform"));
}

const idsOf = (cell: Cell | undefined): readonly string[] =>
  cellText(cell ?? "").split(/[\s,，;；、/]+/).filter((one) => one !== "").map(textKey);
