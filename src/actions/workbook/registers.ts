import { everyFlag, type Flag } from "../../catalog/lists";
import type { Finding } from "../../domain/findings/finding";
import { loadBook, standingForms, type StandingForm } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import type { JudgedRegister } from "../../judging/judged-register";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment } from "../action";
import { judgeBook } from "../check/judge-book";
import { runAction } from "../run";

export interface RegisterRow {
  readonly id: string;
  /** What people know the row by: its task, request, duty. */
  readonly title: string;
  readonly flag: Flag | "";
  /** Why it has its flag, in the reader's language; in the workbook's own it is what the row's cell says. */
  readonly reason: string;
  /** Where the row is shown: its title's cell, A1 without sheet. */
  readonly cell: string;
}

/** One register of ours, whatever its form. */
export interface RegisterReport {
  /** The form's key. */
  readonly key: string;
  /** The sheet as people call it now. */
  readonly sheet: string;
  readonly total: number;
  /** Rows by flag, most urgent first; flags that no row has are left out. */
  readonly figures: readonly { readonly flag: Flag; readonly count: number }[];
  /** Most urgent first, then in the order of the sheet. */
  readonly rows: readonly RegisterRow[];
  /** What Check says of this sheet. */
  readonly findings: readonly Finding[];
}

export interface RegistersReport {
  /** Excel serial. */
  readonly asOf: number;
  /** In the order of the forms; those that are not in the workbook are left out. */
  readonly registers: readonly RegisterReport[];
}

const worstFirst: readonly (Flag | "")[] = ["red", "unknown", "amber", "green", "done", "cancelled", ""];

/** Every register of the workbook at a glance, from one read. Nothing is written. A workbook without one of ours has none. */
export function readRegisters(environment: ActionEnvironment): Promise<RegistersReport> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const read = loadBook(context.workbook, registry);
    await context.sync();
    steps.finish("read");
    const book = read();
    if (book === undefined) return { asOf: environment.today(), registers: [] };
    const judged = judgeBook(environment, book, book.asOf ?? environment.today());
    return {
      asOf: judged.asOf,
      registers: standingForms(book).map((standing) => reportOf(standing, judged.registers.get(standing.key), judged.findings)),
    };
  });
}

function reportOf({ key, form, table }: StandingForm, judged: JudgedRegister | undefined, found: readonly Finding[]): RegisterReport {
  const { sheet } = table.place;
  const rows = table.rows.map(({ row, cells }, index): RegisterRow => ({
    id: cellText(cells["id"] ?? "").trim(),
    title: cellText(cells[form.title] ?? "").trim(),
    flag: judged?.flag(index) ?? "",
    reason: judged?.reason(index) ?? "",
    cell: `${table.columns[form.title] ?? "A"}${row}`,
  }));
  return {
    key, sheet, total: rows.length,
    figures: everyFlag.map((flag) => ({ flag, count: rows.filter((row) => row.flag === flag).length })).filter(({ count }) => count > 0),
    rows: [...rows].sort((a, b) => worstFirst.indexOf(a.flag) - worstFirst.indexOf(b.flag)),
    findings: found.filter((finding) => finding.sheet === sheet),
  };
}
