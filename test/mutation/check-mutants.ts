/**
 * `npm test` runs it: plants one leniency after another in the embedded Excel, and fails unless a contract test catches each. Run before
 * and after without any, the same tests must pass, or "caught" would mean nothing. `--why` shows what each test said.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, testResultsDir } from "../../src/tooling/paths";
import { summaryLine, type JestReport } from "../../src/tooling/test-tally";
import type { Mutant } from "./mutant";
import { allMutants } from "./mutants/all-mutants";
import { probe } from "./probe-name";
import { runContract } from "./run-contract";

interface Verdict {
  readonly subject: string;
  readonly item: string;
  readonly ok: boolean;
  readonly says: string;
  readonly why?: string | undefined;
}

function namesByFile(mutants: readonly Mutant[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const { caughtBy } of mutants) names.set(caughtBy.file, (names.get(caughtBy.file) ?? new Set()).add(caughtBy.test));
  return new Map([...names].map(([file, set]) => [file, [...set]]));
}

/** The host as it stands: every test that is to catch something is there, and passes. */
async function clean(subject: string, mutants: readonly Mutant[]): Promise<Verdict> {
  const problems: string[] = [];
  let count = 0;
  for (const [file, names] of namesByFile(mutants)) {
    const outcomes = await runContract(file, names);
    count += outcomes.length;
    problems.push(...[...names, probe].filter((name) => !outcomes.some((outcome) => outcome.name.startsWith(name))).map((name) => `${file} has no test "${name}"`));
    problems.push(...outcomes.filter(({ failure }) => failure !== undefined).map(({ name, failure }) => `${file}: ${name}: ${failure}`));
  }
  return { subject, item: "", ok: problems.length === 0, says: problems.length === 0 ? `${count} tests pass` : problems.join("; ") };
}

async function judge({ leniency, item, file, find, replace, caughtBy }: Mutant): Promise<Verdict> {
  const outcomes = await runContract(caughtBy.file, [caughtBy.test], { file: join(root, "src", "workbench", file), find, replace });
  const broken = outcomes.find(({ name, failure }) => failure !== undefined && (name === probe || name === ""));
  if (broken) return { subject: leniency, item, ok: false, says: `breaks the host: ${broken.failure}` };
  if (!outcomes.some(({ name }) => name === probe)) return { subject: leniency, item, ok: false, says: "the probe did not run" };
  const catching = outcomes.find(({ name, failure }) => failure !== undefined && name.startsWith(caughtBy.test));
  if (!catching) return { subject: leniency, item, ok: false, says: `SURVIVES ${caughtBy.file}: ${caughtBy.test}` };
  return { subject: leniency, item, ok: true, says: `${caughtBy.file.replace(/\.test\.ts$/, "")}: ${catching.name}`, why: catching.failure };
}

function print(verdicts: readonly Verdict[], explain: boolean): void {
  const width = Math.max(...verdicts.map(({ subject }) => subject.length));
  for (const { subject, item, ok, says, why } of verdicts) {
    console.log(`${ok ? "ok    " : "FAILED"} ${item.padEnd(5)} ${subject.padEnd(width)}  ${says}`);
    if (explain && why !== undefined) console.log(`       ${why}`);
  }
}

async function main(): Promise<void> {
  const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const mutants = only === undefined ? allMutants : allMutants.filter(({ item }) => item === only);
  const verdicts: Verdict[] = [await clean("(nothing planted)", mutants)];
  for (const mutant of mutants) {
    verdicts.push(await judge(mutant).catch((error: unknown) => ({
      subject: mutant.leniency, item: mutant.item, ok: false, says: error instanceof Error ? error.message : String(error),
    })));
  }
  verdicts.push(await clean("(nothing planted, at the end)", mutants));
  print(verdicts, process.argv.includes("--why"));
  const failed = verdicts.filter(({ ok }) => !ok).length;
  console.log(summaryLine({ passed: verdicts.length - failed, failed, skipped: 0 }));
  const report: JestReport = { numPassedTests: verdicts.length - failed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };
  mkdirSync(testResultsDir, { recursive: true });
  writeFileSync(join(testResultsDir, "mutation.json"), JSON.stringify(report));
  process.exit(failed > 0 ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
