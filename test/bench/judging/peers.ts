/** What the same work costs without us: a loop by hand that finds the same, the schema library that we use, and sums in a map. */
import * as valibot from "valibot";
import type { Book } from "../../../src/excel/read-book";
import { trackerForm } from "../../../src/forms/tracker/register";
import type { Cell } from "../../../src/rules/tracker-row";

interface Found {
  readonly rule: string;
  readonly row: number;
  readonly field: string;
  readonly values: Readonly<Record<string, Cell>>;
}

type Row = { readonly row: number; readonly cells: Readonly<Record<string, Cell>> };

export const rowsOf = ({ tables }: Pick<Book, "tables">): readonly Row[] => tables[trackerForm.key]?.rows ?? [];

const isDate = (value: Cell | undefined): value is number => typeof value === "number" && value >= 36526 && value < 73051;
const required = ["task", "department", "owner", "start", "due", "status"] as const;
const dates = ["start", "due", "actualStart", "actualFinish", "updated"] as const;

/** One pass over the rows, everything compared as it stands: no other spelling of a name, no sentence, no rule that anybody could change. */
export function loopByHand(book: Book, asOf: number): readonly Found[] {
  const people = new Set(book.roster.map(({ name }) => name));
  const departments = new Set(book.departments);
  const priorities = new Set<Cell | undefined>(book.priorities);
  const states = new Map<Cell | undefined, string>(book.statuses.map(({ label, state }) => [label, String(state)]));
  const rows = rowsOf(book);
  const ids = new Set(rows.map(({ cells }) => cells["id"]));
  const seen = new Set<Cell | undefined>();
  const found: Found[] = [];
  for (const { row, cells } of rows) {
    const say = (rule: string, field: string): void => {
      found.push({ rule, row, field, values: { field, value: cells[field] ?? "", task: cells["task"] ?? "" } });
    };
    for (const field of required) if (cells[field] === "") say("C-REQUIRED", field);
    for (const field of dates) if (cells[field] !== "" && !isDate(cells[field])) say("C-DATE", field);
    const { start, due, actualStart, actualFinish, updated, percent } = cells;
    if (isDate(start) && isDate(due) && start > due) say("C-ORDER", "due");
    if (isDate(actualStart) && isDate(actualFinish) && actualStart > actualFinish) say("C-ORDER", "actualFinish");
    for (const field of ["actualStart", "actualFinish", "updated"] as const) {
      const value = cells[field];
      if (isDate(value) && value > asOf) say("C-ORDER", field);
    }
    if (!people.has(String(cells["owner"]))) say("C-OWNER", "owner");
    if (!departments.has(String(cells["department"]))) say("C-LIST", "department");
    if (cells["priority"] !== "" && !priorities.has(cells["priority"])) say("C-LIST", "priority");
    if (seen.has(cells["id"])) say("C-ID", "id");
    seen.add(cells["id"]);
    if (cells["predecessors"] !== "" && !ids.has(cells["predecessors"])) say("C-LINK", "predecessors");
    const state = states.get(cells["status"]);
    if (state === undefined) say("C-STATUS", "status");
    if (percent !== "" && (typeof percent !== "number" || percent < 0 || percent > 1)) say("C-PERCENT", "percent");
    if (state === "done" && actualFinish === "") say("C-AGREE", "actualFinish");
    if (state !== "done" && isDate(actualFinish)) say("C-AGREE", "status");
    if (state === "in-progress" || state === "paused" || state === "not-started") {
      if (!isDate(due)) say("C-UNKNOWN", "due");
      else if (asOf - due > 2) say("N1", "due");
      else if (due - asOf <= 3) say("N17", "due");
      else if (isDate(updated) && asOf - updated > 7) say("N18", "updated");
    }
  }
  return found;
}

const date = valibot.union([valibot.literal(""), valibot.pipe(valibot.number(), valibot.minValue(36526), valibot.maxValue(73051))]);

/** Types and lists only: a schema knows nothing of other rows, dates in their order, flags. */
export function schemaAlone(book: Book): number {
  const filled = valibot.pipe(valibot.string(), valibot.minLength(1));
  const schema = valibot.object({
    id: filled, task: filled, department: valibot.picklist(book.departments), owner: valibot.picklist(book.roster.map(({ name }) => name)),
    start: date, due: date, actualStart: date, actualFinish: date, updated: date, status: valibot.picklist(book.statuses.map(({ label }) => label)),
    priority: valibot.picklist(["", ...book.priorities]), percent: valibot.pipe(valibot.number(), valibot.minValue(0), valibot.maxValue(1)),
  });
  return rowsOf(book).reduce((sum, { cells }) => sum + (valibot.safeParse(schema, cells).issues?.length ?? 0), 0);
}

/** The four figures of each department and owner, summed in maps. */
export function sumsInMaps(rows: readonly { readonly department: Cell; readonly owner: Cell; readonly flag: string; readonly daysOverdue: Cell }[]): number {
  const sums = new Map<Cell, { total: number; red: number; days: number }>();
  for (const { department, owner, flag, daysOverdue } of rows) {
    for (const key of [department, owner]) {
      let sum = sums.get(key);
      if (sum === undefined) sums.set(key, sum = { total: 0, red: 0, days: 0 });
      sum.total += 1;
      if (flag === "red") sum.red += 1;
      if (typeof daysOverdue === "number") sum.days += daysOverdue;
    }
  }
  return sums.size;
}
