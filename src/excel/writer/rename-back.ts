import type { Translate } from "../../locales/translate";
import type { Registry } from "../form";
import type { PresentNames } from "../present-names";

/** Queues giving tables and headers of ours their names back; Excel carries every formula along that speaks of them. */
export function renameBack(
  workbook: Excel.Workbook, { registers }: Pick<Registry, "registers">, { tables, columns }: PresentNames, word: Translate,
): void {
  for (const [ours, present] of tables) workbook.tables.getItem(present).name = ours;
  for (const { key, table } of registers) {
    for (const [field, header] of columns.get(key) ?? []) workbook.tables.getItem(table).columns.getItem(header).name = word(
      `forms:${key}.fields.${field}`,
    );
  }
}
