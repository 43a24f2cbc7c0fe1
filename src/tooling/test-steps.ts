import { join } from "node:path";
import { testResultsDir } from "./paths";
import type { SystemNeedName } from "./system-needs";

/** One thing that `npm test` runs: a program from node_modules/.bin with its arguments. */
export interface TestStep {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly needs: readonly SystemNeedName[];
  /** Where the results are written, in jest's shape; undefined for a step that has no cases to count. */
  readonly jestResults?: string;
  /** What it prints is shown even when all is well. */
  readonly tells?: true;
  /** Generous: a step that takes longer hangs. */
  readonly limitSeconds: number;
}

function check(name: string, program: string, ...args: string[]): TestStep {
  return { name, program, args, needs: [], limitSeconds: 600 };
}

function jest(project: string, needs: readonly SystemNeedName[] = []): TestStep {
  const jestResults = join(testResultsDir, `${project}.json`);
  return { name: project, program: "jest", args: ["--selectProjects", project, "--maxWorkers=2", "--json", `--outputFile=${jestResults}`], needs, jestResults, limitSeconds: 1500 };
}

/** In the order in which they run: the quick and telling ones first. */
export const testSteps: readonly TestStep[] = [
  check("types", "tsc", "--noEmit"),
  check("lint", "eslint", ".", "--max-warnings=0", "--cache", "--cache-strategy", "content", "--cache-location", join(".cache", "eslint")),
  check("layers", "depcruise", "src", "--config", ".dependency-cruiser.cjs"),
  check("unused", "knip", "--no-progress"),
  jest("unit"),
  jest("pane"),
  jest("host", ["calc", "fonts"]),
  { ...jest("fidelity", ["calc"]), tells: true },
  { ...jest("coverage"), tells: true },
  { ...check("mutation", "tsx", join("test", "mutation", "check-mutants.ts")), jestResults: join(testResultsDir, "mutation.json"), tells: true },
  { ...check("speed", "tsx", join("test", "bench", "host-speed.bench.ts")), tells: true },
  jest("product"),
  check("build", "webpack", "--mode", "production", "--env", "workbench"),
  { ...check("size", "tsx", join("src", "tooling", "check-build.ts")), tells: true },
  jest("parity", ["calc"]),
  jest("e2e", ["chromium", "calc", "poppler", "fonts"]),
];

/** The steps named in `only` (comma-separated), or all of them. Throws on a name that is no step. */
export function selectSteps(only: string | undefined): readonly TestStep[] {
  if (only === undefined) return testSteps;
  const names = only.split(",").map((name) => name.trim()).filter((name) => name !== "");
  const unknown = names.filter((name) => !testSteps.some((step) => step.name === name));
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(`${unknown.length > 0 ? `Unknown step ${unknown.join(", ")}. ` : ""}Steps: ${testSteps.map((step) => step.name).join(", ")}.`);
  }
  return testSteps.filter((step) => names.includes(step.name));
}
