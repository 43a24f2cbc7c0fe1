import { isNoneRenamed, noneRenamed, type PresentNames } from "../../excel/present-names";
import { standingForms, type Book } from "../../excel/read-book";
import { renameBack } from "../../excel/writer/rename-back";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import type { RefreshChange } from "../action";
import type { Steps } from "../run";
import { readPresent } from "../workbook/read-present";
import { refuseNewer } from "../workbook/refuse-newer";

/** What a read of a workbook found, and the names of ours that were given back before it. */
interface ReadByOurNames<Whole> {
  readonly whole: Whole;
  readonly changes: readonly RefreshChange[];
}

/**
 * Reads a workbook under our own names: tables and headers of ours that people have renamed bear them again, since what is written after
 * asks for them. One request where nothing was renamed.
 */
export async function readByOurNames<Whole extends { readonly book: Book | undefined }>(
  context: Excel.RequestContext, steps: Steps, load: (present: PresentNames) => () => Whole,
): Promise<ReadByOurNames<Whole>> {
  const { read, present } = await readPresent(context, load);
  if (read.book === undefined || isNoneRenamed(present)) return { whole: read, changes: [] };
  const changes = await nameBack(context, steps, read.book, present);
  const again = load(noneRenamed);
  await context.sync();
  return { whole: again(), changes };
}

async function nameBack(context: Excel.RequestContext, steps: Steps, book: Book, present: PresentNames): Promise<readonly RefreshChange[]> {
  refuseNewer(book);
  const word = translator(book.language);
  steps.begin("write");
  renameBack(context.workbook, registry, present, word);
  await context.sync();
  steps.finish("write");
  const standing = standingForms(book);
  const headers = standing.flatMap(({ key, table }) => [...present.columns.get(key) ?? []].map(([field, header]) => ({
    sheet: table.place.sheet, cell: `${table.columns[field] ?? "A"}${table.place.firstRow}`,
    told: `${header} → ${word(`forms:${key}.fields.${field}`)}`,
  })));
  const sheetOf = (name: string): string => (standing.find(({ form }) => form.table === name) ?? standing[0])?.table.place.sheet ?? "";
  const tables = [...present.tables].map(([ours, now]) => ({ sheet: sheetOf(ours), cell: "", told: `${now} → ${ours}` }));
  const all = [...tables, ...headers];
  return [...new Set(all.map(({ sheet }) => sheet))].map((sheet) => {
    const here = all.filter((one) => one.sheet === sheet);
    return {
      what: "names-restored" as const, sheet, cells: here.flatMap(({ cell }) => (cell === "" ? [] : [cell])), count: here.length,
      details: here.map(({ told }) => told).join(word("forms:list-separator")),
    };
  });
}
