/** Runs tests of the product in this process, one source file changed. Tests of the pane find a window in it. */
import { join } from "node:path";
import { expect } from "expect";
import { getState, resetState, run } from "jest-circus";
import { root } from "../../../src/tooling/paths";
import { load, plant, wasLoaded } from "../mutated-modules";
import "../test-globals";
import { openWindow } from "./window-globals";

export interface ProductOutcome {
  /** With its `describe` blocks. */
  readonly name: string;
  /** First line of what went wrong; undefined when it passed. */
  readonly failure: string | undefined;
}

const patienceMs = 30_000;
const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "")?.trim() ?? "";
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * @param file below `test`
 * @param names parts of the names of the tests to run; all when there are none
 * @throws Error when the test has not loaded the changed file: it could never hear of the change
 */
export async function runProductTest(file: string, names: readonly string[], change?: Parameters<typeof plant>[0]): Promise<readonly ProductOutcome[]> {
  if (file.endsWith(".tsx")) openWindow();
  plant(change);
  resetState();
  const state = getState();
  state.testNamePattern = names.length === 0 ? null : new RegExp(names.map(escaped).join("|"));
  state.testTimeout = patienceMs;
  load(join(root, "test", "support", "fixed-seed.cjs"));
  expect.setState({ testPath: join(root, "test", file) });
  load(join(root, "test", file));
  const { testResults, unhandledErrors } = await run();
  const outcomes = testResults.filter(({ status }) => status === "done").map(({ testPath, errors }): ProductOutcome => ({
    name: testPath.slice(1).join(" "), failure: errors[0] === undefined ? undefined : firstLine(errors[0]),
  }));
  if (change !== undefined && !wasLoaded(change.file)) throw new Error(`${file} does not load ${change.file}`);
  return [...outcomes, ...unhandledErrors.map((error): ProductOutcome => ({ name: "", failure: firstLine(error) }))];
}
