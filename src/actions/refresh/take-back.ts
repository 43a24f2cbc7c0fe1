import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import { loadBook, standingForms, type Book, type StandingForm } from "../../excel/read-book";
import { holdRows, type LookedRow, type RowWrite } from "../../excel/writer/held-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { registry } from "../../forms/registry";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment, OverwrittenCell, TakeBackReport } from "../action";
import { runAction } from "../run";
import { writeSteps } from "../generate/write-surroundings";

/** What becomes of one overwritten cell. */
interface Item {
  readonly cell: OverwrittenCell;
  /** `wanted` until it holds again what it held, or turns out to be somebody else's by now. */
  state: "wanted" | "back" | "left";
  /** Where it is back, 1-based. */
  row: number;
}

/** One row with the cells that go back into it. */
interface Row {
  readonly row: number;
  readonly items: readonly Item[];
}

/**
 * Puts back what a refresh wrote over. Rows are found by their ids, since people may have moved them; a cell in which somebody has typed since is
 * left as it is. Doing it again changes nothing, and says the same.
 */
export function takeBack(environment: ActionEnvironment, cells: readonly OverwrittenCell[]): Promise<TakeBackReport> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const load = loadBook(context.workbook, registry);
    await context.sync();
    const items = cells.map((cell): Item => ({ cell, state: "wanted", row: cell.row }));
    const settled = await settle({ context, load: (workbook) => loadBook(workbook, registry), before: writeSteps(steps), plan: (book) => planFor(book, items) }, load());
    steps.finish("write");
    const book = settled.read;
    const restored = items.filter(({ state }) => state === "back").map(({ cell, row }) => ({ sheet: sheetOf(book, cell), cell: `${formOf(book, cell)?.table.columns[cell.field] ?? ""}${row}` }));
    return { restored, left: items.filter(({ state }) => state === "left").map(({ cell }) => cell), putBack: settled.putBack };
  });
}

function formOf(book: Book | undefined, { form }: OverwrittenCell): StandingForm | undefined {
  if (book === undefined) throw new LiaisonError("no-tracker");
  return standingForms(book).find(({ key }) => key === form);
}

const sheetOf = (book: Book | undefined, cell: OverwrittenCell): string => formOf(book, cell)?.table.place.sheet ?? "";

/** A cell in the id column of a form with ids is told by the id that the row got; once it is back, by what it held before. */
const isId = ({ form }: StandingForm, { field }: OverwrittenCell): boolean => form.ids !== undefined && field === "id";

/** Where the cell is now; nowhere when its row or its column is gone. A row that had no id must still have nothing typed in it. */
function rowOf(standing: StandingForm, cell: OverwrittenCell): number | undefined {
  const { table } = standing;
  if (table.columns[cell.field] === undefined) return undefined;
  if (cell.id === "") return cell.row <= table.place.lastRow && table.rows.every(({ row }) => row !== cell.row) ? cell.row : undefined;
  const byId = (id: string): number | undefined => table.rows.find(({ cells }) => textKey(cellText(cells["id"] ?? "")) === textKey(id))?.row;
  return byId(cell.id) ?? (isId(standing, cell) ? byId(cellText(cell.before)) : undefined);
}

/** All cells of a row go back in one write; which of them is still ours shows only with the row in hand. */
function planFor(book: Book | undefined, items: readonly Item[]): WritePlan | undefined {
  const open = items.filter(({ state }) => state === "wanted");
  const byForm = new Map<string, { readonly standing: StandingForm; readonly rows: Map<number, Item[]> }>();
  for (const item of open) {
    const standing = formOf(book, item.cell);
    const row = standing === undefined ? undefined : rowOf(standing, item.cell);
    if (standing === undefined || row === undefined) {
      item.state = "left";
      continue;
    }
    const form = byForm.get(standing.key) ?? { standing, rows: new Map<number, Item[]>() };
    byForm.set(standing.key, form);
    form.rows.set(row, [...(form.rows.get(row) ?? []), item]);
  }
  if (byForm.size === 0) return undefined;
  return { hold: [...byForm.values()].map(({ standing, rows }) => (workbook) => holdRows(workbook, standing, [...rows].map(([row, of]) => writeOf(standing, { row, items: of })))) };
}

function writeOf(standing: StandingForm, { row, items }: Row): RowWrite {
  return {
    row, cells: Object.fromEntries(items.map(({ cell }) => [cell.field, cell.before])),
    meant: (now) => isMeant(standing, items, now),
    done: (at) => {
      for (const item of items) Object.assign(item, { state: "back", row: at });
    },
  };
}

/** Whether the row is the one, and each of its cells still holds what we had written; what does not is settled here, and planned around. */
function isMeant(standing: StandingForm, items: readonly Item[], now: LookedRow): boolean {
  const shown = cellText(now.cells["id"] ?? "");
  const isRow = items.every(({ cell }) => (cell.id === "" ? isBlank(standing, now)
    : textKey(shown) === textKey(cell.id) || (isId(standing, cell) && textKey(shown) === textKey(cellText(cell.before)))));
  if (!isRow) return false;
  for (const item of items) {
    const { cell } = item;
    const value = now.cells[cell.field] ?? "";
    // Into a column that people type in it goes only where nothing stands: there it was moved to from a formula's place.
    const isOurs = isId(standing, cell) ? value === cell.id : isTyped(standing, cell) ? value === "" : now.formulas.has(cell.field);
    if (isOurs) continue;
    item.state = value === cell.before ? "back" : "left";
    item.row = now.row;
  }
  return items.every(({ state }) => state === "wanted");
}

const isTyped = ({ form }: StandingForm, { field }: OverwrittenCell): boolean =>
  form.fields.some(({ key, owner }) => key === field && owner === "person");

/** Nobody has begun a row there. */
const isBlank = ({ form }: StandingForm, { cells }: LookedRow): boolean =>
  form.fields.every(({ key, kind }) => kind === "computed" || (cells[key] ?? "") === "");
