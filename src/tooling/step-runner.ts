/** Runs steps, each with its output in a file, and tells what came of each when it has ended. */
import { spawn } from "node:child_process";
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, testResultsDir } from "./paths";
import { runSideBySide } from "./side-by-side";
import { ensureSystemNeeds, systemNeeds } from "./system-needs";
import type { TestStep } from "./test-steps";
import { add, nothing, summaryLine, tally, type JestReport, type Tally } from "./test-tally";

const shownOnFailure = 12_000;
/** The machine that the command is made for. */
const cores = 2;

interface Outcome {
  readonly step: TestStep;
  readonly tally: Tally;
}

type Environment = Readonly<Record<string, string>>;

/** Calls `onSilence` once the file has not grown for so long; returns what ends the watch. A slow machine still writes, a hanging step does not. */
export function watchSilence(file: number, silenceMs: number, onSilence: () => void): () => void {
  let size = fstatSync(file).size;
  let heard = performance.now();
  const timer = setInterval(() => {
    const now = fstatSync(file).size;
    if (now !== size) [size, heard] = [now, performance.now()];
    else if (performance.now() - heard >= silenceMs) {
      clearInterval(timer);
      onSilence();
    }
  }, Math.min(1000, silenceMs / 4));
  return () => clearInterval(timer);
}

/** Runs the step; resolves to whether it succeeded. Its whole process group ends with it. */
function run(step: TestStep, log: number, environment: Environment): Promise<boolean> {
  const program = join(root, "node_modules", ".bin", step.program);
  const windows = process.platform === "win32";
  const env = { ...process.env, ...environment, ...step.environment, FORCE_COLOR: "0" };
  const child = spawn(program, step.args, { cwd: root, stdio: ["ignore", log, log], detached: !windows, shell: windows, env });
  const stop = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (windows) child.kill();
    else process.kill(-child.pid, "SIGKILL");
  };
  process.once("exit", stop);
  return new Promise((resolve) => {
    const unwatch = watchSilence(log, step.silenceSeconds * 1000, () => {
      console.log(`  ${step.name} was stopped: it had said nothing for ${step.silenceSeconds} s.`);
      stop();
    });
    const end = (succeeded: boolean): void => {
      unwatch();
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

async function runStep(step: TestStep, environment: Environment): Promise<Outcome> {
  const started = performance.now();
  const logFile = join(testResultsDir, `${step.name}.log`);
  if (step.jestResults !== undefined) rmSync(step.jestResults, { force: true });
  const needs = ensureSystemNeeds(step.needs.map((name) => systemNeeds[name]));
  let succeeded = false;
  if (needs.missing.length > 0) {
    console.log(needs.advice);
  } else {
    const log = openSync(logFile, "w");
    succeeded = await run(step, log, environment);
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
  return { step, tally: result };
}

/**
 * Runs them all and sets the process's exit code: collects rather than stops, so that one run tells everything that is wrong.
 * @param environment added to that of each step
 */
export async function runSteps(steps: readonly TestStep[], environment: Environment = {}): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  mkdirSync(testResultsDir, { recursive: true });
  const started = performance.now();
  const outcomes = await runSideBySide(steps, cores, (step) => runStep(step, environment));

  const total = outcomes.reduce((sum, outcome) => add(sum, outcome.tally), nothing);
  const seconds = (performance.now() - started) / 1000;
  const failed = outcomes.filter((outcome) => outcome.tally.failed > 0).map((outcome) => outcome.step.name);
  const failures = failed.length > 0 ? `; failed: ${failed.join(", ")}` : "";
  console.log(`\n${steps.length} steps in ${seconds.toFixed(0)} s${failures}${total.skipped > 0 ? `; ${total.skipped} skipped` : ""}`);
  console.log(summaryLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}
