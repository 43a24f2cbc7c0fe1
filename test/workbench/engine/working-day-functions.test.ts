import fc from "fast-check";
import { networkDays } from "../../../src/workbench/engine/working-day-functions";

/** Day by day, as the documentation of NETWORKDAYS describes it; Excel's day 1 is a Sunday. */
function walked(start: number, end: number, holidays: readonly number[]): number {
  const [first, last] = start <= end ? [start, end] : [end, start];
  let days = 0;
  for (let day = first; day <= last; day += 1) {
    const weekday = day % 7;
    if (weekday !== 0 && weekday !== 1 && !holidays.includes(day)) days += 1;
  }
  return start <= end ? days : -days;
}

test("equals a walk over every day, whatever the holidays", () => {
  const day = fc.integer({ min: 45_000, max: 45_120 });
  fc.assert(fc.property(day, day, fc.array(day, { maxLength: 12 }), (start, end, holidays) => {
    expect(networkDays(start, end, holidays)).toBe(walked(start, end, holidays));
  }));
});

test("a week has five working days; a Friday to the Monday after has two", () => {
  // 2026-02-09 is a Monday, serial 46062.
  expect(networkDays(46062, 46068, [])).toBe(5);
  expect(networkDays(46066, 46069, [])).toBe(2);
  expect(networkDays(46069, 46066, [])).toBe(-2);
  expect(networkDays(46062, 46068, [46063, 46063, 46067])).toBe(4);
});
