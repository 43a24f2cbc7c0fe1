import type { RegisterRead } from "../judging/judge-rows";
import { translator } from "../locales/translate";
import type { BookFacts } from "../rules/expr/expr";
import { withoutRules } from "../rules/register-rules";
import { lacking, standingForms, type Book } from "./read-book";

/**
 * What every rule of a workbook is judged with. Clocks in hours run to the moment of the workbook's own date, or to the end of another that was asked
 * for.
 */
export function bookFacts(book: Book, asOf: number): BookFacts {
  const gone = new Set(book.rules.unreadable.flatMap(({ id, missing }) => (missing ? [id] : [])));
  return {
    asOf,
    moment: asOf === book.asOf && book.moment !== undefined ? book.moment : asOf + 1,
    calendar: book.calendar.calendar,
    rule: (id) => (gone.has(id) ? undefined : book.rules.settings[id]),
    words: translator(book.language),
    lists: { statuses: book.statuses, urgencies: book.urgencies },
    departments: book.departments,
    project: book.projectName,
    roster: book.roster,
  };
}

/** The rows of every register that stands in the workbook. */
export function registersOf(book: Book): readonly RegisterRead[] {
  const lacks = lacking(book.rules);
  return standingForms(book).map(({ form, table: { rows, columns } }) => ({ rules: withoutRules(form.rules, lacks), rows, columns: new Set(Object.keys(columns)) }));
}
