import type { OwnForm } from "../../catalog/own-form";
import type { FlowPlan, FlowReport } from "../../actions/flows/press-flow";
import type { FlowTakenBack } from "../../actions/flows/take-back-flow";
import type { CheckReport, DutiesReport, GenerateReport, OverwrittenCell, ProjectFacts, Progress, RefreshReport, SheetFlagsReport, TakeBackReport, TakeOverPlan, TakeOverReport, TrackerSummary, WorkbookState } from "../../actions/action";
import type { Explanation } from "../../actions/check/explain";
import type { FindingsSheet } from "../../actions/check/export-findings";
import type { PutRightReport } from "../../actions/check/put-right";
import type { CleanOptions, CleanPreview, CleanReport } from "../../actions/clean/clean-sheet";
import type { ForeignAnswers } from "../../domain/sheets-of-others/answers";
import type { ListPlan } from "../../actions/take-over/plan-list";
import type { AnswersBySheet, ListTakeOverReport } from "../../actions/take-over/take-over-list";
import type { FormChoice } from "../../actions/generate/form-choices";
import type { RequestOverview } from "../../actions/requests/list-requests";
import type { RegistersReport } from "../../actions/workbook/registers";
import type { ForeignChoice } from "../../actions/check/check-foreign";
import type { AddedYear } from "../../actions/workbook/add-calendar-year";
import type { SubmitReport } from "../../actions/requests/submit-request";
import type { RepairPlan, RepairReport } from "../../actions/repair/repair";
import type { UpgradePlan, UpgradeReport, UpgradeUndo } from "../../actions/upgrade/upgrade";
import type { ReportWanted } from "../../actions/report/write-report";
import type { Waiver } from "../../actions/waive/waive";
import type { WeekReport } from "../../actions/week/read-week";
import type { OpenedMinutes } from "../../actions/week/open-minutes";
import type { Reminded } from "../../actions/week/remind";
import type { Baseline, Kept } from "../../actions/week/take-baseline";
import type { Profile } from "../../catalog/profile";
import type { CalendarDay } from "../../domain/dates/working-calendar";
import type { Finding } from "../../domain/findings/finding";
import type { MadeSheet } from "../../excel/made-sheets";
import type { Correction, Newcomer } from "../../domain/findings/corrections";
import type { Language } from "../../domain/language";

/** What the pane gives with every request: the language to write in, a way to stop it, and a way to hear how far it is. */
export interface RunOptions {
  readonly language: Language;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Who presses, as the history is to name them; known on this machine only. */
  readonly by?: string;
}

export interface CellPlace {
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
}

/** A project of one's own, or the sample project with its people and tasks, to try things on. */
export type GenerateRequest =
  & ({ readonly kind: "project"; readonly project: ProjectFacts } | { readonly kind: "sample" })
  /** Keys of forms, and the organisation's own lists, limits and columns. */
  & { readonly forms: readonly string[]; readonly profile?: Profile };

