import type { ProductMutant } from "../product-mutant";

const planted = (file: string, caughtBy: string, test?: string) => (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: `tooling/${file}.ts`, find, replace, caughtBy: { file: `tooling/${caughtBy}.test.ts`, ...(test !== undefined && { test }) },
});
const beside = planted("side-by-side", "side-by-side");
const runner = planted("step-runner", "step-runner", "a step that prints");
const steps = planted("test-steps", "side-by-side");
const once = planted("built-once", "command-bundle");
const total = planted("test-tally", "test-run");

/** Bugs of the tools that would let a bad run look good, or stale code run. */
export const toolingMutants: readonly ProductMutant[] = [
  beside("a large step begins while a small one still runs", "taken + piece.cores > cores", "taken > cores"),
  beside("steps run one after another after all", "taken + piece.cores > cores", "taken + piece.cores >= cores"),
  beside("a step does not wait for what it needs", "!names.has(name) || done.has(name)", "true"),
  beside("a step waits for ever for one that was not asked for", "!names.has(name) || done.has(name)", "done.has(name)"),
  beside(
    "outcomes stand in the order in which steps ended", "return pieces.flatMap((piece) => outcomes.get(piece) ?? []);",
    "return [...outcomes.values()];"
  ),
  beside(
    "steps that wait for each other end the run as if all were done",
    "if (running.size === 0) throw new Error(`These wait for each other: ${[...waiting].map(({ name }) => name).join(\", \")}.`);",
    "if (running.size === 0) break;"
  ),
  runner(
    "a step's limit counts its whole time", "if (now !== size) [size, heard] = [now, performance.now()];", "if (now !== size) size = now;"
  ),
  runner(
    "a silent step is stopped again and again", "      clearInterval(timer);\n      onSilence();",
    "      onSilence();\n      heard = performance.now();"
  ),
  steps("the browser's tests do not wait for the build", "after: [\"build\", \"build-probe\"] }", "after: [\"build-probe\"] }"),
  steps(
    "what measures time runs beside others", "join(\"test\", \"bench\", \"host-speed.bench.ts\")), cores: 2,",
    "join(\"test\", \"bench\", \"host-speed.bench.ts\")), cores: 1,"
  ),
  once("what was built once is served for ever", "readFileSync(note, \"utf8\") === key", "readFileSync(note, \"utf8\") !== \"\""),
  once(
    "a build during which a source changed counts as one of the new sources", "if (keyNow() === key) writeFileSync(note, key);",
    "writeFileSync(note, keyNow());"
  ),
  once("every start builds", "=== key) return false;", "=== `${key} `) return false;"),
  total("a step that failed without a failing case counts nothing", "succeeded ? failedCases : Math.max(1, failedCases)", "failedCases"),
  total(
    "files that could not be loaded are no failures", "report.numFailedTests + report.numRuntimeErrorTestSuites", "report.numFailedTests"
  ),
  total("cases to be written do not count as skipped", "report.numPendingTests + report.numTodoTests", "report.numPendingTests"),
];
