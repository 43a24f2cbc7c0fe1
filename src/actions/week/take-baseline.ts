import { isPlausibleDate } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { FormTable } from "../../excel/form-table";
import { tableOf, type Book } from "../../excel/read-book";
import { baselineRegister } from "../../forms/baselines/register";
import { trackerForm } from "../../forms/tracker/register";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { asOfFor } from "../check/judge-book";
import { enterRows } from "../enter-rows";
import { withForm } from "../generate/with-form";
import { loadMarkedBook, type MarkedBook } from "../generate/write-surroundings";
import { runAction } from "../run";

export interface Baseline {
  readonly name: string;
  /** Who keeps it. */
  readonly by?: string;
}

/** What became of a press. */
export interface Kept {
  readonly sheet: string;
  /** Tasks whose days were added. */
  readonly added: number;
  /** Tasks whose days stood under that name before: they stay as they are. */
  readonly stood: number;
  /** Tasks without an id or a due date, which no baseline can hold. */
  readonly without: number;
}

/** Keeps the plan; the list of baselines comes with the first one. */
export function keepBaseline(environment: ActionEnvironment, baseline: Baseline, joining = environment): Promise<Kept> {
  return withForm({ form: baselineRegister.key, absent: "no-baselines", joining }, () => takeBaseline(environment, baseline));
}

type Ours = Book & { readonly baselines: FormTable };

/**
 * Keeps the plan as it is under a name: a row a task, beside which its sheet shows the plan of every later day. A name that was given
 * before only takes in tasks
 * that it lacks; the days it holds are never changed.
 * @throws LiaisonError `no-tracker`; `no-baselines` in a workbook without the list; `baseline-unnamed`
 */
function takeBaseline(environment: ActionEnvironment, { name, by = "" }: Baseline): Promise<Kept> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const load = loadMarkedBook(context.workbook);
    await context.sync();
    const first = load();
    const wanted = name.trim();
    if (wanted === "") throw new LiaisonError("baseline-unnamed");
    const book = oursOf(first);
    const taken = Math.floor(asOfFor(book, undefined));
    const tasks = plannedTasks(book);
    const stand = standing(book, wanted);
    const cells = tasks.planned.filter(({ task }) => !stand.has(textKey(task))).map(
      (one) => ({ ...one, name: wanted, taken, ...(by !== "" && { by }) })
    );
    // Told by name and task: whoever keeps the same plan in the same moment, or presses again after a lost answer, doubles nothing.
    if (cells.length > 0) await enterRows(
      context, steps, first, { register: baselineRegister, cells, same: ["name", "task"], absent: "no-baselines" }
    );
    else steps.finish("read");
    steps.finish("write");
    return { sheet: book.baselines.place.sheet, added: cells.length, stood: tasks.planned.length - cells.length, without: tasks.without };
  });
}

function oursOf({ book }: MarkedBook): Ours {
  const baselines = book === undefined ? undefined : tableOf(book, baselineRegister);
  if (book === undefined || tableOf(book, trackerForm) === undefined) throw new LiaisonError("no-tracker");
  if (baselines === undefined) throw new LiaisonError("no-baselines");
  return { ...book, baselines };
}

interface Planned {
  readonly task: string;
  readonly start: Cell;
  readonly due: Cell;
}

/** Tasks that have an id and a due date, each once. */
function plannedTasks(book: Book): { readonly planned: readonly Planned[]; readonly without: number } {
  const rows = tableOf(book, trackerForm)?.rows ?? [];
  const planned = new Map<string, Planned>();
  let without = 0;
  for (const { cells } of rows) {
    const task = cellText(cells.id).trim();
    if (task === "" || !isPlausibleDate(cells.due)) without += 1;
    else if (!planned.has(textKey(task))) {
      planned.set(textKey(task), { task, start: isPlausibleDate(cells.start) ? Math.floor(cells.start) : "", due: Math.floor(cells.due) });
    }
  }
  return { planned: [...planned.values()], without };
}

/** Tasks that the baseline of that name holds already. */
function standing({ baselines }: Ours, name: string): ReadonlySet<string> {
  return new Set(baselines.rows.flatMap(({ cells }) =>
    (textKey(cellText(cells["name"] ?? "")) === textKey(name) ? [textKey(cellText(cells["task"] ?? "").trim())] : [])));
}
