import type { Flag, TaskState } from "../catalog/lists";
import { isPlausibleDate } from "../domain/dates/excel-date";
import { textKey } from "../domain/text/text-key";
import { readYesNo } from "../domain/text/yes-no";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";
import type { FlowInput } from "./flow";
import type { Book } from "./read-book";
import { fieldOf } from "./table-form";

/** A row that can be carried on: it has an id, and its register's rules have judged it. */
export interface FlowRow {
  readonly id: string;
  readonly flag: Flag | "";
  /** Neither done nor cancelled. */
  readonly isOpen: boolean;
  readonly text: (field: string) => string;
  /** As it stands in the cell; a blank for a column that is not there. */
  readonly cell: (field: string) => Cell;
  /** Whole day; undefined where the cell holds no date. */
  readonly day: (field: string) => number | undefined;
  readonly saysYes: (field: string) => boolean;
  /** Whether a choice column says one of these, in the workbook's words. */
  readonly says: (field: string, ...choices: readonly string[]) => boolean;
  readonly reason: () => string;
}

/** Rows of a register with anything in them and an id of their own; none where it does not stand. */
export function flowRows({ book, registers }: Pick<FlowInput, "book" | "registers">, register: string): readonly FlowRow[] {
  const [table, judged] = [book.tables[register], registers.get(register)];
  if (table === undefined) return [];
  const [form, words] = [book.registry.register(register), translator(book.language)];
  const seen = new Set<string>();
  return table.rows.flatMap(({ cells }, index): readonly FlowRow[] => {
    const text = (field: string): string => cellText(cells[field] ?? "").trim();
    const id = text("id");
    // Of a doubled id nobody can say which row is meant.
    if (id === "" || seen.has(textKey(id))) return [];
    seen.add(textKey(id));
    const flag = judged?.flag(index) ?? "";
    return [{
      id, flag, text,
      isOpen: flag !== "" && flag !== "done" && flag !== "cancelled",
      cell: (field) => cells[field] ?? "",
      day: (field) => {
        const value = cells[field];
        return isPlausibleDate(value) ? Math.floor(value) : undefined;
      },
      saysYes: (field) => readYesNo(cells[field] ?? "") === true,
      says: (field, ...choices) => {
        const below = fieldOf(form, field).choices?.words ?? "";
        return choices.some((choice) => textKey(words(`${below}.${choice}`)) === textKey(text(field)));
      },
      reason: () => judged?.reason(index) ?? "",
    }];
  });
}

/** Ids that a register's rows name in a column. */
export function namedIn({ tables }: Pick<Book, "tables">, register: string, field: string): ReadonlySet<string> {
  return new Set((tables[register]?.rows ?? []).flatMap(({ cells }) => idsIn(cells[field] ?? "")));
}

/** `T001、T002` */
const idsIn = (cell: Cell): readonly string[] => cellText(cell).split(/[\s,，、;；]+/u).filter((id) => id !== "").map(textKey);

/** Whether a cell names a row, among whatever else it names. */
export const names = (row: FlowRow, field: string, id: string): boolean => idsIn(row.cell(field)).includes(textKey(id));

/** The department of a person of the roster; blank where nobody is called so. */
export function departmentOf({ roster }: Pick<Book, "roster">, name: string): string {
  const wanted = textKey(name);
  return roster.find((one) => [one.name, ...one.aliases].some((known) => textKey(known) === wanted))?.department ?? "";
}

/** The first word of the list of states that counts as this. */
export const statusWord = ({ statuses }: Pick<Book, "statuses">, state: TaskState): string =>
  statuses.find((one) => one.state === state)?.label ?? "";
