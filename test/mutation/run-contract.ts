/** Runs contract tests by name in this process, with jest's own test framework and expectations. */
import { join } from "node:path";
import { getState, resetState, run } from "jest-circus";
import { root } from "../../src/tooling/paths";
import { load, plant } from "./mutated-modules";
import { probe } from "./probe-name";
import "./test-globals";

export interface TestOutcome {
  readonly name: string;
  /** First line of what went wrong; undefined when it passed. */
  readonly failure: string | undefined;
}

/** A hanging host is caught too, but should not hold everything up. */
const patienceMs = 10_000;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "")?.trim() ?? "";

/**
 * @param file below `test/contract`
 * @param names how the names of the tests to run begin
 * @returns those tests, and the probe, which tells whether the host works at all.
 */
export async function runContract(file: string, names: readonly string[], change?: Parameters<typeof plant>[0]): Promise<readonly TestOutcome[]> {
  plant(change);
  resetState();
  const state = getState();
  state.testNamePattern = new RegExp([...names, probe].map(escaped).join("|"));
  state.testTimeout = patienceMs;
  load(join(root, "test", "contract", file));
  load(join(root, "test", "mutation", "host-works.ts"));
  const { testResults, unhandledErrors } = await run();
  const outcomes = testResults.filter(({ status }) => status === "done").map(({ testPath, errors }) => ({
    name: testPath.at(-1) ?? "", failure: errors[0] === undefined ? undefined : firstLine(errors[0]),
  }));
  return [...outcomes, ...unhandledErrors.map((error) => ({ name: "", failure: firstLine(error) }))];
}
