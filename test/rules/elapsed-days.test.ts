import fc from "fast-check";
import { elapsedDays } from "../../src/rules/elapsed-days";
import { context, day } from "./cases";

const { calendar } = context();

test("the guide's case: three working days after Friday 2026-02-13 end on 2026-02-25", () => {
  expect(elapsedDays(day("2026-02-13"), day("2026-02-25"), "working", calendar)).toBe(3);
  expect(elapsedDays(day("2026-02-13"), day("2026-02-24"), "working", calendar)).toBe(2);
  expect(calendar.addWorkingDays(day("2026-02-13"), 3)).toBe(day("2026-02-25"));
  expect(elapsedDays(day("2026-02-27"), day("2026-02-28"), "working", calendar)).toBe(1);
});

test("never negative, never more than calendar days, and unknown outside the calendar only", () => {
  const some = fc.integer({ min: day("2024-11-01"), max: day("2027-02-01") });
  fc.assert(fc.property(some, some, fc.double({ min: 0, max: 0.99, noNaN: true }), (from, to, time) => {
    const [plain, working] = [elapsedDays(from + time, to, "calendar", calendar), elapsedDays(from + time, to, "working", calendar)];
    if (to <= from) return plain === 0 && working === 0;
    if (plain !== to - from) return false;
    return calendar.covers(from) && calendar.covers(to) ? typeof working === "number" && working >= 0 && working <= plain : working === "?";
  }));
});
