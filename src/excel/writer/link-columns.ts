import type { FormulaWords } from "../../rules/formula";
import { rowReferences, type FormColumns } from "../form-layout";
import { computedKeys, type TableForm } from "../table-form";

/** A register that stands, as far as its formulas need it. */
export interface PlacedForm {
  readonly form: TableForm;
  readonly columns: FormColumns;
  /** 1-based row of the first record. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * Lays anew the formulas that ask other registers, after some of these have come or are about to go: these columns alone, whatever else stands on the
 * sheet.
 * @param changed keys of the registers that came or go
 */
export function linkColumns(workbook: Excel.Workbook, placed: readonly PlacedForm[], changed: ReadonlySet<string>, words: FormulaWords): void {
  for (const { form, columns, firstRow, lastRow } of placed) {
    for (const key of linkKeys(form, changed, words)) {
      const computed = form.computed[key];
      const letters = columns[key];
      if (computed === undefined || letters === undefined) continue;
      const body = workbook.tables.getItem(form.table).worksheet.getRange(`${letters}${firstRow}:${letters}${lastRow}`);
      const top = body.getCell(0, 0);
      top.formulas = [[computed.formula(rowReferences(form, columns, firstRow), words)]];
      body.copyFrom(top, "Formulas");
    }
  }
}

/** Computed columns of a form whose formulas ask registers that have come or are about to go. */
export const linkKeys = (form: TableForm, changed: ReadonlySet<string>, words: FormulaWords): readonly string[] =>
  computedKeys(form).filter((key) => asks(form, key, words).some((used) => changed.has(used)));

/** Registers that a column looks at: those that its formula names, and those that feed it where it is a port. */
const asks = ({ key: register, computed }: TableForm, key: string, { feeds }: FormulaWords): readonly string[] =>
  [...computed[key]?.uses ?? [], ...feeds.filter((feed) => feed.register === register && feed.port === key).map(({ from }) => from)];
