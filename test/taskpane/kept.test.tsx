import { kept, PaneMemory } from "../../src/taskpane/state/kept";

test("a value is its initial one until it is set; each pane remembers its own", () => {
  const count = kept(3);
  const [one, other] = [new PaneMemory(), new PaneMemory()];
  one.set(count, (now) => now + 1);
  expect([one.get(count), other.get(count)]).toEqual([4, 3]);
});

test("undefined that was set is not the initial value", () => {
  const last = kept<string | undefined>("first");
  const memory = new PaneMemory();
  memory.set(last, undefined);
  expect(memory.get(last)).toBeUndefined();
});

test("listeners hear of a change of their own value, not of an equal one, and not after they have left", () => {
  const [mine, theirs] = [kept(0), kept(0)];
  const memory = new PaneMemory();
  let heard = 0;
  const leave = memory.subscribe(mine, () => (heard += 1));
  memory.set(theirs, 1);
  memory.set(mine, 0);
  expect(heard).toBe(0);
  memory.set(mine, 1);
  expect(heard).toBe(1);
  leave();
  memory.set(mine, 2);
  expect(heard).toBe(1);
});
