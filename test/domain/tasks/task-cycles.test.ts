import fc from "fast-check";
import { findCycles } from "../../../src/domain/tasks/task-cycles";

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe("tasks that wait for themselves", () => {
  it("are none in a plan that can be done", () =>
    expect(findCycles(graph({ a: ["b", "c"], b: ["c"], c: [], d: ["gone"] }))).toEqual([]));

  it("are shown from the earliest task along its predecessors", () => {
    expect(findCycles(graph({ x: ["a"], a: ["b"], b: ["c"], c: ["a"], d: ["d"] }))).toEqual([["a", "b", "c"], ["d"]]);
    expect(findCycles(graph({ T1: ["t2 "], Ｔ２: ["T1"] }))).toEqual([["T1", "Ｔ２"]]);
  });

  it("are all named when cycles share a task", () =>
    expect(findCycles(graph({ hub: ["p", "q"], p: ["hub"], q: ["hub"] }))).toEqual([["hub", "p"], ["hub", "q"]]));

  it("are found among 10,000 tasks", () => {
    const count = 10_000;
    const chain = new Map(Array.from({ length: count }, (_, index) => [`T${index}`, index + 1 < count ? [`T${index + 1}`] : []]));
    expect(findCycles(chain)).toEqual([]);
    chain.set(`T${count - 1}`, ["T0"]);
    const cycles = findCycles(chain);
    expect(cycles).toHaveLength(1);
    expect(cycles[0]).toHaveLength(count);
  });

  it("are exactly the tasks that reach themselves", () => {
    const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 20 });
    fc.assert(fc.property(edges, (pairs) => {
      const map = new Map(Array.from({ length: 10 }, (_, index) => [String(index), pairs.filter(([from]) => from === index).map(([, to]) => String(to))]));
      const reaches = (start: string): boolean => {
        const seen = new Set<string>();
        const open = [...(map.get(start) ?? [])];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
          if (node === start) return true;
          if (seen.has(node)) continue;
          seen.add(node);
          open.push(...(map.get(node) ?? []));
        }
        return false;
      };
      const cycles = findCycles(map);
      expect(new Set(cycles.flat())).toEqual(new Set([...map.keys()].filter(reaches)));
      for (const cycle of cycles) {
        cycle.forEach((id, index) => expect(map.get(id)).toContain(cycle[(index + 1) % cycle.length]));
        expect(new Set(cycle).size).toBe(cycle.length);
      }
    }));
  });
});
