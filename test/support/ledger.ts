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
      .filter(({ column }) => watched.get(table.name)?.has(column.id) !== true && !ours.has(column.name));
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
      const known = this.rows.get(table) ?? [];
      const mine = gone.filter(this.isOurs);
      const theirs = come.filter((row) => !this.isOurs(row));
      this.touched.push(...mine, ...come.filter(this.isOurs));
      this.rows.set(table, [...without(known, gone.filter((row) => !this.isOurs(row))), ...theirs]);
    }
  };

  judge(): Judgement {
    const all = [...this.typed()].map(([table, rows]) => {
      const ours = rows.filter(this.isOurs);
      const others = rows.filter((row) => !this.isOurs(row));
      const known = this.rows.get(table) ?? [];
      return { ours, lost: without(known, others), strange: without(others, known) };
    });
    return { lost: all.flatMap(({ lost }) => lost), strange: all.flatMap(({ strange }) => strange), ours: all.flatMap(({ ours }) => ours) };
  }

  /** Whether somebody else has changed, copied or deleted a row of ours. */
  get oursWereTouched(): boolean {
    return this.touched.length > 0;
  }

  private typed(): Typed {
    return typedRows(this.engine, this.watched, this.turns);
  }
}
