import { readFileSync, writeFileSync } from "node:fs";
import type { ActionEnvironment, AdoptedSheet, CheckReport, GenerateReport, RefreshReport, SheetFlagsReport, TakeOverPlan, TrackerSummary } from "../actions/action";
import { check } from "../actions/check/check";
import { generate } from "../actions/generate/generate";
import { proposedForms } from "../actions/generate/proposed-forms";
import { refresh } from "../actions/refresh/refresh";
import { rollup } from "../actions/rollup";
import { submitRequest, type SubmitReport } from "../actions/requests/submit-request";
import { laySheetFlagsOn, removeSheetFlags } from "../actions/sheet-flags";
import { readProfile } from "../forms/profile-file";
import { planTakeOvers, takeOverDuties } from "../actions/duties/take-over-duties";
import { planListTakeOvers, takeOverList } from "../actions/take-over/take-over-list";
import type { ListPlan } from "../actions/take-over/plan-list";
import { cleanSheet, previewCleaning, type CleanPreview, type CleanReport } from "../actions/clean/clean-sheet";
import { planRepair, repair, type RepairPlan } from "../actions/repair/repair";
import { planUpgrade, upgrade, type UpgradePlan } from "../actions/upgrade/upgrade";
import { planFlows, pressFlow, type FlowPlan, type FlowReport } from "../actions/flows/press-flow";
import { writeReport } from "../actions/report/write-report";
import { readWeek, type WeekReport } from "../actions/week/read-week";
import type { Reminder } from "../actions/week/reminders";
import { demoProject } from "../forms/demo-project";
import type { OwnForm } from "../catalog/own-form";
import { formsWith } from "../forms/registry";
import { isoFromSerial, nowSerial, todaySerial } from "../domain/dates/excel-date";
import type { Finding } from "../domain/findings/finding";
import { translator } from "../locales/translate";
import type { CliRequest } from "./arguments";
import { newestExcel, openHeadlessExcel, type HeadlessExcel } from "./headless-excel";
import { readProjectFile, readRequestFile } from "./project-file";
import { openMinutes, type OpenedMinutes } from "../actions/week/open-minutes";
import { keepBaseline, type Kept } from "../actions/week/take-baseline";
import { remindFrom } from "./remind-from";
import { toldFinding, type ToldFinding } from "./told-finding";

/** What one call prints with `--json`, and what the text form is made of. */
export interface CliResult {
  readonly action: string;
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
  readonly adopted?: AdoptedSheet;
  readonly generated?: GenerateReport;
  readonly changes?: RefreshReport["changes"];
  readonly submitted?: SubmitReport;
  readonly flagged?: SheetFlagsReport;
  readonly unflagged?: Awaited<ReturnType<typeof removeSheetFlags>>;
  readonly takeOvers?: readonly TakeOverPlan[];
  readonly listTakeOvers?: readonly ListPlan[];
  readonly upgrade?: UpgradeOutcome;
  readonly week?: WeekReport;
  readonly reminder?: Reminder;
  readonly repair?: RepairOutcome;
  readonly cleaned?: CleanPreview | CleanReport;
  /** The sheet that a report stands on. */
  readonly reported?: string;
  readonly kept?: Kept;
  readonly opened?: OpenedMinutes;
  readonly flows?: readonly FlowPlan[];
  readonly carriedOn?: FlowReport;
  readonly warnings: readonly string[];
  /** What could not be kept when the workbook was saved. */
  readonly lost: readonly string[];
}

interface Outcome {
  readonly asOf: number;
  readonly findings?: readonly Finding[];
  readonly waived?: readonly Finding[];
  readonly summary?: TrackerSummary;
  readonly adopted?: AdoptedSheet;
  readonly generated?: GenerateReport;
  readonly changes?: RefreshReport["changes"];
  readonly submitted?: SubmitReport;
  readonly flagged?: SheetFlagsReport;
  readonly unflagged?: Awaited<ReturnType<typeof removeSheetFlags>>;
  readonly takeOvers?: readonly TakeOverPlan[];
  readonly listTakeOvers?: readonly ListPlan[];
  readonly upgrade?: UpgradeOutcome;
  readonly week?: WeekReport;
  readonly reminder?: Reminder;
  readonly repair?: RepairOutcome;
  readonly cleaned?: CleanPreview | CleanReport;
  readonly reported?: string;
  readonly kept?: Kept;
  readonly opened?: OpenedMinutes;
  readonly flows?: readonly FlowPlan[];
  readonly carriedOn?: FlowReport;
}

/** What was added, or would be. */
type UpgradeOutcome = UpgradePlan & { readonly done: boolean };

/** What was mended, or would be. */
type RepairOutcome = RepairPlan & { readonly done: boolean };

