import { isPlausibleDate } from "../../domain/dates/excel-date";
import { splitPeople } from "../../domain/people/people";
import { compactKey } from "../../domain/text/text-key";
import type { TableForm } from "../../excel/table-form";
import { standingForms, type Book, type StandingForm } from "../../excel/read-book";
import { historyRegister } from "../../forms/history/register";
import { trackerForm } from "../../forms/tracker/register";
import { judgedRows } from "../../judging/judge-rows";
import { cellText } from "../../rules/cell-text";
import { concernedBy, taskOf, type Concerned } from "../duties/concerned";
import type { JudgedBook } from "../check/judge-book";

/** A row of any register that somebody has to do something about: red, amber, or due soon, which is amber as well. */
export interface UrgentItem {
  readonly register: string;
  readonly sheet: string;
  /** Where it is shown, A1 without sheet. */
  readonly cell: string;
  readonly id: string;
  readonly title: string;
  /** One name; empty where nobody is named. A row with two owners is two items. */
  readonly owner: string;
  readonly department: string;
  /** Whole day, Excel serial; undefined where the register asks for none, or none is typed. */
  readonly due: number | undefined;
  readonly flag: "red" | "amber";
  /** Why, in the reader's language. */
  readonly reason: string;
  /**
   * Whom the duties name to be consulted and told, where the row is a red task, or a change, a milestone or whatever else speaks of a task;
   * else absent.
   */
  readonly concerned?: Concerned;
}

/** Days by which registers call something due, the first that a register has. */
const dueKeys = ["due", "answerDue", "returnDue", "date"] as const;

const keyed = ({ fields }: TableForm, key: string): string | undefined => fields.find((field) => field.key === key)?.key;

/** The field that says whose a row is, also where findings are not grouped by it. */
const ownerOf = (form: TableForm): string | undefined => form.owner ?? keyed(form, "owner");

/** Red and amber rows of every register whose rows belong to somebody; red ones first, then by their day. */
export function urgentItems(book: Book, { registers }: Pick<JudgedBook, "registers">): readonly UrgentItem[] {
  const departmentOf = new Map(book.roster.map(({ name, department }) => [compactKey(name), department]));
  const known = (name: string): boolean => departmentOf.has(compactKey(name));
  const concerned = concernedBy(book, { registers });
  const items = standingForms(book).filter(({ form }) => ownerOf(form) !== undefined && form.flag !== undefined && form.key !== historyRegister.key)
    .flatMap((standing) => itemsOf(standing, registers, departmentOf, known, concerned));
  return items.sort((a, b) => Number(b.flag === "red") - Number(a.flag === "red") || (a.due ?? Infinity) - (b.due ?? Infinity));
}

function itemsOf(
  { key, form, table }: StandingForm, registers: JudgedBook["registers"], departmentOf: ReadonlyMap<string, string>, known: (name: string) => boolean,
  concerned: (task: string) => Concerned,
): readonly UrgentItem[] {
  return judgedRows(registers.get(key), table.rows).flatMap((row): readonly UrgentItem[] => {
    const { flag } = row;
    if (flag !== "red" && flag !== "amber") return [];
    const text = (field: string | undefined): string => (field === undefined ? "" : cellText(row.cells[field] ?? "").trim());
    const named = splitPeople(text(ownerOf(form)), known);
    const due = dueKeys.map((field) => (table.columns[field] === undefined ? "" : form.computed[field] === undefined ? row.cells[field] : row.fact(field))).find(isPlausibleDate);
    const common = {
      register: key, sheet: table.place.sheet, cell: `${table.columns[form.title] ?? "A"}${row.row}`, id: text("id"), title: text(form.title),
      due: due === undefined ? undefined : Math.floor(due), flag, reason: row.reason,
      ...((flag === "red" || key !== trackerForm.key) && { concerned: concerned(taskOf(key, row.cells)) }),
    };
    return (named.length === 0 ? [""] : named).map((owner) => {
      const own = text(form.department ?? keyed(form, "department"));
      return { ...common, owner, department: own === "" ? (departmentOf.get(compactKey(owner)) ?? "") : own };
    });
  });
}
