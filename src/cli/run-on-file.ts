import { readFileSync, writeFileSync } from "node:fs";
import type { ActionEnvironment, TrackerSummary } from "../actions/action";
import { isoFromSerial, nowSerial, todaySerial } from "../domain/dates/excel-date";
import { translator } from "../locales/translate";
import { loadAction } from "./actions/load-action";
import type { CliRequest } from "./arguments";
import { cliText } from "./cli-text";
import type { CliAction } from "./commands";
import { newestExcel, openHeadlessExcel, type HeadlessExcel } from "./headless-excel";
import type { Outcome } from "./outcome";
import { toldFinding, type ToldFinding } from "./told-finding";

/** A call that runs on a workbook. */
type FileRequest = CliRequest & { readonly action: keyof typeof loadAction };

/** What every call prints with `--json`, before and after what its action alone has. */
export interface CliResult {
  readonly action: CliAction;
  readonly asOf: string;
  readonly findings: readonly ToldFinding[];
  /** What waivers in force cover; not among the findings. */
  readonly waived?: readonly ToldFinding[];
  readonly summary: TrackerSummary | null;
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Milliseconds of our own code: the whole action without the embedded Excel's time. */
  readonly ownMs: number;
  readonly engineMs: number;
  readonly warnings: readonly string[];
  /** What could not be kept when the workbook was saved. */
  readonly lost: readonly string[];
}

/** A call's answer in both its forms. */
export interface Answered {
  readonly result: CliResult;
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** Actions that may meet sheets of others, of which a newer Excel tells more: merged cells. The rest proves that the oldest is enough. */
const readsOthers: ReadonlySet<CliAction> = new Set(["check", "rollup", "flag-sheet", "take-over", "clean"]);

/** Runs an action on a file through office.js, as the pane would, and saves the outcome where asked. */
export async function runOnFile(request: FileRequest, now: () => Date = () => new Date()): Promise<Answered> {
  const { action, language, input, asOf } = request;
  const excel = await openHeadlessExcel({
    language, now,
    ...(readsOthers.has(action) && { requirementSets: newestExcel }), ...(input !== undefined && { bytes: readFileSync(input) }),
  });
  try {
    const { Excel, Office } = excel.office;
    const environment: ActionEnvironment = {
      run: (batch) => Excel.run(batch), requirements: Office.context.requirements, language,
      today: () => asOf ?? todaySerial(now()), now: () => asOf ?? nowSerial(now()),
    };
    const run = await loadAction[action]();
    excel.resetCost();
    const started = performance.now();
    const outcome = await run({ request, environment, translate: translator(language), say: cliText(language) });
    return answered(request, outcome, excel, performance.now() - started);
  } finally {
    excel.close();
  }
}

function answered({ action, language, output, dryRun }: CliRequest, outcome: Outcome, excel: HeadlessExcel, elapsed: number): Answered {
  const translate = translator(language);
  const { asOf, findings = [], waived, summary, json = {}, lines = [] } = outcome;
  const { requests, bytesOut, bytesIn, hostMs, engineMs } = excel.cost();
  const saved = output === undefined || dryRun ? undefined : excel.save();
  if (saved !== undefined && output !== undefined) writeFileSync(output, saved.bytes);
  const result: CliResult = {
    action, asOf: isoFromSerial(asOf),
    findings: findings.map((finding) => toldFinding(finding, translate)),
    ...(waived && { waived: waived.map((finding) => toldFinding(finding, translate)) }),
    summary: summary ?? null,
    requests, bytesOut, bytesIn, ownMs: Math.max(0, Math.round(elapsed - hostMs - engineMs)), engineMs: Math.round(engineMs),
    warnings: excel.warnings,
    lost: (saved?.report.lost ?? []).map(({ part, what }) => `${part}: ${what}`),
  };
  return { result, json: { ...result, ...json }, lines };
}
