/** `npm run probe:compare report.json`: what real Excel said of the embedded host. Exit code 1 when an item is refuted, 2 when there is no report. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { compare, comparisonText } from "../probe/compare";
import type { Json } from "../probe/item";
import { reportFormat, type Report } from "../probe/report";
import { hostAnswers } from "./probe-answers";

const json: v.GenericSchema<Json> = v.lazy(() => v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), v.record(v.string(), json)]));

const reportSchema = v.object({
  format: v.literal(reportFormat), at: v.string(), milliseconds: v.number(), left: v.array(v.string()),
  excel: v.object({ version: v.string(), platform: v.string(), displayLanguage: v.string(), contentLanguage: v.string(), api: v.string() }),
  items: v.array(v.object({
    id: v.string(), part: v.string(), asks: v.string(), milliseconds: v.number(), equal: v.boolean(), host: json, answer: v.optional(json), because: v.optional(v.string()),
  })),
});

/** @throws Error in words when the text is no report of a probe. */
export function readReport(text: string): Report {
  const parsed = v.safeParse(reportSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  throw new Error(`This is no report of a probe: ${parsed.issues.slice(0, 3).map((issue) => `${v.getDotPath(issue) ?? "it"}: ${issue.message}`).join("; ")}`);
}

async function main(): Promise<void> {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0) throw new Error("npm run probe:compare report.json: name the file that the probe's report was copied into.");
  const report = readReport(readFileSync(file, "utf8"));
  const comparison = compare(report, await hostAnswers());
  console.log(comparisonText(comparison, report));
  process.exitCode = comparison.items.some(({ verdict }) => verdict === "refuted") ? 1 : 0;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  });
}