/** Actions that may meet sheets of others, of which a newer Excel tells more: merged cells. The others prove that the oldest one is enough. */
const readsOthers: ReadonlySet<CliRequest["action"]> = new Set(["check", "rollup", "flag-sheet", "take-over", "clean"]);

/** Runs an action on a file through office.js, as the pane would, and saves the outcome where asked. */
export async function runOnFile(request: CliRequest, now: () => Date = () => new Date()): Promise<CliResult> {
  const excel = await openHeadlessExcel({
    language: request.language, now, ...(readsOthers.has(request.action) && { requirementSets: newestExcel }), ...(request.input !== undefined && { bytes: readFileSync(request.input) }),
  });
  try {
    const environment: ActionEnvironment = {
      run: (batch) => excel.office.Excel.run(batch), requirements: excel.office.Office.context.requirements, language: request.language, today: () => request.asOf ?? todaySerial(now()),
      now: () => request.asOf ?? nowSerial(now()),
    };
    excel.resetCost();
    const started = performance.now();
    const outcome = await perform(request, environment);
    const elapsed = performance.now() - started;
    return result(request, outcome, excel, elapsed);
  } finally {
    excel.close();
  }
}

async function perform(request: CliRequest, environment: ActionEnvironment): Promise<Outcome> {
  const asOf = request.asOf === undefined ? {} : { asOf: request.asOf };
  switch (request.action) {
    case "generate": {
      const profile = request.profile === undefined ? undefined : readProfile(readFileSync(request.profile, "utf8"));
      const language = request.languageNamed ? request.language : (profile?.language ?? request.language);
      const own = { ...environment, language };
      const named = request.forms?.includes("all") === true ? formsWith(profile?.forms).map(({ key }) => key) : request.forms;
      const forms = request.scenario === undefined ? named : [...new Set([...proposedForms(request.scenario), ...(named ?? [])])];
      const generated = await generate(
        own,
        {
          ...newProject(request, own, profile?.forms), ...asOf, ...(forms !== undefined && { forms }),
          ...(profile !== undefined && { profile }),
        }
      );
      return { asOf: environment.today(), generated };
    }
    case "check": {
      const foreign = { ...(request.sheet !== undefined && { sheet: request.sheet }), answers: request.answers };
      const report: CheckReport = await check(environment, { ...asOf, foreign });
      const { summary, ...others } = report;
      // A sheet of duties holds no tasks to sum up.
      return report.adopted?.form === "duties" || summary === undefined ? others : { ...others, summary };
    }
    case "refresh":
      return refresh(environment, { ...asOf, takeIn: request.takeIn, ...(request.by !== undefined && { by: request.by }) });
    case "week": {
      const week = await readWeek(environment, { ...asOf, ...(request.since !== undefined && { since: request.since }) });
      return { asOf: week.asOf, week };
    }
    case "report": {
      const report = request.period === undefined ? { kind: "trend" } as const : { kind: "scorecard", period: request.period } as const;
      return { asOf: environment.today(), reported: await writeReport(environment, { report, ...asOf }) };
    }
    case "baseline": {
      const by = request.by === undefined ? {} : { by: request.by };
      return { asOf: environment.today(), kept: await keepBaseline(environment, { name: request.name ?? "", ...by }) };
    }
    case "open-minutes":
      return { asOf: environment.today(), opened: await openMinutes(environment) };
    case "remind":
      return remindFrom(request, environment);
    case "submit-request":
      return { asOf: environment.today(), submitted: await submitRequest(environment, request.request === undefined ? {} : { request: readRequestFile(readFileSync(request.request, "utf8")) }) };
    case "rollup": {
      const summary = await rollup(environment, { ...asOf, foreign: { ...(request.sheet !== undefined && { sheet: request.sheet }), answers: request.answers } });
      return { asOf: summary.asOf, summary };
    }
    case "flag-sheet": {
      const place = request.sheet === undefined ? {} : { sheet: request.sheet };
      return request.remove
        ? { asOf: environment.today(), unflagged: await removeSheetFlags(environment, place) }
        : { asOf: environment.today(), flagged: await laySheetFlagsOn(environment, { ...place, ...asOf }) };
    }
    case "take-over": {
      return { asOf: environment.today(), ...await takeOverFrom(request, environment) };
    }
    case "carry-on": {
      if (request.flow !== undefined && request.output !== undefined) {
        return { asOf: environment.today(), carriedOn: await pressFlow(environment, request.flow, request.rows) };
      }
      const flows = await planFlows(environment);
      return { asOf: environment.today(), flows: flows.filter(({ flow }) => request.flow === undefined || flow === request.flow) };
    }
    case "clean": {
      const { year, order } = request.answers;
      const answers = { ...(year !== undefined && { year }), ...(order !== undefined && { order }) };
      const options = { answers, ...(request.sheet !== undefined && { sheet: request.sheet }) };
      return { asOf: environment.today(), cleaned: await (request.output === undefined ? previewCleaning(environment, options) : cleanSheet(
        environment, options,
      )) };
    }
    case "upgrade": {
      const done = !request.dryRun && request.output !== undefined;
      const { from, to, rules, columns, sheets } = await (done ? upgrade(environment) : planUpgrade(environment));
      return { asOf: environment.today(), upgrade: { done, from, to, rules, columns, sheets } };
    }
    case "repair": {
      const isAsked = request.output !== undefined;
      const { tables, headers, sheets, rules, columns, formulas } = await (isAsked ? repair(environment) : planRepair(environment));
      return { asOf: environment.today(), repair: { done: isAsked, tables, headers, sheets, rules, columns, formulas } };
    }
    case "forms":
    case "script":
      throw new Error("scripts are run by run-script.ts");
  }
}

