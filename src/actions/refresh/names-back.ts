import { isNoneRenamed } from "../../excel/present-names";
import { loadBook, standingForms } from "../../excel/read-book";
import { renameBack } from "../../excel/writer/rename-back";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import type { RefreshChange } from "../action";
import type { Steps } from "../run";
import { readPresent } from "../workbook/read-present";
import { refuseNewer } from "../workbook/refuse-newer";

/** Tables and headers of ours that people have renamed bear our names again: what is written after asks for them. */
export async function namesBack(context: Excel.RequestContext, steps: Steps): Promise<readonly RefreshChange[]> {
  const { read: { book }, present } = await readPresent(context, (names) => {
    const read = loadBook(context.workbook, registry, names);
    return () => ({ book: read() });
  });
  if (book === undefined || isNoneRenamed(present)) return [];
  refuseNewer(book);
  const word = translator(book.language);
  steps.begin("write");
  renameBack(context.workbook, registry, present, word);
  await context.sync();
  steps.finish("write");
  const standing = standingForms(book);
  const headers = standing.flatMap(({ key, table }) => [...present.columns.get(key) ?? []].map(([field, header]) => ({
    sheet: table.place.sheet, cell: `${table.columns[field] ?? "A"}${table.place.firstRow}`, told: `${header} → ${word(`forms:${key}.fields.${field}`)}`,
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
