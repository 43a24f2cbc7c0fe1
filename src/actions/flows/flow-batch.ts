import { fingerprint } from "../../domain/text/fingerprint";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { FlowAdd, FlowSet, IdOf, Proposal } from "../../excel/flow";
import type { Book, StandingForm } from "../../excel/read-book";
import type { RowWrite } from "../../excel/writer/held-rows";
import type { Intent } from "../../excel/writer/intent";
import { NewRows } from "../../excel/writer/new-rows";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";

/** Excel takes no longer text in a cell. */
const mostCharacters = 32_767;

/** A row that is to stand, once; its id is known from the first plan on. */
export interface Wanted {
  readonly add: FlowAdd;
  /** Rows of the same proposal, by their places. */
  readonly siblings: readonly Wanted[];
  id: string;
}

/** A cell that is to be filled: `left` where by then it held something else than it did when the person chose. */
export interface Filled {
  readonly set: FlowSet;
  readonly siblings: readonly Wanted[];
  /** What we have written there so far: with an id that somebody else was given meanwhile. */
  readonly wrote: Cell[];
  state: "wanted" | "done" | "left";
}

const isIdOf = (value: Cell | IdOf): value is IdOf => typeof value === "object";
const hangsOn = ({ cells }: FlowAdd): boolean => Object.values(cells).some(isIdOf);

/** What is added in one go, and what comes after it because it names its ids. */
export interface Stages {
  readonly wanted: readonly Wanted[];
  readonly filled: readonly Filled[];
}

/** All rows and cells of the proposals; a row that several of them share is there once. */
export function collect(proposals: readonly Proposal[]): Stages {
  const shared = new Map<string, Wanted>();
  const wanted: Wanted[] = [];
  const filled = proposals.flatMap(({ adds, sets }): readonly Filled[] => {
    const siblings: Wanted[] = [];
    for (const add of adds) {
      const known = add.shared === undefined ? undefined : shared.get(add.shared);
      const one = known ?? { add, siblings, id: "" };
      if (known === undefined) wanted.push(one);
      if (add.shared !== undefined) shared.set(add.shared, one);
      siblings.push(one);
    }
    return sets.map((set) => ({ set, siblings, wrote: [], state: "wanted" }));
  });
  return { wanted, filled };
}

/**
 * First what names no id of the others; then what does. A cell is filled together with the row whose id it names, so that no request lies
 * between the two.
 */
export function inStages({ wanted, filled }: Stages): readonly Stages[] {
  const late = new Set(wanted.filter(({ add }) => hangsOn(add)));
  const isLate = ({ set: { value }, siblings }: Filled): boolean => {
    const sibling = isIdOf(value) ? siblings[value.idOf] : undefined;
    return sibling !== undefined && late.has(sibling);
  };
  const first = { wanted: wanted.filter((one) => !late.has(one)), filled: filled.filter((one) => !isLate(one)) };
  return late.size === 0 ? [first] : [first, { wanted: [...late], filled: filled.filter(isLate) }];
}

function resolved(value: Cell | IdOf, siblings: readonly Wanted[]): Cell {
  if (isIdOf(value)) return siblings[value.idOf]?.id ?? "";
  return typeof value === "string" ? value.slice(0, mostCharacters) : value;
}

/** Where a register stands now. */
export function standingOf(book: Book, register: string): StandingForm {
  const table = book.tables[register];
  if (table === undefined) throw new LiaisonError("flow-sheet-gone", { register: book.sheets[register] ?? register });
  return { key: register, form: book.registry.register(register), table };
}

/** Rows of one register that go into spare rows. */
export class Group {
  readonly rows: NewRows;

  /** @param press a fingerprint of what was pressed */
  constructor(
    readonly register: string, private readonly wanted: readonly Wanted[], book: Book, intents: readonly Intent[], press: string
  ) {
    const { form, table } = standingOf(book, register);
    this.key = fingerprint(JSON.stringify([press, register]));
    const earlier = intents.find((one) => one.key === this.key)?.ids ?? [];
    const taken = new Set<number>();
    this.cells = wanted.map(({ add, siblings }) => Object.fromEntries(
      Object.entries(add.cells).flatMap(
        ([field, value]) => (table.columns[field] === undefined ? [] : [[field, resolved(value, siblings)] as const])
      ),
    ));
    this.rows = new NewRows(this.cells.map((cells, index) => {
      // A row that says the very same stands already: by an earlier press, or because somebody has typed it.
      const same = table.rows.find(
        ({ row, cells: now }) => !taken.has(row) && Object.entries(cells).every(([field, value]) => (now[field] ?? "") === value)
      );
      if (same !== undefined) taken.add(same.row);
      const id = earlier[index] ?? (same === undefined ? "" : cellText(same.cells["id"] ?? "").trim());
      return { cells, ...(id !== "" && { id }) };
    }), form.ids === undefined ? Object.keys(wanted[0]?.add.cells ?? {}) : []);
    const ids = new Set(table.rows.map(({ cells }) => textKey(cellText(cells["id"] ?? "").trim())));
    this.stood = this.rows.ids.map(
      (id, index) => (id === "" ? this.rows.places({ form, table })[index] !== undefined : ids.has(textKey(id)))
    );
  }

  readonly key: string;
  /** Whether each row stood before anything was written. */
  readonly stood: readonly boolean[];
  /** What each row is to hold, by field. */
  readonly cells: readonly Readonly<Record<string, Cell>>[];

  /** What is still to be written; `"full"` where there are too few spare rows. */
  plan(standing: StandingForm, lastNumber: number): readonly RowWrite[] | "full" {
    const writes = this.rows.plan(standing, lastNumber);
    this.wanted.forEach((one, index) => { one.id = this.rows.ids[index] ?? ""; });
    return writes;
  }
}

/** Writes of cells in rows that stand, one a row; what cannot be written any more is settled here as `left`. */
export function fillWrites(filled: readonly Filled[], { form, table }: StandingForm): readonly RowWrite[] {
  const byRow = new Map<number, { readonly one: Filled; readonly value: Cell; readonly now: Cell }[]>();
  for (const one of filled) {
    const { set, siblings, wrote } = one;
    if (one.state === "left" || set.register !== form.key) continue;
    const row = table.rows.find(({ cells }) => textKey(cellText(cells["id"] ?? "").trim()) === textKey(set.id));
    const [now, value] = [row?.cells[set.field] ?? "", resolved(set.value, siblings)];
    if (row === undefined || table.columns[set.field] === undefined) one.state = "left";
    else if (now === value) one.state = "done";
    else if (now === set.before || wrote.includes(now)) byRow.set(row.row, [...(byRow.get(row.row) ?? []), { one, value, now }]);
    else one.state = "left";
  }
  return [...byRow].map(([row, cells]): RowWrite => {
    const id = cells[0]?.one.set.id ?? "";
    for (const { one, value } of cells) one.wrote.push(value);
    return {
      row, cells: Object.fromEntries(cells.map(({ one, value }) => [one.set.field, value])),
      meant: (look) => textKey(cellText(look.cells["id"] ?? "").trim()) === textKey(id)
        && cells.every(({ one, now }) => (look.cells[one.set.field] ?? "") === now && !look.formulas.has(one.set.field)),
    };
  });
}
