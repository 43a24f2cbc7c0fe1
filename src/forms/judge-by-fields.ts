import type { Form, JudgedForm, JudgeInput } from "../excel/form";
import { tableOf, type Book } from "../excel/read-book";
import type { TableForm } from "../excel/table-form";
import { textKey } from "../domain/text/text-key";
import type { Finding } from "../domain/findings/finding";
import { flagFindings } from "../judging/flag-findings";
import { judgedRows } from "../judging/judge-rows";
import { shownCells } from "../judging/shown-cells";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import { byUrgencyAndRow } from "../domain/findings/order";
import { checkRegister } from "../rules/checks/check-register";

/** Flags and findings of a form that says nothing of its own: each of its registers by its rules and by the kinds of its fields. */
export function judgeByFields({ sheets }: Pick<Form, "sheets">, input: JudgeInput): JudgedForm | undefined {
  const { book, registers } = input;
  const standing = sheets.flatMap(({ register }) => (register === undefined || registers.get(register.key) === undefined ? [] : [register]));
  if (standing.length === 0) return undefined;
  return {
    findings: standing.flatMap((register) => registerFindings(register, input)),
    expected: () => Object.fromEntries(standing.flatMap(({ key }) => {
      const judged = registers.get(key);
      return judged === undefined ? [] : [[key, shownCells(judged, book.flagWords)]];
    })),
    facts: undefined,
  };
}

function registerFindings(register: TableForm, { book, asOf, say, registers }: JudgeInput): readonly Finding[] {
  const table = tableOf(book, register);
  if (table === undefined) return [];
  const { key, title, owner, department, fields, ids } = register;
  const rows = judgedRows(registers.get(key), table.rows);
  const context = {
    form: { key, title, ...(owner !== undefined && { owner }), ...(department !== undefined && { department }) },
    sheet: table.place.sheet, columns: table.columns, translate: say,
  };
  return byUrgencyAndRow([
    ...flagFindings(rows, context, { red: "register-red", amber: "register-amber" }),
    ...checkRegister(rows, {
      ...context, fields, asOf, numbered: ids !== undefined, words: translator(book.language), roster: book.roster,
      lists: { department: book.departments, priority: book.priorities, status: book.statuses.map(({ label }) => label), urgency: book.urgencies.map(({ label }) => label) },
      linked: (to) => linkedIn(book, to),
    }),
  ]);
}

function linkedIn({ tables }: Pick<Book, "tables">, register: string): { readonly sheet: string; readonly ids: ReadonlySet<string> } | undefined {
  const table = tables[register];
  if (table === undefined) return undefined;
  return { sheet: table.place.sheet, ids: new Set(table.rows.map(({ cells }) => textKey(cellText(cells["id"] ?? "")))) };
}