/** All that the pane can ask of the workbook. It knows no other way to Excel, so that a test can stand in for it. */
export interface PaneActions {
  readonly inspect: (options: RunOptions) => Promise<WorkbookState>;
  /** What can be generated; known without the workbook. */
  /** With those that a profile defines. */
  readonly listForms: (own?: readonly OwnForm[]) => Promise<readonly FormChoice[]>;
  readonly generate: (request: GenerateRequest, options: RunOptions) => Promise<GenerateReport>;
  /** `foreign`: how a sheet of others is to be read. */
  readonly check: (options: RunOptions, foreign?: ForeignChoice) => Promise<CheckReport>;
  /** `takeIn`: with the rows that people have typed below our tables. */
  readonly refresh: (options: RunOptions, takeIn?: boolean) => Promise<RefreshReport>;
  readonly removeGenerated: (sheets: readonly MadeSheet[], options: RunOptions) => Promise<void>;
  readonly takeBack: (cells: readonly OverwrittenCell[], options: RunOptions) => Promise<TakeBackReport>;
  readonly rollup: (options: RunOptions) => Promise<TrackerSummary>;
  /** What flags could be laid on a sheet of others; undefined where it does not read as a task list. */
  readonly planFlags: (sheet: string, options: RunOptions) => Promise<SheetFlagsReport | undefined>;
  readonly layFlags: (sheet: string, options: RunOptions) => Promise<SheetFlagsReport>;
  readonly removeFlags: (sheet: string, options: RunOptions) => Promise<void>;
  /** What could be tidied on a sheet of others, and what has to be asked before. */
  readonly previewCleaning: (choice: CleanOptions, options: RunOptions) => Promise<CleanPreview>;
  readonly cleanSheet: (choice: CleanOptions, options: RunOptions) => Promise<CleanReport>;
  /** Brings back what a cleaning changed, but for what somebody has changed since. */
  readonly undoCleaning: (report: CleanReport, options: RunOptions) => Promise<Pick<CleanReport, "done" | "left" | "putBack">>;
  /** The workbook's lists, limits and columns as they now stand. */
  readonly exportProfile: (options: RunOptions) => Promise<Profile>;
  /** The register of requests at a glance; undefined in a workbook without one. */
  readonly listRequests: (options: RunOptions) => Promise<RequestOverview | undefined>;
  /** Brings the request form up with one request, or empty for a new one. */
  readonly showRequest: (id: string | undefined, options: RunOptions) => Promise<void>;
  /** Takes what is typed on the request form into the register. */
  readonly submitRequest: (options: RunOptions) => Promise<SubmitReport>;
  /** What of ours people have renamed, deleted or typed over. */
  readonly planRepair: (options: RunOptions) => Promise<RepairPlan>;
  readonly repair: (options: RunOptions) => Promise<RepairReport>;
  /** What a workbook of an earlier version does not have yet. */
  readonly planUpgrade: (options: RunOptions) => Promise<UpgradePlan>;
  readonly upgrade: (options: RunOptions) => Promise<UpgradeReport>;
  readonly takeBackUpgrade: (undo: UpgradeUndo, options: RunOptions) => Promise<void>;
  /** Every register of ours at a glance. */
  readonly readRegisters: (options: RunOptions) => Promise<RegistersReport>;
  /** What changed since a day (a week ago where none is given), what slipped, whom to remind, the pages of the meeting. */
  readonly readWeek: (since: number | undefined, options: RunOptions) => Promise<WeekReport>;
  /** Remembers who was sent a reminder; resolves to how many rows they are told of anew. */
  readonly remind: (reminded: Reminded, options: RunOptions) => Promise<number>;
  /** Enters this week's meeting into the minutes, its agenda filled in. */
  readonly openMinutes: (options: RunOptions) => Promise<OpenedMinutes>;
  /** Keeps the plan as it is under a name; the list of baselines comes with the first. */
  readonly keepBaseline: (baseline: Baseline, options: RunOptions) => Promise<Kept>;
  /** Who does what; undefined in a workbook without a list of duties. */
  readonly readDuties: (options: RunOptions) => Promise<DutiesReport | undefined>;
  /** What each RACI sheet of others would add to the list. */
  readonly planTakeOvers: (options: RunOptions) => Promise<readonly TakeOverPlan[]>;
  /** What each list of others would add to the form of its kind and change in it. */
  readonly planListTakeOvers: (answers: AnswersBySheet, options: RunOptions) => Promise<readonly ListPlan[]>;
  readonly takeOverList: (sheet: string, answers: ForeignAnswers, options: RunOptions) => Promise<ListTakeOverReport>;
  readonly takeOverDuties: (sheet: string, options: RunOptions) => Promise<TakeOverReport>;
  /** What can be carried on from one register into another. */
  readonly planFlows: (options: RunOptions) => Promise<readonly FlowPlan[]>;
  /** Carries the rows of these ids on. */
  readonly pressFlow: (flow: string, sources: readonly string[], options: RunOptions) => Promise<FlowReport>;
  readonly takeBackFlow: (report: FlowReport, options: RunOptions) => Promise<FlowTakenBack>;
  /** Lets a finding stand until a day (Excel serial), with the reason; the register comes with the first. Resolves to the waiver's id. */
  readonly waive: (waiver: Waiver, options: RunOptions) => Promise<string>;
  /** Puts what was accepted into the cells of findings. */
  readonly putRight: (corrections: readonly Correction[], options: RunOptions) => Promise<PutRightReport>;
  /** Enters somebody into the roster; resolves to the name of its sheet. */
  readonly addToRoster: (newcomer: Newcomer, options: RunOptions) => Promise<string>;
  /** How a finding came about, from the row as it stands now. */
  readonly explain: (finding: Finding, options: RunOptions) => Promise<Explanation>;
  /** Findings to a sheet of their own; resolves to its name. */
  readonly exportFindings: (sheet: FindingsSheet, options: RunOptions) => Promise<string>;
  /** A report to a sheet of its own; resolves to its name. */
  readonly writeReport: (report: ReportWanted, options: RunOptions) => Promise<string>;
  /** Lets the as-of date follow the day again. */
  readonly backToToday: (options: RunOptions) => Promise<void>;
  /** Enters the days of a year that the person has looked at into 日历. */
  readonly addCalendarYear: (year: number, days: readonly CalendarDay[], options: RunOptions) => Promise<AddedYear>;
  readonly showCell: (place: CellPlace, options: RunOptions) => Promise<void>;
  /** Tells of changes by people until what it resolves to is called. */
  readonly watch: (onChange: () => void) => Promise<() => Promise<void>>;
}
