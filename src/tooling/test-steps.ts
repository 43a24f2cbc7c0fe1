import { join } from "node:path";
import { root, testResultsDir } from "./paths";
import type { SystemNeedName } from "./system-needs";

/** One thing that `npm test` or `npm run soak` runs: a program from node_modules/.bin with its arguments. */
export interface TestStep {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly needs: readonly SystemNeedName[];
  /** Where the results are written, in jest's shape; undefined for a step that has no cases to count. */
  readonly jestResults?: string;
  /** What it prints is shown even when all is well. */
  readonly tells?: true;
  /** How many of the machine's two cores it keeps busy: steps run side by side while there are cores for them. */
  readonly cores: 1 | 2;
  /** Steps whose outcome it needs. */
  readonly after: readonly string[];
  /** Generous: a step that prints nothing for so long hangs. */
  readonly silenceSeconds: number;
  /** Added to the environment of the process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Compilers and linters say nothing until they have ended, on a slow machine after minutes. */
const quietProgram = 1200;
/** Jest prints a dot a case: longer than any case may take. */
const quietCase = 600;

const reporters = ["--reporters=default", `--reporters=${join(root, "src", "tooling", "dot-reporter.cjs")}`];

function check(name: string, program: string, ...args: string[]): TestStep {
  return { name, program, args, needs: [], cores: 1, after: [], silenceSeconds: quietProgram };
}

/**
 * A jest project, or some files of it.
 * @param files parts of their paths; all of the project's when there are none
 */
export function jest(project: string, needs: readonly SystemNeedName[] = [], name = project, files: readonly string[] = []): TestStep {
  const jestResults = join(testResultsDir, `${name}.json`);
  const args = [...files, "--selectProjects", project, "--maxWorkers=2", ...reporters, "--json", `--outputFile=${jestResults}`];
  return { name, program: "jest", args, needs, jestResults, cores: 2, after: [], silenceSeconds: quietCase };
}

/** Bugs planted in the product: a few here, all of them in a soak. */
export const productMutants: TestStep = {
  ...check("mutants", "tsx", join("test", "mutation", "product", "check-product-mutants.ts")), jestResults: join(testResultsDir, "mutants.json"), tells: true,
};

/**
 * In the order in which they start, the quick and telling ones first. What keeps one core busy runs beside another such step; what measures
 * time
 * runs alone.
 */
export const testSteps: readonly TestStep[] = [
  check("types", "tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", join(".cache", "types.tsbuildinfo")),
  check("lint", "eslint", ".", "--max-warnings=0", "--cache", "--cache-strategy", "content", "--cache-location", join(".cache", "eslint")),
  check("layers", "depcruise", "src", "--config", ".dependency-cruiser.cjs"),
  check("unused", "knip", "--no-progress"),
  check("build", "webpack", "--mode", "production", "--env", "workbench"),
  { ...check("size", "tsx", join("src", "tooling", "check-build.ts")), after: ["build"], tells: true },
  // Both keep what webpack has read in the same place.
  { ...check("build-probe", "tsx", join("src", "tooling", "build-probe.ts")), after: ["build"] },
  {
    ...check("mutation", "tsx", join("test", "mutation", "check-mutants.ts")), jestResults: join(testResultsDir, "mutation.json"),
    tells: true,
  },
  productMutants,
  { ...check("probe", "tsx", join("test", "mutation", "check-probe.ts")), jestResults: join(testResultsDir, "probe.json"), tells: true },
  { ...jest("coverage"), cores: 1, tells: true },
  { ...check("speed", "tsx", join("test", "bench", "host-speed.bench.ts")), cores: 2, tells: true },
  jest("unit"),
  jest("pane"),
  jest("host", ["calc", "fonts"]),
  { ...jest("fidelity", ["calc", "openpyxl"]), tells: true },
  jest("product"),
  jest("parity", ["calc"]),
  { ...jest("e2e", ["chromium", "calc", "poppler", "fonts"]), after: ["build", "build-probe"] },
];

/** Those of `steps` that are named in `only` (comma-separated), or all of them. Throws on a name that is no step. */
export function selectSteps(steps: readonly TestStep[], only: string | undefined): readonly TestStep[] {
  if (only === undefined) return steps;
  const names = only.split(",").map((name) => name.trim()).filter((name) => name !== "");
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (names.length === 0 || unknown.length > 0) {
    const complaint = unknown.length > 0 ? `Unknown step ${unknown.join(", ")}. ` : "";
    throw new Error(`${complaint}Steps: ${steps.map((step) => step.name).join(", ")}.`);
  }
  return steps.filter((step) => names.includes(step.name));
}
