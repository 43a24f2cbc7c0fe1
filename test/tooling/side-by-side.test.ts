import { runSideBySide, type Piece } from "../../src/tooling/side-by-side";
import { testSteps } from "../../src/tooling/test-steps";

describe("steps side by side", () => {
  /** Runs the pieces, each for a moment, and tells what ran together. */
  async function together(pieces: readonly Piece[]): Promise<{
    readonly started: readonly string[];
    readonly most: number;
    readonly beside: ReadonlyMap<string, readonly string[]>;
    readonly outcomes: readonly string[]
  }> {
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
    expect(
      testSteps.filter(({ name }) => ["size", "build-probe", "e2e"].includes(name)).every(({ after }) => after.includes("build"))
    ).toBe(true);
    expect(testSteps.find(({ name }) => name === "speed")?.cores).toBe(2);
  });
});
