/** Whose an id is that two rows bear, witness by witness. */
import { keeperOf } from "../../../src/actions/refresh/id-keeper";
import type { StandingForm } from "../../../src/excel/read-book";
import { registry } from "../../../src/forms/registry";
import type { Cell } from "../../../src/rules/tracker-row";

type Cells = Readonly<Record<string, Cell>>;

/** A register with the rows given, from row 5 on. */
function standing(key: string, rows: readonly Cells[]): StandingForm {
  const form = registry.register(key);
  const blank = Object.fromEntries(form.fields.map((field): [string, Cell] => [field.key, ""]));
  const place = { sheet: key, firstRow: 4, lastRow: 40, firstColumn: 1, lastColumn: form.fields.length };
  return {
    key, form,
    table: { place, columns: {}, headers: {}, rows: rows.map((cells, index) => ({ row: 5 + index, cells: { ...blank, ...cells } })) },
  };
}

/** The row that keeps the id, 0 where a person is asked. */
function kept(id: string, tasks: readonly Cells[], others: readonly StandingForm[] = []): number {
  const tracker = standing("tracker", tasks);
  return keeperOf(tracker, [tracker, ...others], id, tracker.table.rows.filter(({ cells }) => cells["id"] === id))?.row ?? 0;
}

const named = { id: "T9", task: "Last", predecessors: "T2" };

test.each<readonly [string, number, readonly Cells[], readonly StandingForm[]]>([
  ["rows of one name: the upper one", 5, [{ id: "T2", task: "Draft" }, { id: "T2", task: "draft " }, named], []],
  ["nobody names the id: the upper one", 5, [{ id: "T2", task: "Draft" }, { id: "T7", task: "Print" }, { id: "T2", task: "Send" }], []],
  [
    "others name it and nothing tells: nobody", 0,
    [{ id: "T2", task: "Draft" }, { id: "T7", task: "Print" }, { id: "T2", task: "Send" }, named], [],
  ],
  ["the name that the history has beside the id", 7,
    [{ id: "T2", task: "Draft" }, { id: "T7", task: "Print" }, { id: "T2", task: "Send" }],
    [standing("history", [{ task: "T2", taskName: "Send" }])]],
  ["a name that the history has beside another id says nothing", 0,
    [{ id: "T2", task: "Draft" }, { id: "T7", task: "Print" }, { id: "T2", task: "Send" }, named],
    [standing("history", [{ task: "T3", taskName: "Send" }])]],
  ["what is worked out from the id is no witness", 0,
    [{ id: "T2", task: "Draft" }, { id: "T7", task: "Print" }, { id: "T2", task: "Send" }, named],
    [standing("baselines", [{ task: "T2", taskName: "Draft" }])]],
  ["who waits for a task that waits for the id is not the one with it", 7,
    [{ id: "T2", task: "Draft", predecessors: "T9" }, { id: "T7", task: "Print" }, { id: "T2", task: "Send" }, named], []],
  ["whose end comes before the successor begins", 7,
    [
      { id: "T2", task: "Draft", due: 46200 }, { id: "T7", task: "Print" }, { id: "T2", task: "Send", due: 46100 },
      { ...named, start: 46100 },
    ],
    []],
  ["a successor's begin on the day of the end is no contradiction", 0,
    [
      { id: "T2", task: "Draft", due: 46100 }, { id: "T7", task: "Print" }, { id: "T2", task: "Send", due: 46099 },
      { ...named, start: 46100 },
    ],
    []],
  ["who stands between the neighbours by number", 7,
    [{ id: "T2", task: "Draft" }, { id: "T1", task: "Print" }, { id: "T2", task: "Send" }, { ...named, id: "T3" }], []],
  ["the history weighs more than neighbours", 5,
    [{ id: "T2", task: "Draft" }, { id: "T1", task: "Print" }, { id: "T2", task: "Send" }, { ...named, id: "T3" }],
    [standing("history", [{ task: "T2", taskName: "Draft" }])]],
])("%s", (_, row, tasks, others) => {
  expect(kept("T2", tasks, others)).toBe(row);
});
