import fc from "fast-check";
import { duplicateIds, nextIds } from "../../../src/domain/tasks/task-id";

const ask = { existing: [] as (string | number)[], prefix: "T", highest: 0, count: 1, width: 3 };

describe("new ids", () => {
  it("start at one and count on", () => {
    expect(nextIds({ ...ask, count: 2 })).toEqual({ ids: ["T001", "T002"], highest: 2 });
    expect(nextIds({ ...ask, existing: ["T007"], count: 1 })).toEqual({ ids: ["T008"], highest: 8 });
  });

  it("do not come back when the row with the highest was deleted", () =>
    expect(nextIds({ ...ask, existing: ["T001"], highest: 9 })).toEqual({ ids: ["T010"], highest: 10 }));

  it("remember a high id typed by hand, even when none is needed", () =>
    expect(nextIds({ ...ask, existing: ["t0041"], count: 0 })).toEqual({ ids: [], highest: 41 }));

  it("leave ids of other patterns alone", () =>
    expect(nextIds({ ...ask, existing: ["3.1.3/4", 12, "R09", "T12a", "Ｔ００５", "", "T"] })).toEqual({ ids: ["T006"], highest: 6 }));

  it("outgrow their width", () => expect(nextIds({ ...ask, existing: ["T999"] }).ids).toEqual(["T1000"]));

  it("survive a broken high-water mark", () => expect(nextIds({ ...ask, highest: Number.NaN }).ids).toEqual(["T001"]));

  it("count numbers where the prefix is empty", () => expect(nextIds({ ...ask, prefix: "", width: 1, existing: [1, "2", "3.1"] }).ids).toEqual(["3"]));

  it("refuse to count beyond their digits", () => expect(() => nextIds({ ...ask, highest: 999_999_999 })).toThrow(RangeError));

  it("are never used twice, whatever rows come and go", () => {
    const step = fc.record({ count: fc.nat({ max: 5 }), deletions: fc.array(fc.nat({ max: 30 })) });
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let column: string[] = [];
      let highest = 0;
      const ever = new Set<string>();
      for (const { count, deletions } of steps) {
        const given = nextIds({ ...ask, existing: column, highest, count });
        for (const id of given.ids) {
          expect(ever.has(id)).toBe(false);
          ever.add(id);
        }
        column = [...column, ...given.ids].filter((_, index) => !deletions.includes(index));
        highest = given.highest;
      }
    }));
  });
});

describe("duplicate ids", () => {
  it("name the first row and its copies", () => {
    expect(duplicateIds([
      { row: 9, id: " t001" }, { row: 2, id: "T001" }, { row: 3, id: 4 }, { row: 5, id: "4" }, { row: 6, id: "" }, { row: 7, id: " " }, { row: 8, id: "T002" }, { row: 10, id: "T001" },
    ])).toEqual([
      { id: "T001", first: 2, later: [9, 10] },
      { id: "4", first: 3, later: [5] },
    ]);
  });

  it("are none in a clean column", () => expect(duplicateIds([{ row: 1, id: "1" }, { row: 2, id: "1.0" }])).toEqual([]));
});
