import fc from "fast-check";
import { headerReader } from "../../../src/domain/sheets-of-others/header-words";
import { matchHeaders } from "../../../src/domain/sheets-of-others/match-headers";
import { taskFields } from "./foreign-fields";

const read = headerReader(taskFields);
/** Headers with the number of filled cells below each. */
const match = (...headers: [string, number][]) =>
  matchHeaders(headers.map(([header, filled], column) => ({ column, header, filled, candidates: read([header]) })));
const fieldsOf = (...headers: [string, number][]) => match(...headers).columns.map(({ key, column, confidence }) => [key, column, confidence]);

describe("columns and fields", () => {
  it("meet, with what is left over", () => {
    expect(match(["编号", 3], ["任务", 3], ["Swarm #", 2], ["", 1], ["Task owner", 3])).toEqual({
      columns: [
        { key: "id", column: 0, header: "编号", confidence: "exact" },
        { key: "task", column: 1, header: "任务", confidence: "alias" },
        { key: "owner", column: 4, header: "Task owner", confidence: "alias" },
      ],
      unmatched: [{ column: 2, header: "Swarm #", duplicateOf: "id" }],
      score: 8.5,
    });
  });

  it("prefer the column with data among near duplicates, whichever it is", () => {
    expect(fieldsOf(["Predecessor", 0], ["Predecessors", 9])).toEqual([["predecessors", 1, "exact"]]);
    expect(fieldsOf(["Predecessor", 9], ["Predecessors", 0])).toEqual([["predecessors", 0, "guess"]]);
    expect(match(["Predecessor", 0], ["Predecessors", 9]).unmatched).toEqual([{ column: 0, header: "Predecessor", duplicateOf: "predecessors" }]);
  });

  it("prefer our own word, though empty, to a heading that only ends in it", () =>
    expect(fieldsOf(["Owner", 0], ["Backup owner", 9])).toEqual([["owner", 0, "exact"]]));

  it("give a column turned away its next meaning", () => {
    expect(fieldsOf(["计划完成", 3], ["完成时间", 3])).toEqual([["due", 0, "alias"], ["actualFinish", 1, "alias"]]);
    expect(fieldsOf(["完成时间", 3], ["计划完成", 3])).toEqual([["actualFinish", 0, "alias"], ["due", 1, "alias"]]);
    expect(fieldsOf(["完成时间", 3])).toEqual([["due", 0, "alias"]]);
    expect(fieldsOf(["完成时间", 3], ["截止日期", 3])).toEqual([["actualFinish", 0, "alias"], ["due", 1, "exact"]]);
  });

  it("meet one to one, and without data the left one first", () => {
    const header = fc.constantFrom("编号", "任务", "Task", "Owner", "责任人", "完成时间", "Start", "Predecessor", "Predecessors", "x", "");
    fc.assert(fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
      const { columns, unmatched } = match(...headers.map((text): [string, number] => [text, 0]));
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(columns.length + unmatched.length).toBe(headers.filter((text) => text !== "").length);
    }));
    expect(fieldsOf(["Owner", 0], ["Owner", 0])).toEqual([["owner", 0, "exact"]]);
  });
});
