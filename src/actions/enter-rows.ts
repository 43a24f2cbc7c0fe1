import { LiaisonError, type LiaisonErrorCode } from "../domain/liaison-error";
import { growBy } from "../excel/form-condition";
import { tableOf, type Book } from "../excel/read-book";
import type { TableForm } from "../excel/table-form";
import { growForm } from "../excel/writer/grow-form";
import { holdRows, type FormAsRead } from "../excel/writer/held-rows";
import { NewRows } from "../excel/writer/new-rows";
import { settle, type WritePlan } from "../excel/writer/settle";
import type { Cell } from "../rules/tracker-row";
import { layingWords, loadMarkedBook, writeSteps, type MarkedBook } from "./generate/write-surroundings";
import { rememberHighest } from "./refresh/give-ids";
import type { Steps } from "./run";
import { refuseNewer } from "./workbook/refuse-newer";

interface EnteredRows {
  readonly register: TableForm;
  /** By field, without the id. */
  readonly cells: readonly Readonly<Record<string, Cell>>[];
  /** By which fields a row is told: one that stands with the same is not written again, whoever has entered it. */
  readonly same: readonly string[];
  /** What is said where the register does not stand. */
  readonly absent: LiaisonErrorCode;
}

/**
 * Enters rows of ours into a register that stands, each once and each with the next number. Resolves to the ids, those of rows that stood
 * already among them.
 * @throws LiaisonError `absent` also where somebody takes the register away meanwhile; `sheet-protected`, `table-filtered`, `not-verified`,
 * `newer-workbook`
 */
export async function enterRows(
  context: Excel.RequestContext, steps: Steps, first: MarkedBook, { register, cells, same, absent }: EnteredRows
): Promise<readonly string[]> {
  const rows = new NewRows(cells.map((one) => ({ cells: one })), same);
  const plan = ({ book }: MarkedBook): WritePlan | undefined => {
    const { ours, form } = standing(book, register, absent);
    refuseNewer(ours);
    const last = ours.lastNumbers[register.key] ?? 0;
    const writes = rows.plan(form, last);
    if (writes === "full") return { hold: [], grow: () => growForm(context, form, layingWords(ours), cells.length + growBy) };
    if (writes.length === 0 && rows.highestNumber <= last) return undefined;
    return {
      hold: writes.length === 0 ? [] : [(workbook) => holdRows(workbook, form, writes)],
      last: (workbook) => rememberHighest(
        workbook, ours, { key: register.key, ...form }, { given: new Map(), renewed: new Map(), highest: rows.highestNumber }
      ),
    };
  };
  await settle({ context, load: loadMarkedBook, before: writeSteps(steps), plan }, first);
  return rows.ids;
}

function standing(
  book: Book | undefined, register: TableForm, absent: LiaisonErrorCode
): { readonly ours: Book; readonly form: FormAsRead } {
  const table = book === undefined ? undefined : tableOf(book, register);
  if (book === undefined || table === undefined) throw new LiaisonError(absent);
  return { ours: book, form: { form: register, table } };
}
