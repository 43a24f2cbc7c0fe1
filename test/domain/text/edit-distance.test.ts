import fc from "fast-check";
import { editDistance, slipsWithin, toleratedSlips } from "../../../src/domain/text/edit-distance";

describe("slips between words", () => {
  it.each([["", "", 0], ["owner", "onwer", 1], ["预计完成完成时间", "预计完成时间", 2], ["kitten", "sitting", 3], ["𠮷田", "吉田", 1], ["", "abc", 3]])(
    "from %j to %j are %d", (a, b, slips) => expect(editDistance(a, b)).toBe(slips));

  it("are symmetric, and none only between equals", () => {
    const word = fc.string({ maxLength: 8, unit: "grapheme" });
    fc.assert(fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }));
  });

  it("are tolerated by length", () =>
    expect(["id", "due", "owner", "status", "张", "张三"].map(toleratedSlips)).toEqual([0, 1, 1, 2, 0, 1]));

  it("are counted up to a limit, and no further", () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c", "张") });
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const slips = editDistance(a, b);
      expect(slipsWithin(a, b, most)).toBe(slips <= most ? slips : undefined);
    }));
  });
});
