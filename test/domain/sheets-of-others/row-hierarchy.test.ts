import fc from "fast-check";
import { outline } from "../../../src/domain/sheets-of-others/row-hierarchy";

const titles = (...texts: string[]) => outline(texts.map((title) => ({ title, id: "" })));
const ids = (...values: (string | number)[]) => outline(values.map((id) => ({ title: "x", id })));
const parents = (places: readonly { parent?: number }[]) => places.map(({ parent }) => parent);

describe("which rows belong to which", () => {
  it("is told by leading spaces", () => {
    const places = titles("网络", "   设计", "   实施", "中继", "   建站", "      设计", "   配置", "值班");
    expect(parents(places)).toEqual([undefined, 0, 0, undefined, 3, 4, 3, undefined]);
    expect(places.map(({ depth }) => depth)).toEqual([0, 1, 1, 0, 1, 2, 1, 0]);
    expect(places.map(({ hasChildren }) => hasChildren)).toEqual([true, false, false, true, true, false, false, false]);
  });

  it("is told by wide spaces, tabs and drawn lines alike", () => expect(parents(titles("a", "\u3000b", "c", "\td", "e", "└─f"))).toEqual([undefined, 0, undefined, 2, undefined, 4]));

  it("is told by numbers, though one is missing or they start again", () => {
    expect(parents(ids(1, 1.1, "1.1.1", "1.2.", 2, "2.1.3", "2.1"))).toEqual([undefined, 0, 1, 0, undefined, 4, 4]);
    expect(parents(ids(1, 1.1, 1, 1.1))).toEqual([undefined, 0, undefined, 2]);
    expect(parents(outline(["1 调研", "1.1 访谈", "2. 设计"].map((title) => ({ title, id: "T1" }))))).toEqual([undefined, 0, undefined]);
  });

  it("is told by neither in a plain list", () => {
    expect(parents(ids("T001", "T002", "3.1.3/4"))).toEqual([undefined, undefined, undefined]);
    expect(parents(ids(1, 2, 10, 11))).toEqual([undefined, undefined, undefined, undefined]);
    expect(outline([])).toEqual([]);
  });

  it("always points upwards to a shallower row", () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 5 })), (indents) => {
      const places = titles(...indents.map((indent) => `${" ".repeat(indent)}x`));
      places.forEach(({ parent, depth }, index) => {
        if (parent === undefined) expect(depth).toBe(0);
        else {
          expect(parent).toBeLessThan(index);
          expect(indents[parent]).toBeLessThan(indents[index] ?? 0);
          expect(depth).toBe((places[parent]?.depth ?? 0) + 1);
        }
      });
    }));
  });
});
