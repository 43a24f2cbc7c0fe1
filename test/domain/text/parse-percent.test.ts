import fc from "fast-check";
import { parsePercent, percentScale, type PercentCell } from "../../../src/domain/text/parse-percent";

const cells = (...values: PercentCell["value"][]): PercentCell[] => values.map((value) => ({ value }));

describe("the scale of a progress column", () => {
  it.each([
    [cells(0, 0.3, 1), "fraction"],
    [cells(0, 1), "fraction"],
    [cells(), "fraction"],
    [cells(0, 1, 30), "hundreds"],
    [cells("30", "0"), "hundreds"],
    [cells(0.5, 30), "mixed"],
    [cells("30%", 0.5), "fraction"],
    [[{ value: 1.5, numberFormat: "0%" }, { value: 0.5 }], "fraction"],
  ])("of %j is %s", (column, scale) => expect(percentScale(column)).toBe(scale));
});

describe("a progress cell", () => {
  it.each([
    [0.3, "fraction", 0.3], [30, "hundreds", 0.3], [1, "hundreds", 0.01], [1, "fraction", 1], ["30%", "fraction", 0.3], ["30 %", "hundreds", 0.3], ["３０％", "mixed", 0.3], [".5", "fraction", 0.5], [29, "hundreds", 0.29], [1.1, "hundreds", 0.011], ["1.1%", "fraction", 0.011], [30, "mixed", 0.3], [0, "mixed", 0],
  ] as const)("%j on the scale of %s is %d", (value, scale, share) =>
    expect(parsePercent({ value }, scale)).toEqual({ kind: "percent", value: share }));

  it("shown in per cent is a fraction whatever the column says", () =>
    expect(parsePercent({ value: 0.3, numberFormat: "0%" }, "hundreds")).toEqual({ kind: "percent", value: 0.3 }));

  it("is a question where the column mixes scales", () =>
    expect(parsePercent({ value: 0.5 }, "mixed")).toEqual({ kind: "ambiguous", options: [0.005, 0.5] }));

  it.each([[120, "hundreds", 1.2], [-0.1, "fraction", -0.1], ["150%", "fraction", 1.5]] as const)("%j is out of range", (value, scale, share) =>
    expect(parsePercent({ value }, scale)).toEqual({ kind: "out-of-range", value: share }));

  it.each([["", "blank"], [null, "blank"], ["half", "unreadable"], [true, "unreadable"], ["30,5", "unreadable"], [Number.NaN, "unreadable"]] as const)("%j is %s", (value, kind) =>
    expect(parsePercent({ value }, "fraction").kind).toBe(kind));

  it("means the same in a column of fractions, of hundredths and of text", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 2, max: 100 }), { minLength: 1 }), (shares) => {
      const spellings = [shares.map((share) => share / 100), shares, shares.map((share) => `${share}%`)].map((column) => cells(...column));
      const read = spellings.map((column) => column.map((cell) => parsePercent(cell, percentScale(column))));
      expect(read[0]).toEqual(read[1]);
      expect(read[1]).toEqual(read[2]);
    }));
  });
});
