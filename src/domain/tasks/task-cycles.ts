import type { TaskEdges } from "./task-graph";
import { textKey } from "../text/text-key";

/** Tasks numbered in the order given, with the numbers of their predecessors; tasks that do not exist are left out. */
interface NumberedGraph {
  readonly ids: readonly string[];
  readonly next: readonly (readonly number[])[];
}

function numbered(edges: TaskEdges): NumberedGraph {
  const ids: string[] = [];
  const numberOf = new Map<string, number>();
  const numbers: number[] = [];
  for (const id of edges.keys()) {
    const key = textKey(id);
    const known = numberOf.get(key);
    numbers.push(known ?? ids.length);
    if (known !== undefined) continue;
    numberOf.set(key, ids.length);
    ids.push(id);
  }
  const next = ids.map(() => new Set<number>());
  let place = 0;
  for (const predecessors of edges.values()) {
    const own = next[numbers[place] ?? -1];
    place += 1;
    for (const predecessor of predecessors) {
      const number = numberOf.get(textKey(predecessor));
      if (number !== undefined) own?.add(number);
    }
  }
  return { ids, next: next.map((set) => [...set]) };
}

/** Tarjan's strongly connected components, with a stack of its own: a chain of 10,000 tasks would overflow the call stack. */
function componentOf({ next }: NumberedGraph): Int32Array {
  const count = next.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let visited = 0;
  let components = 0;
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== -1) continue;
    const path = [{ node: root, edge: 0 }];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { node } = frame;
      if (frame.edge === 0) {
        order[node] = low[node] = visited;
        visited += 1;
        open.push(node);
      }
      const child = next[node]?.[frame.edge];
      frame.edge += 1;
      if (child === undefined) {
        if (low[node] === order[node]) {
          for (let member = open.pop(); member !== undefined; member = open.pop()) {
            component[member] = components;
            if (member === node) break;
          }
          components += 1;
        }
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      } else if (order[child] === -1) {
        path.push({ node: child, edge: 0 });
      } else if (component[child] === -1) {
        low[node] = Math.min(low[node] ?? 0, order[child] ?? 0);
      }
    }
  }
  return component;
}

/** The shortest way from a task over its predecessors back to itself, or nothing. */
function shortestCycle(start: number, { next }: NumberedGraph, component: Int32Array): number[] {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? start;
    for (const child of next[node] ?? []) {
      if (child === start) {
        const cycle = [node];
        for (let at = cameFrom.get(node); at !== undefined; at = cameFrom.get(at)) cycle.push(at);
        return cycle.reverse();
      }
      if (component[child] === component[start] && !cameFrom.has(child)) {
        cameFrom.set(child, node);
        queue.push(child);
      }
    }
  }
  return [];
}

/**
 * Tasks that wait for themselves. Each cycle reads from a task to its predecessor and so on back to the first, which is the
 * cycle's earliest task in the order given; a shortest cycle is shown for each task that is not in one already shown, so that every such task is
 * named and no list grows beyond their number. Predecessors that are no task play no part.
 */
export function findCycles(edges: TaskEdges): string[][] {
  const graph = numbered(edges);
  const component = componentOf(graph);
  const named = new Set<number>();
  const cycles: number[][] = [];
  for (let node = 0; node < graph.ids.length; node += 1) {
    if (named.has(node)) continue;
    const cycle = shortestCycle(node, graph, component);
    const first = cycle.indexOf(Math.min(...cycle));
    if (cycle.length > 0) cycles.push([...cycle.slice(first), ...cycle.slice(0, first)]);
    for (const member of cycle) named.add(member);
  }
  return cycles.map((cycle) => cycle.map((member) => graph.ids[member] ?? ""));
}
