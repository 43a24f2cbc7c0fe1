/** Sheets that nobody should have to read, without an Excel as of 2026-03-10: each is read, or refused in words. */
import type { CheckReport } from "../../../src/actions/action";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { day } from "../../support/product";
import { d, type SheetSpec, type TypedCell } from "./books";
import { checkGrids } from "./grid-of";

const asOf = day("2026-03-10");
const header = ["Task", "Owner", "Due date", "Status"];
const late: readonly TypedCell[] = ["Order the pumps", "Ann", d("2026-02-20"), "Open"];
const done: readonly TypedCell[] = ["Paint the gate", "Bob", d("2026-02-20"), "Done"];

/** The cells of red findings, or why the sheet is not read. */
function told(sheet: SheetSpec): readonly string[] | string {
  try {
    const report: CheckReport = checkGrids([sheet], { asOf });
    return report.findings.filter(({ severity }) => severity === "red").map(({ cell }) => cell);
  } catch (error) {
    if (error instanceof LiaisonError && error.code === "no-list") return String(error.values?.["why"]);
    throw error;
  }
}

const wide = Array.from({ length: 496 }, (_, index) => `Measure ${index + 1}`);
const twice = ["Task", "Owner", "Due date", "Due date", "Status", "Status"];

test.each<readonly [string, SheetSpec, readonly string[]]>([
  ["500 columns", {
    rows: [[...header, ...wide], [...late, ...wide.map((_, index) => index)], [...done, ...wide.map(() => null)]],
  }, ["C2"]],
  ["headings of formulas that came to be words, numbers and errors", {
    rows: [[...header, 2026, "#REF!", "#NAME?"], [...late, 1, "#REF!", "#N/A"], [...done, 2, "#REF!", "#N/A"]],
  }, ["C2"]],
  ["__proto__, constructor and toString as headings and values", {
    rows: [
      ["__proto__", "constructor", ...header, "toString"], ["__proto__", "constructor", ...late, "hasOwnProperty"],
      ["constructor", "toString", ...done, "__proto__"],
    ],
  }, ["E2"]],
  ["the same headings twice, the second of each blank", {
    rows: [
      twice, ["Order the pumps", "Ann", d("2026-02-20"), null, "Open", null],
      ["Paint the gate", "Bob", d("2026-02-20"), null, "Done", null],
    ],
  }, ["C2"]],
  ["each row merged across a title", { rows: [["Plan for March"], header, late, done], merges: ["A1:D1"] }, ["C3"]],
])("%s: what is late is late", (_, sheet, cells) => {
  expect(told(sheet)).toEqual(cells);
});

test.each<readonly [string, SheetSpec, RegExp]>([
  ["every cell merged into one", { rows: [["Everything"], [], [], []], merges: ["A1:D4"] }, /header/u],
  ["no header at all", { rows: [late, done, late] }, /none of|header/u],
  ["one cell", { rows: [["x"]] }, /header/u],
  [
    "numbers alone", { rows: Array.from({ length: 40 }, (_, row) => Array.from({ length: 20 }, (_unused, column) => row * column)) },
    /header/u,
  ],
  ["a header and nothing below", { rows: [header] }, /header|no row is filled in/u],
  ["errors alone", { rows: [["#REF!", "#REF!"], ["#N/A", "#N/A"]] }, /./u],
])("%s is refused in words", (_, sheet, why) => {
  expect(told(sheet)).toEqual(expect.stringMatching(why));
});

test("a text of 32,000 signs without a space hides nothing of the rows beside it", () => {
  const long = "1-".repeat(16_000);
  expect(told({ rows: [[...header, "Notes"], [...late, long], [...done, long], [long, long, long, long, long]] })).toContain("C2");
});

test("two columns of days that nothing tells apart: the one that was taken is named, and the other", () => {
  const { findings, adopted } = checkGrids([{
    rows: [["Task", "Owner", "Due date", "Handshake date", "Status"], ["Order the pumps", "Ann", d("2026-02-20"), d("2026-04-20"), "Open"],
      ["Paint the gate", "Bob", d("2026-02-20"), d("2026-02-25"), "Done"]],
  }], { asOf });
  expect(adopted?.confidence).toBe("likely");
  expect(findings.filter(({ rule }) => rule === "C-DUE")).toEqual([
    expect.objectContaining({ cell: "D1", message: "rival-due-column.message", values: { due: "Due date", rival: "Handshake date" } }),
  ]);
});
