/**
 * What people have typed, and in which row with what else: kept from what each person's edit changed, so that it knows where every value must be whatever
 * an action does in between. Rows are told by all that is typed in them; in which order they stand is the people's own affair.
 */
import { registry } from "../../src/forms/registry";
import type { Field } from "../../src/catalog/field";
import { languages } from "../../src/domain/language";
import { translator } from "../../src/locales/translate";
import type { Edit } from "../../src/workbench/co-author/edit";
import type { Engine } from "../../src/workbench/engine/engine";
import { plainValue } from "../../src/workbench/objects/cell-writing";
import { bodyRange } from "../../src/workbench/objects/tables/table-ranges";

/** Table → rows, each the typed cells by header, blank ones left out. */
type Typed = ReadonlyMap<string, readonly string[]>;

const fieldsOf = (table: string): readonly { readonly field: Field; readonly headers: readonly string[] }[] => {
  const form = registry.registers.find((one) => one.table === table);
  return form === undefined ? [] : form.fields.map((field) => ({ field, headers: languages.map((language) => translator(language)(`forms:${form.key}.fields.${field.key}`)) }));
};

/** Columns that are ours to write by their headers as generated, in either language. */
const oursIn = (table: string): ReadonlySet<string> =>
  new Set(fieldsOf(table).filter(({ field: { kind } }) => kind === "computed" || kind === "id").flatMap(({ headers }) => headers));

function typedRows(engine: Engine, watched: ReadonlyMap<string, ReadonlySet<number>>, turns: ReadonlyMap<string, string>): Typed {
  return new Map(engine.tables().filter(({ name }) => watched.has(name)).map((table) => {
    // A column of ours may have come since.
    const ours = oursIn(table.name);
    const typed = table.columns.map((column, index) => ({ column, index }))
      .filter(({ column }) => watched.get(table.name)?.has(column.id) !== true && !ours.has(column.name))
      .sort((one, other) => one.column.id - other.column.id);
    const rows = engine.readCells(table.sheetId, bodyRange(table)).map((row) => typed.flatMap(({ column, index }) => {
      const shown = String(plainValue(row[index]?.value ?? null));
      const text = turns.get(shown) ?? shown;
      return text === "" ? [] : [`${column.id}=${text}`];
    }).join("|"));
    return [table.name, rows.filter((row) => row !== "")] as const;
  }));
}

