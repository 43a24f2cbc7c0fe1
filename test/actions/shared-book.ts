/** A workbook that somebody else works on at the same time, and whose cells may change by whose hand only. */
import { generate } from "../../src/actions/generate/generate";
import type { Field } from "../../src/catalog/field";
import { registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import { perform, type Edit } from "../../src/workbench/co-author/edit";
import type { WorkbookFile } from "../../src/workbench/document/types";
import type { Engine } from "../../src/workbench/engine/engine";
import { plainValue } from "../../src/workbench/objects/cell-writing";
import { bodyRange, type PlacedTable } from "../../src/workbench/objects/tables/table-ranges";
import { withHost, type HostForTest } from "../support/host";
import { keptBook } from "../support/kept-book";
import { environmentOf, writeRange } from "../support/product";
import { asOf, at, demo } from "./books";

/** By which a row of the test's tracker is known for good, whatever becomes of its id and place: nobody touches this column. */
export const markField = "standard";

export const sayEnglish = translator("en-US");

/** A small tracker that has something of everything to mend: ids missing and copied, formulas, validation, colours and figures typed over. */
export function disorderedBook(tasks: number): Promise<WorkbookFile> {
  return keptBook(`disordered ${tasks}`, () => makeDisorderedBook(tasks));
}

async function makeDisorderedBook(tasks: number): Promise<WorkbookFile> {
  return withHost(async (test) => {
    const project = demo("en-US");
    const marked = (project.rows?.["tracker"] ?? []).slice(0, tasks).map((task, index) => ({ ...task, [markField]: `mark ${index + 1}` }));
    await generate(environmentOf(test, "en-US", asOf), { ...project, rows: { ...project.rows, tracker: marked } });
    const last = 4 + tasks;
    await writeRange(test, "Progress", at("id", last), [[""]]);
    await writeRange(test, "Progress", at("id", last - 2), [[""]]);
    await writeRange(test, "Progress", at("id", last - 3), [["T002"]]);
    await test.Excel.run(async (context) => {
      const tracker = context.workbook.worksheets.getItem("Progress");
      tracker.getRange(at("flag", 8)).values = [["● On track"]];
      tracker.getRange(at("reason", last + 2)).values = [["typed"]];
      tracker.getRange(`${at("due", 5)}:${at("due", last + 10)}`).dataValidation.clear();
      tracker.getRange(`${at("flag", 5)}:${at("flag", last + 10)}`).conditionalFormats.clearAll();
      context.workbook.worksheets.getItem("Summary").getRange("B25").values = [[99]];
      await context.sync();
    });
    return test.document.snapshot();
  });
}

/** Columns by their ids, which stay when a header is renamed. */
interface WatchedTable {
  readonly id: string;
  readonly typed: readonly number[];
  readonly idColumn: number | undefined;
  readonly markColumn: number | undefined;
}

/** Which columns of which tables are people's: the typed ones of forms, all of the others. */
function watchedTables(engine: Engine): readonly WatchedTable[] {
  return engine.tables().map(({ name, id, columns }) => {
    const form = registry.registers.find(({ table }) => table === name);
    const key = form?.key;
    const fields: readonly Field[] = form?.fields ?? [];
    const fieldOf = (header: string): Field | undefined => fields.find((field) => sayEnglish(`forms:${key ?? ""}.fields.${field.key}`) === header);
    const columnOf = (wanted: (field: Field) => boolean): number | undefined =>
      columns.find((column) => {
        const field = fieldOf(column.name);
        return field !== undefined && wanted(field);
      })?.id;
    return {
      id,
      typed: columns.filter((column) => !["computed", "id"].includes(fieldOf(column.name)?.kind ?? "")).map((column) => column.id),
      idColumn: columnOf((field) => field.kind === "id"),
      markColumn: columnOf((field) => field.key === markField),
    };
  });
}

const valuesOf = (engine: Engine, table: PlacedTable, columnIds: readonly number[]): string[][] => {
  const places = columnIds.map((id) => table.columns.findIndex((column) => column.id === id));
  return engine.readCells(table.sheetId, bodyRange(table)).map((row) => places.map((place) => (place < 0 ? "" : String(plainValue(row[place]?.value ?? null)))));
};

/** Knows what people wrote, and complains when that changes without them. */
export class Watch {
  /** What changed in people's cells although no person did it. */
  readonly trespasses: string[] = [];
  /** Mark → id of the rows whose ids are fit to stay. */
  readonly ids = new Map<string, string>();
  private readonly watched: readonly WatchedTable[];
  private expected: ReadonlyMap<string, readonly string[]>;
  private idsBefore: ReadonlyMap<string, string>;

  constructor(private readonly engine: Engine) {
    this.watched = watchedTables(engine);
    this.expected = this.typed();
    this.idsBefore = this.idsByMark();
    this.keep(this.idsBefore);
  }

  readonly listen = (edit: Edit, when: "before" | "after"): void => {
    if (when === "before") {
      this.compare(`before ${JSON.stringify(edit)}`);
      this.idsBefore = this.idsByMark();
      return;
    }
    this.expected = this.typed();
    const now = this.idsByMark();
    const changed = [...now].filter(([mark, id]) => this.idsBefore.get(mark) !== id);
    for (const [mark] of changed) this.ids.delete(mark);
    this.keep(new Map(changed));
    for (const mark of [...this.ids.keys()]) if (!now.has(mark)) this.ids.delete(mark);
  };

  /** Looks once more, after the action. */
  compare(when: string): void {
    for (const [table, rows] of this.typed()) {
      const before = this.expected.get(table) ?? [];
      const lost = before.filter((row, index) => rows[index] !== row);
      const found = rows.filter((row, index) => before[index] !== row);
      if (lost.length + found.length > 0) this.trespasses.push(`${when}: ${table}: ${lost.join(" / ")} → ${found.join(" / ")}`);
    }
  }

  /** Rows that had an id of their own and bear another now. */
  strayed(): readonly string[] {
    const shown = this.idsByMark();
    return [...this.ids].filter(([mark, id]) => shown.get(mark) !== id).map(([mark, id]) => `${mark}: ${id} → ${shown.get(mark) ?? "gone"}`);
  }

  /** Ids that are missing, or stand twice. */
  unfitIds(): readonly string[] {
    const ids = this.allIds();
    return ids.filter((id, index) => id === "" || ids.indexOf(id) !== index);
  }

  /** Ids of rows now, by mark; marks that stand twice are left out. */
  private idsByMark(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const twice = new Set<string>();
    for (const table of this.watched) {
      const placed = this.engine.tables().find(({ id }) => id === table.id);
      if (placed === undefined || table.idColumn === undefined || table.markColumn === undefined) continue;
      for (const [id = "", mark = ""] of valuesOf(this.engine, placed, [table.idColumn, table.markColumn])) {
        if (mark === "") continue;
        if (found.has(mark)) twice.add(mark);
        found.set(mark, id);
      }
    }
    return new Map([...found].filter(([mark]) => !twice.has(mark)));
  }

  /** Every id in a form's table, blank ones of rows with content included. */
  private allIds(): readonly string[] {
    return this.watched.flatMap((table) => {
      const placed = this.engine.tables().find(({ id }) => id === table.id);
      if (placed === undefined || table.idColumn === undefined) return [];
      return valuesOf(this.engine, placed, [table.idColumn, ...table.typed]).filter((row) => row.slice(1).some((text) => text !== "")).map(([id = ""]) => id);
    });
  }

  private keep(ids: ReadonlyMap<string, string>): void {
    const times = new Map<string, number>();
    for (const id of this.allIds()) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [mark, id] of ids) if (id !== "" && times.get(id) === 1) this.ids.set(mark, id);
  }

  /** Rows of people's cells by table, without the blank ones at the end, which Refresh may add. */
  private typed(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.watched.flatMap((table) => {
      const placed = this.engine.tables().find(({ id }) => id === table.id);
      if (placed === undefined) return [];
      const rows = valuesOf(this.engine, placed, table.typed).map((row) => row.join("|"));
      const end = rows.findLastIndex((row) => /[^|]/.test(row)) + 1;
      return [[table.id, rows.slice(0, end)] as const];
    }));
  }
}

/** Puts right what would stop a Refresh, as the people concerned would: their filters, their protection, their renamed headers and tables. */
export function clearTheWay({ host, engine }: HostForTest, done: readonly Edit[]): Promise<void> {
  return host.edit("remote", async (call) => {
    for (const { name } of engine.sheets()) await perform({ do: "unprotect", sheet: name }, call);
    for (const { name } of engine.tables()) await perform({ do: "show-all", table: name }, call);
    for (const edit of [...done].reverse()) {
      if (edit.do === "rename-column" || edit.do === "rename-table") await perform({ ...edit, from: edit.to, to: edit.from }, call);
    }
  });
}
