import { riskScale } from "../../domain/sheets-of-others/risk-level";
import { readFacts, type RowFacts } from "../../domain/sheets-of-others/read-facts";
import type { ForeignAnswers, ForeignQuestion } from "../../domain/sheets-of-others/answers";
import type { ListForm } from "../../domain/sheets-of-others/vocabulary";
import { compactKey } from "../../domain/text/text-key";
import type { FormRow, FormTable } from "../../excel/form-table";
import type { ForeignRead } from "../../excel/foreign/read-foreign";
import { columnLetters } from "../../excel/geometry";
import { tableOf, type Book } from "../../excel/read-book";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import { cameFrom, mergedNote, noteLines } from "./came-from";
import { listTargets, passedOver, targetCells } from "./list-targets";

/** A field of one of our rows that the sheet says otherwise now. */
export interface FieldChange {
  readonly field: string;
  readonly from: Cell;
  readonly to: Cell;
}

/** What one row of theirs does to our form. */
export interface ListItem {
  readonly kind: "new" | "changed" | "same";
  readonly title: string;
  /** Where it stands in their sheet, `B5`. */
  readonly cell: string;
  /** Our row's id; blank for new ones, and where the row has none. */
  readonly id: string;
  /** By our fields; of changed rows only what changes. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly changes: readonly FieldChange[];
}

export interface ListPlan {
  readonly sheet: string;
  readonly form: ListForm;
  /** Below which the locales name the fields of our form. */
  readonly words: string;
  /** Our sheet; undefined where the workbook does not have that form. */
  readonly target?: string;
  readonly items: readonly ListItem[];
  /** Rows of ours that came from this sheet and are no longer in it: told, never removed. */
  readonly gone: readonly { readonly id: string; readonly title: string }[];
  /** What the sheet does not say; rows that hang on it come without it. */
  readonly questions: readonly ForeignQuestion[];
}

/**
 * What a list of others would add to our form, change in it, and no longer holds. Rows are told by their id there, else by their title.
 * @param present the sheets of others that the workbook has
 */
export function planList(read: ForeignRead, book: Book, asOf: number, answers: ForeignAnswers, present: ReadonlySet<string>): ListPlan {
  const { sheet, form, found, place } = read;
  const target = listTargets[form];
  const table = tableOf(book, target.form);
  const facts = readFacts(found, asOf, answers);
  const scale = form === "risks" ? riskScale(found) : undefined;
  if (table === undefined) return { sheet, form, words: target.form.key, items: [], gone: [], questions: facts.questions };
  const hasNote = table.columns[target.note] !== undefined;
  const standing = new Standing(table, target.title, target.note, present);
  const column = found.header.columns.find(({ key }) => key === "task")?.column ?? found.header.firstColumn;
  const matched = standing.match(facts.rows.map((row) => ({ id: idOf(row), title: titleOf(row) })), sheet);
  const items = facts.rows.flatMap((row, index): ListItem[] => {
    const title = titleOf(row);
    if (title === "") return [];
    const ours = matched[index];
    const lines = noteLines({ sheet, id: idOf(row) }, furtherColumns(read, row, target.fields), translator(book.language));
    const said = {
      ...targetCells(form, { book, facts: row, scale }),
      ...(hasNote ? { [target.note]: mergedNote(cellText(ours?.cells[target.note] ?? ""), lines) } : {})
    };
    const cells = Object.fromEntries(Object.entries(said).filter(([key, value]) => value !== "" && table.columns[key] !== undefined));
    const at = {
      title, cell: `${columnLetters(place.firstColumn + column)}${place.firstRow + row.row.row}`, id: cellText(ours?.cells["id"] ?? "")
    };
    if (ours === undefined) return [{ ...at, kind: "new", cells, changes: [] }];
    const changes = Object.entries(cells).flatMap(([field, to]): FieldChange[] => {
      const from = ours.cells[field] ?? "";
      return isSame(from, to) ? [] : [{ field, from, to }];
    });
    return [
      {
        ...at, kind: changes.length === 0 ? "same" : "changed", cells: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
        changes,
      }
    ];
  });
  return {
    sheet, form, words: target.form.key, target: table.place.sheet, items, gone: standing.gone(matched, sheet), questions: facts.questions,
  };
}

const titleOf = ({ row }: RowFacts): string => String(row.cells.get("task")?.value ?? "").trim();
const idOf = ({ row }: RowFacts): string => String(row.cells.get("id")?.value ?? "").trim();

/** Equal to a reader: `0.5` and `0.50`, 张 三 and 张三. */
export const isSame = (a: Cell, b: Cell): boolean =>
  (typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : compactKey(cellText(a)) === compactKey(cellText(b)));

