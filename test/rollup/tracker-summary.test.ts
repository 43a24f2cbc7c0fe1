import fc from "fast-check";
import { flags } from "../../src/catalog/lists";
import { countByFlag, countByStatus, figuresBy, figuresOf, onTimeRate, type Figures, type SummaryRow } from "../../src/rollup/tracker-summary";

const figureKeys = Object.keys(figuresOf([])) as (keyof Figures)[];
const row = (flag: SummaryRow["flag"], changes: Partial<SummaryRow> = {}): SummaryRow =>
  ({ department: "Product", owner: "Ann", status: "x", flag, daysOverdue: 0, ...changes });

test("cancelled tasks are not counted as tasks, overdue days only while unfinished, rates only over judged ones", () => {
  const figures = figuresOf([
    row("red", { daysOverdue: 4 }), row("amber", { daysOverdue: 1 }), row("unknown", { daysOverdue: "?" }), row("green"),
    row("done", { daysOverdue: 7 }), row("done", { daysOverdue: 0 }), row("done", { daysOverdue: "?" }), row("cancelled", { daysOverdue: "" }), row("", { daysOverdue: "" }),
  ]);
  expect(figures).toEqual({
    total: 7, done: 3, open: 4, red: 1, amber: 1, green: 1, unknown: 1, waived: 0, cancelled: 1, overdueDays: 5, onTime: 1, judged: 2,
  });
  expect(onTimeRate(figures)).toBe(0.5);
  expect(onTimeRate({ onTime: 0, judged: 0 })).toBeNull();
});

test("labels are compared as COUNTIFS does, and the last line takes what none of them names", () => {
  const lines = figuresBy([row("red", { department: "PRODUCT" }), row("red", { department: "" }), row("green", { department: "Product、Sales" })], "department", ["Product", "Sales"], "Other");
  expect(lines.map(({ label, total }) => [label, total])).toEqual([["Product", 1], ["Sales", 0], ["Other", 2]]);
});

test("whatever stands in the cells, lines add up to the whole", () => {
  const names = ["Product", "product", "Sales", "", "?", "*"];
  const rows = fc.array(fc.record<SummaryRow>({
    department: fc.constantFrom<SummaryRow["department"]>(...names, 5, true), owner: fc.constantFrom(...names), status: fc.constantFrom(...names),
    flag: fc.constantFrom<SummaryRow["flag"]>(...flags, ""), daysOverdue: fc.constantFrom<SummaryRow["daysOverdue"]>(0, 1, 9, "?", ""),
  }));
  fc.assert(fc.property(rows, (all) => {
    const whole = figuresOf(all);
    const lines = figuresBy(all, "department", ["Product", "Sales"], "Other");
    const sums = figureKeys.every((key) => lines.reduce((sum, line) => sum + line[key], 0) === whole[key] && lines.every((line) => line[key] >= 0));
    const statuses = countByStatus(all, ["Product", "Sales"], "Other").reduce((sum, { count }) => sum + count, 0);
    const byFlag = countByFlag(all).reduce((sum, { count }) => sum + count, 0);
    return sums && statuses === whole.total + whole.cancelled && byFlag === statuses;
  }));
});
