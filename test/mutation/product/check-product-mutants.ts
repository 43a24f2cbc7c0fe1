/**
 * Plants one bug after another in the product, and fails unless the test that is named for it fails: a few, drawn by seed, in `npm test`,
 * all of them in `npm run soak`. A bug whose text stands in its file no more, or more than once, fails every run. `--only domain/` takes those
 * of files that begin so, `--why` shows what each test said; `--table` only prints how many are listed, by layer and step.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, testResultsDir } from "../../../src/tooling/paths";
import { summaryLine, type JestReport } from "../../../src/tooling/test-tally";
import { amount, drawn, tellFigures } from "../../support/thoroughness";
import { allMutants } from "../mutants/all-mutants";
import { mutantTable } from "./mutant-table";
import { allProductMutants } from "./mutants/all-product-mutants";
import type { ProductMutant } from "./product-mutant";
import { runProductTest } from "./run-product-test";

const fewMutants = 14;

interface Verdict {
  readonly ok: boolean;
  readonly subject: string;
  readonly says: string;
  readonly why?: string | undefined;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why the bug can no longer be planted; undefined when it can. */
function staleness({ file, find }: ProductMutant): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, "src", file), "utf8");
  } catch (error) {
    return reasonOf(error);
  }
  const times = text.split(find).length - 1;
  return times === 1 ? undefined : `stands ${times} times in ${file}: ${find}`;
}

/** The product as it stands: every test that is to hear of something is there, and passes. */
async function clean(mutants: readonly ProductMutant[]): Promise<readonly Verdict[]> {
  const files = [...new Set(mutants.map(({ caughtBy }) => caughtBy.file))];
  const verdicts: Verdict[] = [];
  for (const file of files) {
    const wanted = mutants.filter(({ caughtBy }) => caughtBy.file === file).map(({ caughtBy }) => caughtBy.test);
    const named = wanted.filter((name) => name !== undefined);
    const outcomes = await runProductTest(file, named.length < wanted.length ? [] : named);
    const problems = [
      ...(outcomes.length === 0 ? ["has no tests"] : []),
      ...named.filter((name) => !outcomes.some((outcome) => outcome.name.includes(name))).map((name) => `has no test "${name}"`),
      ...outcomes.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${name}: ${failure}`])),
    ];
    verdicts.push({ ok: problems.length === 0, subject: `${file} without a bug`, says: problems.join("; ") || `${outcomes.length} tests pass` });
  }
  return verdicts;
}

async function judge({ bug, file, find, replace, caughtBy }: ProductMutant): Promise<Verdict> {
  const names = caughtBy.test === undefined ? [] : [caughtBy.test];
  const outcomes = await runProductTest(caughtBy.file, names, { file: join(root, "src", file), find, replace });
  const catching = outcomes.find(({ failure }) => failure !== undefined);
  const subject = `${file}: ${bug}`;
  if (catching === undefined) return { ok: false, subject, says: `SURVIVES ${caughtBy.file}${caughtBy.test === undefined ? "" : `: ${caughtBy.test}`}` };
  return { ok: true, subject, says: catching.name, why: catching.failure };
}

function tell({ ok, subject, says, why }: Verdict, explain: boolean): void {
  console.log(`${ok ? "ok    " : "FAILED"} ${subject}  ${says}`);
  if (explain && why !== undefined) console.log(`       ${why}`);
}

async function main(): Promise<void> {
  if (process.argv.includes("--table")) return console.log(mutantTable(allProductMutants, allMutants));
  const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] ?? "" : undefined;
  const stale = allProductMutants.flatMap((mutant): Verdict[] => {
    const says = staleness(mutant);
    return says === undefined ? [] : [{ ok: false, subject: `${mutant.file}: ${mutant.bug}`, says: `STALE ${says}` }];
  });
  const sound = allProductMutants.filter((mutant) => staleness(mutant) === undefined);
  const chosen = only === undefined
    ? drawn(amount(0, 1) === 1 ? sound : sound.filter(({ isSlow }) => isSlow !== true), fewMutants, "product mutants")
    : sound.filter(({ file }) => file.startsWith(only));
  const verdicts: Verdict[] = [...stale, ...await clean(chosen)];
  const explain = process.argv.includes("--why");
  verdicts.forEach((verdict) => tell(verdict, explain));
  let caught = 0;
  for (const mutant of chosen) {
    const subject = `${mutant.file}: ${mutant.bug}`;
    const verdict = await judge(mutant).catch((error: unknown): Verdict => ({ ok: false, subject, says: reasonOf(error) }));
    caught += verdict.ok ? 1 : 0;
    verdicts.push(verdict);
    tell(verdict, explain);
  }
  const failed = verdicts.filter(({ ok }) => !ok).length;
  console.log(`${caught} of ${chosen.length} bugs caught; ${allProductMutants.length} are listed`);
  console.log(summaryLine({ passed: verdicts.length - failed, failed, skipped: 0 }));
  tellFigures("Product mutants", { planted: chosen.length, caught });
  const report: JestReport = { numPassedTests: verdicts.length - failed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };
  mkdirSync(testResultsDir, { recursive: true });
  writeFileSync(join(testResultsDir, "mutants.json"), JSON.stringify(report));
  process.exit(failed > 0 ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
