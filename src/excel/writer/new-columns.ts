import type { Field } from "../../catalog/field";
import { textKey } from "../../domain/text/text-key";
import type { Language } from "../../domain/language";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { validateColumn, validatedKeys, type FormRuleContext } from "../form-rules";
import { columnPoints } from "../geometry";
import { loadRange } from "../loaded";
import { lookOfColumn } from "../sheets/form-sheet";
import { look, palette } from "../style";
import type { Held } from "./held";
import type { FormAsRead } from "./held-rows";

/** In which words columns are laid. */
export interface ColumnWords {
  readonly language: Language;
  readonly translate: Translate;
  readonly listsSheet: string;
  readonly rosterSheet: string;
}

/**
 * Columns of ours that are about to be added at the right end of a register's table, where nothing has to move for them. Each is asked for by its header, which
 * a table has once: of two people who add it at the same time Excel refuses the second. Formulas come once it is known where the columns stand.
 */
export function holdNewColumns(workbook: Excel.Workbook, { form, table: { columns, place } }: FormAsRead, fields: readonly Field[], words: ColumnWords): Held {
  const table = workbook.tables.getItem(form.table);
  const sheet = table.worksheet;
  sheet.load("name,protection/protected");
  const header = loadRange(table.getHeaderRowRange());
  const { translate, listsSheet, rosterSheet } = words;
  const rules: FormRuleContext = { form, translate, columns, firstRow: place.firstRow + 1, listsSheet, rosterSheet };
  const named = fields.map((field) => ({ field, text: translate(`forms:${form.key}.fields.${field.key}`) }));
  return {
    asRead: () => {
      const standing = new Set((header()?.values[0] ?? []).map((cell) => textKey(cellText(cell))));
      return standing.size > 0 && !named.some(({ text }) => standing.has(textKey(text)));
    },
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      for (const { field, text } of named) {
        const column = table.columns.add(undefined, undefined, text);
        dress(column, field, rules, words.language);
      }
    },
    putBacks: () => [],
  };
}

function dress(column: Excel.TableColumn, field: Field, rules: FormRuleContext, language: Language): void {
  const [top, body] = [column.getHeaderRowRange(), column.getDataBodyRange()];
  for (const range of [top, body]) {
    range.format.font.name = language === "zh-CN" ? "Microsoft YaHei" : "Calibri";
    look(range, { size: 10, ink: palette.ink, vertical: "Center" });
  }
  look(top, { bold: true, ink: palette.headerInk, fill: field.owner === "liaison" ? palette.ours : palette.header, wrap: true, horizontal: "Center" });
  lookOfColumn(body, field, rules.form);
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
    const edge = body.format.borders.getItem(side);
    edge.style = "Continuous";
    edge.color = palette.line;
  }
  top.format.columnWidth = columnPoints(field.width);
  if (field.hidden === true) body.columnHidden = true;
  if (validatedKeys(rules.form).includes(field.key)) validateColumn(body, field.key, rules);
}
