import { closeSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runSideBySide, type Piece } from "../../src/tooling/side-by-side";
import { soakSteps } from "../../src/tooling/soak-steps";
import { watchSilence } from "../../src/tooling/step-runner";
import { testSteps } from "../../src/tooling/test-steps";
import { drawn } from "../support/thoroughness";
import type * as Thoroughness from "../support/thoroughness";

describe("a step's limit counts silence", () => {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const quietMs = 400;

  async function silences(writes: number): Promise<number> {
    const file = openSync(join(mkdtempSync(join(tmpdir(), "liaison-step-")), "log"), "w");
    let heard = 0;
    const unwatch = watchSilence(file, quietMs, () => heard++);
    for (let count = 0; count < writes; count++) {
      writeSync(file, ".");
      await pause(quietMs / 4);
    }
    const whileWriting = heard;
    await pause(writes === 0 ? quietMs * 2 : 0);
    unwatch();
    closeSync(file);
    return whileWriting + (writes === 0 ? heard : 0);
  }

  test("a step that prints now and then runs for several times its limit", async () => {
    expect(await silences(12)).toBe(0);
  });

  test("a step that prints nothing is stopped, once", async () => {
    expect(await silences(0)).toBe(1);
  });
});

describe("steps side by side", () => {
  /** Runs the pieces, each for a moment, and tells what ran together. */
  async function together(pieces: readonly Piece[]): Promise<{ readonly started: readonly string[]; readonly most: number; readonly beside: ReadonlyMap<string, readonly string[]>; readonly outcomes: readonly string[] }> {
    const started: string[] = [];
    const running = new Set<Piece>();
    const beside = new Map<string, readonly string[]>();
    let most = 0;
    const outcomes = await runSideBySide(pieces, 2, async (piece) => {
      started.push(piece.name);
      running.add(piece);
      beside.set(piece.name, [...running].map(({ name }) => name));
      most = Math.max(most, [...running].reduce((sum, { cores }) => sum + cores, 0));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.delete(piece);
      return piece.name;
    });
    return { started, most, beside, outcomes };
  }
  const piece = (name: string, cores: number, ...after: string[]): Piece => ({ name, cores, after });

  test("never more than there are cores for; a small one goes ahead of a large one; outcomes stand in the order given", async () => {
    const run = await together([piece("a", 1), piece("large", 2), piece("b", 1), piece("c", 1)]);
    expect(run.started).toEqual(["a", "b", "c", "large"]);
    expect(run.most).toBe(2);
    expect(run.beside.get("large")).toEqual(["large"]);
    expect(run.outcomes).toEqual(["a", "large", "b", "c"]);
  });

  test("what needs another's outcome waits for it, unless that one is not asked for", async () => {
    const run = await together([piece("size", 1, "build"), piece("build", 1), piece("other", 1, "left out")]);
    expect(run.started).toEqual(["build", "other", "size"]);
    expect(run.beside.get("size")).not.toContain("build");
  });

  test("steps that wait for each other are an error and no hanging run", async () => {
    await expect(together([piece("a", 1, "b"), piece("b", 1, "a")])).rejects.toThrow("a, b");
  });

  test("every step comes after steps that there are, and what measures time runs alone", () => {
    const names = testSteps.map(({ name }) => name);
    expect(testSteps.flatMap(({ after }) => after).filter((name) => !names.includes(name))).toEqual([]);
    expect(testSteps.filter(({ name }) => ["size", "build-probe", "e2e"].includes(name)).every(({ after }) => after.includes("build"))).toBe(true);
    expect(testSteps.find(({ name }) => name === "speed")?.cores).toBe(2);
  });
});

describe("what is drawn", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index);

  test("so many, in their order, the same every time, others for another subject", () => {
    const few = drawn(hundred, 10, "faults");
    expect(few).toHaveLength(10);
    expect([...few].sort((a, b) => a - b)).toEqual(few);
    expect(new Set(few).size).toBe(10);
    expect(drawn(hundred, 10, "faults")).toEqual(few);
    expect(drawn(hundred, 10, "switches")).not.toEqual(few);
  });

  test("all of them where there are no more", () => {
    expect(drawn([1, 2], 2, "faults")).toEqual([1, 2]);
  });

  test("every place is drawn by some subject", () => {
    const seen = new Set(Array.from({ length: 200 }, (_, subject) => drawn(hundred, 10, `subject ${subject}`)).flat());
    expect(seen.size).toBe(100);
  });
});

describe("a soak", () => {
  const soaking = <T>(environment: Record<string, string>, work: (thorough: typeof Thoroughness) => T): T => {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    let result: T | undefined;
    jest.isolateModules(() => { result = work(jest.requireActual("../support/thoroughness")); });
    process.env = before;
    return result as T;
  };

  test("goes through everything, and as many histories as asked for", () => {
    expect(soaking({ SOAK: "1" }, (thorough) => thorough.drawn([1, 2, 3], 1, "x"))).toEqual([1, 2, 3]);
    expect(soaking({ SOAK: "1", HISTORIES: "3", SEED: "7" }, (thorough) => thorough.historySeeds(1))).toEqual([7, 8, 9]);
    expect(soaking({ SEED: "7,9" }, (thorough) => thorough.historySeeds(1))).toEqual([7, 9]);
  });

  test("has steps of their own names", () => {
    expect(new Set(soakSteps.map(({ name }) => name)).size).toBe(soakSteps.length);
  });
});