/** Columns for which our form has none, as `Channel: Email`: with the fields that we know and do not keep, and those that nobody knows. */
function furtherColumns(
  { found: { header }, source, form }: ForeignRead, { row }: RowFacts, fields: Readonly<Record<string, string>>
): readonly (readonly [string, string])[] {
  const kept = form === "requests" || form === "tracker" ? ["priority"] : ["level"];
  const known = header.columns.filter(
    ({ key }) => !passedOver.has(key) && fields[key] === undefined && !kept.includes(key) && key !== "created" &&
    !(form === "requests" && ["reporter", "fromDepartment"].includes(key))
  );
  const all = [...known, ...header.unmatched].sort((a, b) => a.column - b.column);
  return all.flatMap(({ column, header: heading }): (readonly [string, string])[] => {
    const value = source.grid.values[row.row]?.[column] ?? "";
    const text = String(value).trim();
    return heading === "" || text === "" ? [] : [[heading.replace(/\s+/gu, " "), text]];
  });
}

interface Ours {
  readonly row: FormRow;
  /** As it is compared. */
  readonly title: string;
  readonly from: ReturnType<typeof cameFrom>;
}

/** What has no key is in no group. */
function groupedBy(rows: readonly Ours[], keyOf: (ours: Ours) => string): ReadonlyMap<string, readonly Ours[]> {
  const groups = new Map<string, Ours[]>();
  for (const ours of rows) {
    const key = keyOf(ours);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ours]);
    else group.push(ours);
  }
  return groups;
}

interface Theirs {
  readonly id: string;
  readonly title: string;
}

/** Our rows as a list of theirs meets them: each is matched once. */
class Standing {
  private readonly rows: readonly Ours[];
  /** By title, so that a long list does not ask every row of ours for each of its own. */
  private readonly titled: ReadonlyMap<string, readonly Ours[]>;
  private readonly numbered: ReadonlyMap<string, readonly Ours[]>;

  constructor(table: FormTable, title: string, note: string, private readonly present: ReadonlySet<string>) {
    this.rows = table.rows.map(
      (row) => ({ row, title: compactKey(cellText(row.cells[title] ?? "")), from: cameFrom(cellText(row.cells[note] ?? "")) })
    );
    this.titled = groupedBy(this.rows, (ours) => ours.title);
    this.numbered = groupedBy(this.rows, ({ from }) => from?.id ?? "");
  }

  /** By the id that they had there, as far as ids are told apart; then by title, the first of ours for the first of theirs. */
  match(theirs: readonly Theirs[], sheet: string): readonly (FormRow | undefined)[] {
    const once = unique(theirs.map(({ id }) => id));
    const taken = new Set<FormRow>();
    const take = (row: FormRow | undefined): FormRow | undefined => {
      if (row !== undefined) taken.add(row);
      return row;
    };
    const source = this.sourceOf(theirs, sheet);
    const byId = theirs.map(
      ({ id }) => (
        once.has(id) ? take(this.numbered.get(id)?.find(({ row, from }) => from?.sheet === source && !taken.has(row))?.row) : undefined
      )
    );
    return theirs.map(({ title, id }, index) => byId[index] ?? take(this.titled.get(compactKey(title))?.find((ours) =>
      !taken.has(ours.row) && !(
        once.has(id) && ours.from?.sheet === source && ours.from.id !== "" && ours.from.id !== id
      ))?.row));
  }

  /**
   * Next week's file may be called otherwise: the sheet, no longer in the workbook, of which most ids are met again, and a third of those
   * with
   * their titles.
   */
  private sourceOf(theirs: readonly Theirs[], sheet: string): string {
    const titles = new Map(theirs.map(({ id, title }) => [id, compactKey(title)]));
    const met = new Map<string, { ids: number; titles: number }>();
    for (const { title, from } of this.rows) {
      if (from === undefined) continue;
      if (from.sheet === sheet) return sheet;
      const theirTitle = titles.get(from.id);
      if (from.id === "" || theirTitle === undefined || this.present.has(from.sheet)) continue;
      const count = met.get(from.sheet) ?? { ids: 0, titles: 0 };
      met.set(from.sheet, { ids: count.ids + 1, titles: count.titles + Number(theirTitle === title) });
    }
    const [most] = [...met].sort(([, a], [, b]) => b.titles - a.titles || b.ids - a.ids);
    return most !== undefined && most[1].ids * 2 >= theirs.length && most[1].titles * 3 >= most[1].ids ? most[0] : sheet;
  }

  gone(matched: readonly (FormRow | undefined)[], sheet: string): ListPlan["gone"] {
    const met = new Set(matched);
    const sources = new Set(this.rows.filter(({ row }) => met.has(row)).flatMap(({ from }) => from?.sheet ?? []));
    return this.rows.filter(({ row, from }) => !met.has(row) && from !== undefined && (from.sheet === sheet || sources.has(from.sheet)))
      .map(({ row, title }) => ({ id: cellText(row.cells["id"] ?? ""), title: titleIn(row, title) }));
  }
}

const titleIn = ({ cells }: FormRow, title: string): string => Object.values(cells).map(cellText).find(
  (text) => compactKey(text) === title
) ?? title;

/** Ids that tell rows apart: not blank, and borne by one row. */
function unique(ids: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...counts].flatMap(([id, count]) => (id !== "" && count === 1 ? [id] : [])));
}
