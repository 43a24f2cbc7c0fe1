import { standingForms, loadBook, type Book, type StandingForm } from "../../excel/read-book";
import { holdRows, type RowWrite } from "../../excel/writer/held-rows";
import { settle } from "../../excel/writer/settle";
import { registry } from "../../forms/registry";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment, RefreshChange } from "../action";
import { judgeBook } from "../check/judge-book";
import { writeSteps } from "../generate/write-surroundings";
import type { Steps } from "../run";

interface Surroundings {
  readonly context: Excel.RequestContext;
  readonly environment: ActionEnvironment;
  readonly steps: Steps;
  readonly fixed: number | undefined;
}

/**
 * Seals what was signed since: its text goes beside the signature, with the day. A seal stands as long as the signature bears its day,
 * whatever becomes of the text: that is
 * how a later change is told. Nothing is asked where there is nothing to seal.
 */
export async function sealRows({ context, environment, steps, fixed }: Surroundings, book: Book): Promise<{
  readonly book: Book;
  readonly changes: readonly RefreshChange[]
}> {
  const done = new Map<string, { readonly sheet: string; readonly cells: string[]; readonly ids: string[] }>();
  const settled = await settle<Book | undefined>({
    context, load: (workbook) => loadBook(workbook, registry), before: writeSteps(steps),
    plan: (now) => {
      const holds = now === undefined ? [] : standingForms(now).flatMap((standing) => {
        const writes = sealsOf(standing, now, environment, fixed).map(({ write, id, cell }): RowWrite => ({
          ...write,
          done: () => {
            const told = done.get(standing.key) ?? { sheet: standing.table.place.sheet, cells: [], ids: [] };
            done.set(standing.key, { ...told, cells: [...told.cells, cell], ids: [...told.ids, id] });
          },
        }));
        return writes.length === 0 ? [] : [(workbook: Excel.Workbook) => holdRows(workbook, standing, writes)];
      });
      return holds.length === 0 ? undefined : { hold: holds };
    },
  }, book);
  if (done.size > 0) steps.finish("write");
  return {
    book: settled.read ?? book,
    changes: [...done.values()].map(
      ({ sheet, cells, ids }) => (
        { what: "rows-sealed", sheet, cells, count: cells.length, details: ids.filter((id) => id !== "").join(", ") }
      )
    ),
  };
}

interface Seal {
  readonly write: RowWrite;
  readonly id: string;
  readonly cell: string;
}

function sealsOf({ form, table }: StandingForm, book: Book, environment: ActionEnvironment, fixed: number | undefined): readonly Seal[] {
  const { sealedBy } = form;
  if (sealedBy === undefined || ["sealed", "sealedOn", "signedText", sealedBy].some((key) => table.columns[key] === undefined)) return [];
  const judged = judgeBook(environment, book, book.asOf ?? fixed).registers.get(form.key);
  const typed = form.fields.filter(({ kind }) => kind !== "computed").map(({ key }) => key);
  return table.rows.flatMap(({ row, cells }, index): readonly Seal[] => {
    const [text, on] = [cellText(judged?.fact("signedText", index) ?? "?"), cells[sealedBy] ?? ""];
    const isGone = text === "" && (cells["sealed"] ?? "") !== "";
    const isNew = text !== "" && text !== "?" && ((cells["sealed"] ?? "") === "" || cells["sealedOn"] !== on);
    if (!isGone && !isNew) return [];
    return [{
      id: cellText(cells["id"] ?? "").trim(), cell: `${table.columns["seal"] ?? table.columns[sealedBy] ?? "A"}${row}`,
      write: {
        row, cells: isNew ? { sealed: text, sealedOn: on } : { sealed: "", sealedOn: "" },
        // Whoever types in the row in the moment before has it sealed by the next Refresh.
        meant: (now) => typed.every((key) => (now.cells[key] ?? "") === (cells[key] ?? "")),
      },
    }];
  });
}
