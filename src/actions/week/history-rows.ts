import { isoFromSerial, isPlausibleDate } from "../../domain/dates/excel-date";
import type { Book } from "../../excel/read-book";
import { idOfNumber, type HistoryMarks } from "../../forms/history/read-entries";
import type { HistoryKey } from "../../forms/history/register";
import { sealOf } from "../../forms/history/seal";
import { translator } from "../../locales/translate";
import { writeOthers, type OtherTask } from "../../rollup/history/entry";
import type { Difference, Followed } from "../../rollup/history/differences";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";

type Cells = Readonly<Partial<Record<HistoryKey, Cell>>>;

/** What every row of one press says alike. */
export interface Stamp {
  /** Day for which the workbook is judged; Excel serials. */
  readonly asOf: number;
  readonly previous: number | undefined;
  readonly at: number;
  /** Empty where nobody gave a name. */
  readonly by: string;
}

const blank: Cells = {};

/** Cells of a row of the history that tells what became of a task, in the workbook's words; without its number and its seal. */
export function rowOfDifference(book: Book, { event, facts, before, changed, others }: Difference, stamp: Stamp): Cells {
  const words = translator(book.language);
  const isTask = event !== "flags";
  return {
    ...stamped(book, stamp), event: words(`forms:history.event.${event}`), change: sentence(book, { event, facts, changed, others, ...(before && { before }) }),
    others: writeOthers(others),
    ...(isTask ? {
      task: facts.id, taskName: facts.name, owner: facts.owner, department: facts.department, start: facts.start, due: facts.due, percent: facts.percent, status: facts.status,
      light: facts.flag === "" ? "" : book.flagWords[facts.flag],
      wasDue: changed.includes("due") ? (before?.due ?? "") : "",
    } : blank),
  };
}

/** Cells of a row that remembers whom a reminder went to, and of which rows. */
export function rowOfReminder(book: Book, who: { readonly owner: string; readonly department: string }, items: readonly string[], stamp: Stamp): Cells {
  const words = translator(book.language);
  const others = items.map((id): OtherTask => ({ id, flag: undefined }));
  return {
    ...stamped(book, stamp), event: words("forms:history.event.reminded"), owner: who.owner, department: who.department, others: writeOthers(others),
    change: words("forms:history.said.reminded", { who: who.owner === "" ? who.department : who.owner, count: items.length, ids: items.join(words("forms:list-separator")) }),
  };
}

/** The row as it is written: with its number, and sealed. */
export function sealedRow(cells: Cells, number: number, { book }: HistoryMarks): Cells {
  const whole: Cells = { ...Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== "")), id: idOfNumber(number) };
  return { ...whole, seal: sealOf(whole, book ?? "") };
}

function stamped({ language }: Book, { asOf, previous, at, by }: Stamp): Cells {
  return { asOf, at, by: by === "" ? translator(language)("forms:history.unsigned") : by, ...(previous !== undefined && { previous }) };
}

function sentence(book: Book, { event, facts, before, changed, others }: Difference): string {
  const words = translator(book.language);
  const say = (key: string, values: Record<string, string | number> = {}): string => words(`forms:history.said.${key}`, values);
  if (event === "flags") return say("flags", { count: others.length });
  if (event !== "changed" || before === undefined) return say(event === "gone" ? "gone" : "new");
  return changed.map((field) => say(field, { from: shown(field, before[field], say("blank")), to: shown(field, facts[field], say("blank")) })).join(say("separator"));
}

function shown(field: Followed, value: Cell, blankWord: string): string {
  if (value === "") return blankWord;
  if (field === "percent" && typeof value === "number") return `${Math.round(value * 100)}%`;
  return (field === "start" || field === "due") && isPlausibleDate(value) ? isoFromSerial(value) : cellText(value);
}
