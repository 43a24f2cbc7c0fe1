import { closeSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soakSteps } from "../../src/tooling/soak-steps";
import { watchSilence } from "../../src/tooling/step-runner";
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
      await pause(quietMs / 2);
    }
    const whileWriting = heard;
    await pause(writes === 0 ? quietMs * 3 : 0);
    unwatch();
    closeSync(file);
    return whileWriting + (writes === 0 ? heard : 0);
  }

  test("a step that prints now and then runs for several times its limit", async () => {
    expect(await silences(6)).toBe(0);
  });

  test("a step that prints nothing is stopped, once", async () => {
    expect(await silences(0)).toBe(1);
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
