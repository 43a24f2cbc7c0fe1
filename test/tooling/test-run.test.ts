import { installCommand, systemNeeds } from "../../src/tooling/system-needs";
import { selectSteps, testSteps } from "../../src/tooling/test-steps";
import { add, nothing, summaryLine, tally, type JestReport } from "../../src/tooling/test-tally";

const report = (changes: Partial<JestReport>): JestReport => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...changes });

describe("tally", () => {
  test("counts the cases of a good run", () => {
    expect(tally(true, report({ numPassedTests: 12, numPendingTests: 1, numTodoTests: 2 }))).toEqual({ passed: 12, failed: 0, skipped: 3 });
  });

  test("a file that could not be loaded is a failure", () => {
    expect(tally(false, report({ numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }))).toEqual({ passed: 3, failed: 3, skipped: 0 });
  });

  test.each([["no tests found", report({})], ["all passed, yet jest failed", report({ numPassedTests: 5 })], ["no report", undefined]])("a step that fails with %s never says 0 failed", (_, jestReport) => {
    expect(tally(false, jestReport).failed).toBe(1);
  });

  test("a check that is no jest project adds nothing when it passes", () => {
    expect(tally(true, undefined)).toEqual(nothing);
  });

  test("sums into the last line", () => {
    expect(summaryLine([{ passed: 10, failed: 0, skipped: 1 }, { passed: 2, failed: 1, skipped: 0 }].reduce(add, nothing))).toBe("12 passed, 1 failed");
  });
});

describe("selectSteps", () => {
  test("all of them, in their order, unless some are named", () => {
    expect(selectSteps(testSteps, undefined)).toBe(testSteps);
    expect(selectSteps(testSteps, "host, unit").map(({ name }) => name)).toEqual(["unit", "host"]);
  });

  test.each(["units", "unit,", ""])("%j: only names that are steps", (only) => {
    if (only === "unit,") expect(selectSteps(testSteps, only).map(({ name }) => name)).toEqual(["unit"]);
    else expect(() => selectSteps(testSteps, only)).toThrow("Steps: types, lint");
  });
});

test("the advice is a command that can be typed", () => {
  expect(installCommand([systemNeeds.chromium, systemNeeds.fonts])).toBe("apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk");
});
