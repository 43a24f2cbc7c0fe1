/** The part of `npm test` that runs once the packages are installed. */
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, testResultsDir } from "./paths";
import { ensureSystemNeeds, systemNeeds } from "./system-needs";
import { selectSteps, type TestStep } from "./test-steps";
import { add, nothing, summaryLine, tally, type JestReport, type Tally } from "./test-tally";

const shownOnFailure = 12_000;

interface Outcome {
  readonly step: TestStep;
  readonly seconds: number;
  readonly tally: Tally;
}

/** Runs the step with its output in a file; resolves to whether it succeeded. Its whole process group ends with it. */
function run(step: TestStep, log: number): Promise<boolean> {
  const program = join(root, "node_modules", ".bin", step.program);
  const child = spawn(program, step.args, { cwd: root, stdio: ["ignore", log, log], detached: process.platform !== "win32", shell: process.platform === "win32", env: { ...process.env, FORCE_COLOR: "0" } });
  const stop = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  };
  process.once("exit", stop);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.log(`  ${step.name} was stopped after ${step.limitSeconds} s.`);
      stop();
    }, step.limitSeconds * 1000);
    const end = (succeeded: boolean): void => {
      clearTimeout(timer);
      process.off("exit", stop);
      resolve(succeeded);
    };
    child.once("error", (error) => {
      console.log(`  ${step.program} could not be started: ${error.message}`);
      end(false);
    });
    child.once("exit", (code) => end(code === 0));
  });
}

function readReport(step: TestStep): JestReport | undefined {
  if (step.jestResults === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(step.jestResults, "utf8")) as JestReport;
  } catch {
    // Jest writes none when it could not start; the step's exit code then counts.
    return undefined;
  }
}

async function runStep(step: TestStep): Promise<Outcome> {
  const started = performance.now();
  const logFile = join(testResultsDir, `${step.name}.log`);
  if (step.jestResults !== undefined) rmSync(step.jestResults, { force: true });
  const needs = ensureSystemNeeds(step.needs.map((name) => systemNeeds[name]));
  let succeeded = false;
  if (needs.missing.length > 0) {
    console.log(needs.advice);
  } else {
    const log = openSync(logFile, "w");
    succeeded = await run(step, log);
    closeSync(log);
  }
  const result = tally(succeeded, readReport(step));
  const seconds = (performance.now() - started) / 1000;
  const cases = step.jestResults === undefined ? "" : `${summaryLine(result)}${result.skipped > 0 ? `, ${result.skipped} skipped` : ""}`;
  console.log(`${result.failed === 0 ? "ok    " : "FAILED"} ${step.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${cases}`);
  if (needs.missing.length === 0 && (result.failed > 0 || step.tells)) {
    const text = readFileSync(logFile, "utf8").trimEnd();
    if (text.length > shownOnFailure) console.log(`… (all of it is in ${logFile})`);
    console.log(text.slice(-shownOnFailure));
  }
  return { step, seconds, tally: result };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const steps = selectSteps(values.only);
  mkdirSync(testResultsDir, { recursive: true });
  const outcomes: Outcome[] = [];
  // Collects rather than stops: one run tells everything that is wrong.
  for (const step of steps) outcomes.push(await runStep(step));

  const total = outcomes.reduce((sum, outcome) => add(sum, outcome.tally), nothing);
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0);
  const failed = outcomes.filter((outcome) => outcome.tally.failed > 0).map((outcome) => outcome.step.name);
  console.log(`\n${steps.length} steps in ${seconds.toFixed(0)} s${failed.length > 0 ? `; failed: ${failed.join(", ")}` : ""}${total.skipped > 0 ? `; ${total.skipped} skipped` : ""}`);
  console.log(summaryLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
