import fc from "fast-check";
import { axisScale } from "../../../src/workbench/page/charts/chart-scale";

test("counts get whole steps from zero", () => {
  expect(axisScale([1, 3, 2])).toEqual({ min: 0, max: 3, ticks: [0, 1, 2, 3] });
  expect(axisScale([0])).toEqual({ min: 0, max: 1, ticks: [0, 1] });
});

test("shares get round fractions, negative values their own part of the axis", () => {
  expect(axisScale([0.12, 0.9]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(axisScale([-8, 20])).toEqual({ min: -10, max: 20, ticks: [-10, 0, 10, 20] });
});

test("every value lies on the axis, which has few steps", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000), { minLength: 1 }), (values) => {
    const { min, max, ticks } = axisScale(values);
    expect(values.every((value) => value >= min - 1e-9 && value <= max + 1e-9)).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(max).toBeGreaterThan(min);
  }));
});