function newProject(
  request: CliRequest, environment: ActionEnvironment, own: readonly OwnForm[] | undefined
): ReturnType<typeof readProjectFile> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return request.project === undefined
    ? demoProject(environment.language, environment.today(), timeZone)
    : readProjectFile(readFileSync(request.project, "utf8"), timeZone, own);
}

function result(request: CliRequest, outcome: Outcome, excel: HeadlessExcel, elapsed: number): CliResult {
  const translate = translator(request.language);
  const cost = excel.cost();
  const saved = request.output === undefined || request.dryRun ? undefined : excel.save();
  if (saved !== undefined && request.output !== undefined) writeFileSync(request.output, saved.bytes);
  return {
    action: request.action,
    asOf: isoFromSerial(outcome.asOf),
    findings: (outcome.findings ?? []).map((finding) => toldFinding(finding, translate)),
    ...(outcome.waived && { waived: outcome.waived.map((finding) => toldFinding(finding, translate)) }),
    summary: outcome.summary ?? null,
    requests: cost.requests,
    bytesOut: cost.bytesOut,
    bytesIn: cost.bytesIn,
    ownMs: Math.max(0, Math.round(elapsed - cost.hostMs - cost.engineMs)),
    engineMs: Math.round(cost.engineMs),
    ...(outcome.adopted && { adopted: outcome.adopted }),
    ...(outcome.generated && { generated: outcome.generated }),
    ...(outcome.changes && { changes: outcome.changes }),
    ...(outcome.submitted && { submitted: outcome.submitted }),
    ...(outcome.flagged && { flagged: outcome.flagged }),
    ...(outcome.unflagged && { unflagged: outcome.unflagged }),
    ...(outcome.cleaned && { cleaned: outcome.cleaned }),
    ...(outcome.flows && { flows: outcome.flows }),
    ...(outcome.carriedOn && { carriedOn: outcome.carriedOn }),
    ...(outcome.takeOvers && { takeOvers: outcome.takeOvers }),
    ...(outcome.listTakeOvers && { listTakeOvers: outcome.listTakeOvers }),
    ...(outcome.repair && { repair: outcome.repair }),
    ...(outcome.upgrade && { upgrade: outcome.upgrade }),
    ...(outcome.week && { week: outcome.week }),
    ...(outcome.reminder && { reminder: outcome.reminder }),
    ...(outcome.reported !== undefined && { reported: outcome.reported }),
    ...(outcome.kept && { kept: outcome.kept }),
    ...(outcome.opened && { opened: outcome.opened }),
    warnings: excel.warnings,
    lost: (saved?.report.lost ?? []).map(({ part, what }) => `${part}: ${what}`),
  };
}

/** Sheets of others, by name or all of them: RACI sheets into the list of duties where there is one, lists into the form of their kind. */
async function takeOverFrom(
  { sheet: wanted, output, answers }: CliRequest, environment: ActionEnvironment
): Promise<Pick<CliResult, "takeOvers" | "listTakeOvers">> {
  const isWanted = ({ sheet }: { readonly sheet: string }): boolean => wanted === undefined || sheet === wanted;
  const lists = (await planListTakeOvers(environment, answers)).filter(isWanted);
  const duties = lists.length > 0 ? [] : (await planTakeOvers(environment)).filter(isWanted);
  if (output === undefined) return { takeOvers: duties, listTakeOvers: lists };
  if (lists.length === 0) return { takeOvers: [(await takeOverDuties(environment, wanted === undefined ? {} : { sheet: wanted })).plan] };
  const listTakeOvers: ListPlan[] = [];
  for (const { sheet } of lists) listTakeOvers.push((await takeOverList(environment, { sheet, answers })).plan);
  return { listTakeOvers };
}
