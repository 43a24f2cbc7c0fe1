/**
 * `npm test` runs it: plants one leniency after another in the embedded Excel and asks it what the probe asks; the probe must name each by an
 * answer that differs from that of the host as it stands. An item's number tells which questions are asked. `--why` shows the answers.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../../src/probe/compare";
import type { ProbeItem } from "../../src/probe/item";
import { allItems } from "../../src/probe/items/all-items";
import { makeReport, type HostAnswers } from "../../src/probe/report";
import type * as ProbeAnswers from "../../src/tooling/probe-answers";
import { root, testResultsDir } from "../../src/tooling/paths";
import { summaryLine, type JestReport } from "../../src/tooling/test-tally";
import type { Mutant } from "./mutant";
import { load, plant } from "./mutated-modules";
import { allMutants } from "./mutants/all-mutants";
import { unseenByProbe } from "./unseen-by-probe";

const excel = { version: "planted", platform: "PC", displayLanguage: "en-US", contentLanguage: "en-US", api: "1.15" };

/** A report of the embedded Excel as it is loaded now, like one of real Excel. */
async function reportOf(items: readonly ProbeItem[], host: HostAnswers) {
  const { answersOf, startProbedHost } = load(join(root, "src", "tooling", "probe-answers.ts")) as typeof ProbeAnswers;
  const probed = await startProbedHost(items.some(({ webOnly }) => webOnly));
  try {
    return makeReport({ at: "", excel, milliseconds: 0, left: [] }, items, await answersOf(probed, items), host);
  } finally {
    probed.dispose();
  }
}

const itemsOf = (id: string): readonly ProbeItem[] => allItems.filter((item) => item.id === id);

interface Verdict {
  readonly ok: boolean;
  readonly says: string;
  readonly why?: string;
}

async function judge({ item, leniency, file, find, replace }: Mutant, host: HostAnswers): Promise<Verdict> {
  plant({ file: join(root, "src", "workbench", file), find, replace });
  const [verdict] = compare(await reportOf(itemsOf(item), host), host).items;
  const differing = verdict?.parts.filter((part) => part.verdict === "differs" || part.verdict === "position") ?? [];
  const reason = unseenByProbe[leniency];
  if (differing.length === 0) return { ok: reason !== undefined, says: reason === undefined ? "NOT NAMED by the probe" : `not named: ${reason}` };
  const why = differing.map(({ part, excel: answer }) => `${part}: ${JSON.stringify(answer)}`).join("; ");
  return { ok: reason === undefined, says: `${reason === undefined ? "" : "NAMED, though said to be out of sight: "}${differing.map(({ part }) => part).join(", ")}`, why };
}

async function main(): Promise<void> {
  plant();
  const { hostAnswers } = load(join(root, "src", "tooling", "probe-answers.ts")) as typeof ProbeAnswers;
  const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const mutants = allMutants.filter(({ item }) => itemsOf(item).length > 0 && (only === undefined || item === only));
  const asked = new Set(mutants.map(({ item }) => item));
  const host = await hostAnswers(allItems.filter(({ id }) => asked.has(id)));
  const counts = { named: 0, unseen: 0, failed: 0 };
  for (const mutant of mutants) {
    const { ok, says, why } = await judge(mutant, host).catch((error: unknown): Verdict => ({ ok: false, says: error instanceof Error ? error.message : String(error) }));
    counts[!ok ? "failed" : mutant.leniency in unseenByProbe ? "unseen" : "named"]++;
    if (!ok || process.argv.includes("--why")) console.log(`${ok ? "ok    " : "FAILED"} ${mutant.item.padEnd(5)} ${mutant.leniency}: ${says}${why === undefined ? "" : ` (${why})`}`);
  }
  console.log(`The probe names ${counts.named} of ${mutants.length} planted leniencies; ${counts.unseen} are out of its sight, each for a reason.`);
  console.log(summaryLine({ passed: mutants.length - counts.failed, failed: counts.failed, skipped: 0 }));
  const report: JestReport = { numPassedTests: mutants.length - counts.failed, numFailedTests: counts.failed, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };
  mkdirSync(testResultsDir, { recursive: true });
  writeFileSync(join(testResultsDir, "probe.json"), JSON.stringify(report));
  process.exit(counts.failed > 0 ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
