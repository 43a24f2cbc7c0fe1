import { textKey } from "../../domain/text/text-key";
import type { StandingForm } from "../../excel/read-book";
import { loadBook, type Book } from "../../excel/read-book";
import type { LostCell } from "../../excel/writer/held";
import { holdRows, type RowWrite } from "../../excel/writer/held-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { registry } from "../../forms/registry";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { writeSteps } from "../generate/write-surroundings";
import { runAction } from "../run";
import { standingOf } from "./flow-batch";
import type { AddedRow, ChangedCell, FlowReport } from "./press-flow";

export interface FlowTakenBack {
  /** Rows that are blank again, and cells that hold again what they held. */
  readonly removed: number;
  readonly restored: number;
  /** Rows and cells on which somebody has worked since: they stay. */
  readonly left: readonly string[];
  readonly putBack: readonly LostCell[];
}

interface Item {
  readonly of: { readonly kind: "row"; readonly row: AddedRow } | { readonly kind: "cell"; readonly cell: ChangedCell };
  state: "wanted" | "begun" | "back" | "left";
}

/**
 * Takes back what a press of a flow has added and filled, as long as it stands as it was written: what somebody has worked on since is
 * theirs. Doing it again changes
 * nothing. Numbers that were given stay given.
 */
export function takeBackFlow(
  environment: ActionEnvironment, { added, changed }: Pick<FlowReport, "added" | "changed">
): Promise<FlowTakenBack> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const load = (workbook: Excel.Workbook): (() => Book | undefined) => loadBook(workbook, registry);
    const first = load(context.workbook);
    await context.sync();
    const items = [
      ...changed.map((cell): Item => ({ of: { kind: "cell", cell }, state: "wanted" })),
      ...added.map((row): Item => ({ of: { kind: "row", row }, state: "wanted" })),
    ];
    const settled = await settle({ context, load, before: writeSteps(steps), plan: (book) => planFor(book, items) }, first());
    steps.finish("write");
    const back = (kind: Item["of"]["kind"]): number => items.filter(({ of, state }) => of.kind === kind && state === "back").length;
    return {
      removed: back("row"), restored: back("cell"), putBack: settled.putBack,
      left: items.flatMap(({ of, state }) => (state === "left" ? [of.kind === "row" ? of.row.id : of.cell.id] : [])),
    };
  });
}

function planFor(book: Book | undefined, items: readonly Item[]): WritePlan | undefined {
  if (book === undefined) return undefined;
  const registers = [...new Set(items.map(({ of }) => (of.kind === "row" ? of.row : of.cell).register))];
  const holds = registers.flatMap((register) => {
    if (book.tables[register] === undefined) {
      for (const item of items) if ((item.of.kind === "row" ? item.of.row : item.of.cell).register === register) item.state = "left";
      return [];
    }
    const standing = standingOf(book, register);
    const writes = items.flatMap((item) => {
      if (item.state === "left" || item.state === "back") return [];
      if (item.of.kind === "row" && item.of.row.register === register) return removal(standing, item, item.of.row);
      return item.of.kind === "cell" && item.of.cell.register === register ? restoring(standing, item, item.of.cell) : [];
    });
    return writes.length === 0 ? [] : [(workbook: Excel.Workbook) => holdRows(workbook, standing, merged(writes))];
  });
  return holds.length === 0 ? undefined : { hold: holds };
}

/** Two cells of one row go back in one write. */
function merged(writes: readonly RowWrite[]): readonly RowWrite[] {
  const rows = new Map<number, RowWrite>();
  for (const write of writes) {
    const other = rows.get(write.row);
    rows.set(
      write.row,
      other === undefined
        ? write
        : { row: write.row, cells: { ...other.cells, ...write.cells }, meant: (now) => other.meant(now) && write.meant(now) }
    );
  }
  return [...rows.values()];
}

const sameId = (one: Cell | undefined, id: string): boolean => textKey(cellText(one ?? "").trim()) === textKey(id);

/** What people can type in, the id among it. */
const typedFields = ({ form }: StandingForm): readonly string[] => form.fields.filter(
  ({ kind }) => kind !== "computed"
).map(({ key }) => key);

function removal(standing: StandingForm, item: Item, { id, cells }: AddedRow): readonly RowWrite[] {
  const fields = typedFields(standing).filter((field) => standing.table.columns[field] !== undefined);
  const isOurs = (now: Readonly<Record<string, Cell>>): boolean =>
    fields.every((field) => (field === "id" ? sameId(now["id"], id) : (now[field] ?? "") === (cells[field] ?? "")));
  const row = standing.table.rows.find(({ cells: now }) => (id === "" ? isOurs(now) : sameId(now["id"], id)));
  if (row === undefined) {
    item.state = item.state === "begun" ? "back" : "left";
    return [];
  }
  if (!isOurs(row.cells)) {
    item.state = "left";
    return [];
  }
  item.state = "begun";
  const blank = Object.fromEntries(fields.filter((field) => (row.cells[field] ?? "") !== "").map((field) => [field, ""]));
  return [{ row: row.row, cells: blank, meant: (now) => isOurs(now.cells) }];
}

function restoring({ table }: StandingForm, item: Item, { id, field, before, value }: ChangedCell): readonly RowWrite[] {
  const row = table.rows.find(({ cells }) => sameId(cells["id"], id));
  const now = row?.cells[field] ?? "";
  if (row === undefined || (now !== value && !(item.state === "begun" && now === before))) {
    item.state = "left";
    return [];
  }
  if (now === before) {
    item.state = "back";
    return [];
  }
  item.state = "begun";
  return [{ row: row.row, cells: { [field]: before }, meant: ({ cells }) => sameId(cells["id"], id) && cells[field] === value }];
}