/** The rows of one list that another lacks, each as often as it stands there. */
function without(rows: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return rows.filter((row) => {
    const index = left.indexOf(row);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

interface Change {
  readonly column: string;
  /** Empty where the cell was cleared. */
  readonly to: string;
}

const cellsOf = (row: string): ReadonlyMap<string, string> =>
  new Map(
    row.split("|").filter((cell) => cell !== "").map((cell) => [cell.slice(0, cell.indexOf("=")), cell.slice(cell.indexOf("=") + 1)])
  );

function differences(from: string, to: string): readonly Change[] {
  const [before, after] = [cellsOf(from), cellsOf(to)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((column) => before.get(column) !== after.get(column))
    .map((column) => ({ column, to: after.get(column) ?? "" }));
}

/** The one cell in which two rows differ. */
function changeOf(from: string, to: string): Change | undefined {
  const [change, ...others] = differences(from, to);
  return others.length === 0 ? change : undefined;
}

function applied(row: string, { column, to }: Change): string {
  const cells = new Map(cellsOf(row)).set(column, to);
  return [...cells].filter(([, text]) => text !== "").sort(
    ([one], [other]) => Number(one) - Number(other)
  ).map(([key, text]) => `${key}=${text}`).join("|");
}

/** The row with which another has most cells in common; none where that is none. */
function nearest(row: string, rows: readonly string[]): string | undefined {
  const cells = cellsOf(row);
  const common = (one: string): number => [...cellsOf(one)].filter(([column, text]) => cells.get(column) === text).length;
  const [best] = rows.map((one) => ({ one, count: common(one) })).filter(({ count }) => count > 0).sort(
    (left, right) => right.count - left.count
  );
  return best?.one;
}

interface Judgement {
  /** Rows that people have typed and that stand nowhere, or not as they typed them. */
  readonly lost: readonly string[];
  /** Rows that nobody has typed. */
  readonly strange: readonly string[];
  /** Rows of the action, by the mark it was given. */
  readonly ours: readonly string[];
}

export class Ledger {
  private readonly watched: ReadonlyMap<string, ReadonlySet<number>>;
  private readonly rows = new Map<string, readonly string[]>();
  private before: Typed = new Map();
  /** Rows of ours as they were before and after somebody else changed, copied or deleted them: what becomes of them is theirs as much as ours. */
  private readonly touched: string[] = [];
  /** What they did to cells of rows that were ours in that moment. */
  private readonly changes: Change[] = [];

  /**
   * @param isOurs told by the cells of a row as `column=text|column=text`
   * @param turns texts that count as another: what an action makes of them on purpose
   */
  constructor(
    private readonly engine: Engine, watched: readonly string[], private readonly isOurs: (row: string) => boolean,
    private readonly turns: ReadonlyMap<string, string> = new Map(),
  ) {
    this.watched = new Map(engine.tables().filter(({ name }) => watched.includes(name)).map((table) => {
      const ours = oursIn(table.name);
      return [table.name, new Set(table.columns.filter(({ name }) => ours.has(name)).map(({ id }) => id))] as const;
    }));
    for (const [table, rows] of this.typed()) this.rows.set(table, rows);
  }

  readonly listen = (_edit: Edit, when: "before" | "after"): void => {
    if (when === "before") {
      this.before = this.typed();
      return;
    }
    const now = this.typed();
    for (const table of this.watched.keys()) {
      const [then, after] = [this.before.get(table) ?? [], now.get(table) ?? []];
      const gone = without(then, after);
      const come = without(after, then);
      this.touched.push(...gone.filter(this.isOurs), ...come.filter(this.isOurs));
      const change = gone.length === 1 && come.length === 1 ? changeOf(gone[0] ?? "", come[0] ?? "") : undefined;
      if (change !== undefined && gone.some(this.isOurs)) this.changes.push(change);
      const theirs = gone.filter((row) => !this.isOurs(row));
      let known = this.rows.get(table) ?? [];
      let fresh = come.filter((row) => !this.isOurs(row));
      for (const row of theirs) {
        if (known.includes(row)) {
          known = without(known, [row]);
          continue;
        }
        // A row that bears something of ours in this moment, which is to be taken back: what they do is done to the row as they know it.
        const meant = nearest(row, without(known, then));
        if (meant === undefined) continue;
        known = without(known, [meant]);
        if (change !== undefined) fresh = [applied(meant, change)].filter((one) => one !== "");
      }
      this.rows.set(table, [...known, ...fresh]);
    }
  };

  judge(): Judgement {
    const all = [...this.typed()].map(([table, rows]) => {
      const ours = rows.filter(this.isOurs);
      const others = rows.filter((row) => !this.isOurs(row));
      const known = this.rows.get(table) ?? [];
      return { ours, ...this.unexplained(without(known, others), without(others, known)) };
    });
    return { lost: all.flatMap(({ lost }) => lost), strange: all.flatMap(({ strange }) => strange), ours: all.flatMap(({ ours }) => ours) };
  }

  /** Whether somebody else has changed, copied or deleted a row of ours. */
  get oursWereTouched(): boolean {
    return this.touched.length > 0;
  }

  /** Less what somebody typed into a row that was ours in that moment and theirs by then: they saw what they wrote over. */
  private unexplained(lost: readonly string[], strange: readonly string[]): Pick<Judgement, "lost" | "strange"> {
    const left = [...strange];
    return {
      lost: lost.filter((row) => {
        const index = left.findIndex(
          (one) => differences(row, one).every(
            ({ column, to }) => this.changes.some((change) => change.column === column && change.to === to)
          )
        );
        if (index >= 0) left.splice(index, 1);
        return index < 0;
      }),
      strange: left,
    };
  }

  private typed(): Typed {
    return typedRows(this.engine, this.watched, this.turns);
  }
}
