import { Clock } from "../../../src/workbench/page/clock";
import { setFrameClock } from "../../../src/workbench/page/frame-clock";

test("a chosen date keeps the time of day; an empty one gives the real date back", () => {
  const clock = new Clock();
  clock.set("2026-02-13");
  const now = clock.now();
  expect([now.getFullYear(), now.getMonth(), now.getDate()]).toEqual([2026, 1, 13]);
  clock.set("");
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
});

test("in a frame only the present changes: given dates, text and types stay", () => {
  const clock = new Clock();
  clock.set("2026-02-13");
  const frame = { Date } as unknown as Window & { Date: DateConstructor };
  setFrameClock(frame, clock);
  const FrameDate = frame.Date;
  expect(new FrameDate().getFullYear()).toBe(2026);
  expect(new FrameDate(FrameDate.now()).getMonth()).toBe(1);
  expect(FrameDate()).toContain("Feb 13 2026");
  expect(new FrameDate(2020, 0, 2).getFullYear()).toBe(2020);
  expect(FrameDate.UTC(2020, 0, 1)).toBe(Date.UTC(2020, 0, 1));
  expect(new FrameDate()).toBeInstanceOf(Date);
});
