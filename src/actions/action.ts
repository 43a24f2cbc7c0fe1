import type { MadeSheet } from "../excel/made-sheets";
import type { LostCell } from "../excel/writer/held";
import type { Cell } from "../rules/tracker-row";
import type { Finding } from "../domain/findings/finding";
import type { RaciRole } from "../domain/duties/raci";
import type { Language } from "../domain/language";
import type { TrackerSummary } from "../rollup/summary-report";
import type { ForeignAnswers, ForeignQuestion } from "../domain/sheets-of-others/answers";
import type { ReadingConfidence, SheetMapping } from "../domain/sheets-of-others/choose-form";
import type { ListForm } from "../domain/sheets-of-others/vocabulary";

/** How far an action has come; `step` is a key below `steps.` in the locales. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What every action is given. The pane passes Office's own `Excel.run`; the headless form passes that of its window. */
export interface ActionEnvironment {
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  readonly language: Language;
  /** The person's local date as an Excel serial; injected so that tests can stand still. */
  readonly today: () => number;
  /** The same with the time of day; where it is missing, a time that is stamped is the day alone. */
  readonly now?: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Which requirement sets this Excel has; without it the floor of the manifest is taken for granted and no more. */
  readonly requirements?: { isSetSupported(name: string, minVersion?: string): boolean };
}

export type { ProjectFacts } from "../domain/project";

export type { SummaryLine, TrackerSummary } from "../rollup/summary-report";

/** How a foreign sheet was read: which header became which field, and what was set aside. */
export interface ColumnMatch {
  readonly field: string;
  readonly header: string;
  /** Column letters in the sheet. */
  readonly column: string;
  /** `content`: told by what stands below, not by its words. */
  readonly confidence: "exact" | "alias" | "guess" | "content";
  /** Some of what stands below. */
  readonly samples?: readonly string[];
  /** Lists only: the column within what was read, by which a correction names it. */
  readonly index?: number;
}

/** One sheet of a workbook of others, whether it could be read or not. */
interface SheetLine {
  readonly sheet: string;
  readonly form: ListForm | "duties" | "none";
  readonly rows: number;
  readonly confidence: ReadingConfidence | undefined;
  readonly active: boolean;
  /** Why it was not read, in the language of the check. */
  readonly why?: string;
}

export interface AdoptedSheet {
  readonly sheet: string;
  /** What it was read as: a list, or who takes part in which duty; `field` is one of that form's. */
  readonly form: ListForm | "duties";
  /** 1-based, as people count. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch[];
  readonly unmatched: readonly { readonly header: string; readonly column: string; readonly samples?: readonly string[]; readonly index?: number }[];
  readonly rowsRead: number;
  /** Tasks, or duties. */
  readonly tasks: number;
  /** 1-based rows set aside as summary, section or instruction rows; columns of a matrix with people in rows. */
  readonly setAside: readonly { readonly row: number; readonly why: "summary" | "section" | "blank" | "repeated-header" | "instruction" }[];
  /** Lists only, from here on. How surely it was read. */
  readonly confidence?: ReadingConfidence;
  /** Tasks in rows that are hidden or filtered away; they count. */
  readonly hiddenRows?: number;
  readonly filtered?: boolean;
  /** What it does not say, asked once. */
  readonly questions?: readonly Pick<ForeignQuestion, "kind" | "count" | "samples" | "options">[];
  /** The order of day and month that its own dates prove. */
  readonly order?: NonNullable<ForeignAnswers["order"]>;
  /** Where the header was taken to be and its columns, to be given back changed. */
  readonly mapping?: SheetMapping;
  /** Every sheet with content, the one at hand among them. */
  readonly sheets?: readonly SheetLine[];
}

export interface CheckReport {
  readonly asOf: number;
  readonly findings: readonly Finding[];
  /** What waivers in force cover; not among the findings. Absent where there is nothing. */
  readonly waived?: readonly Finding[];
  /** Of the tasks; absent in a workbook without a tracker. */
  readonly summary?: TrackerSummary;
  /** Present when the sheet read is not one of ours. */
  readonly adopted?: AdoptedSheet;
  readonly tasks: number;
}

/** Flags on a sheet that is not ours: what there is to lay, or what now lies there. */
export interface SheetFlagsReport {
  readonly sheet: string;
  /** Areas that take colours, `A5:H20,A22:H30`, and how many rows they are. */
  readonly range: string;
  readonly rows: number;
  /** Conditional formats of ours on the sheet; 0 while none are laid. */
  readonly laid: number;
  /** Conditional formats of people on the sheet; they stay. */
  readonly others: number;
  /** Rows by the colour that they get at the date. */
  readonly counts: Readonly<Record<"red" | "amber" | "unknown", number>>;
  /**
   * Rows (1-based) that a format cannot judge as Check does, because a formula does not read text dates and the like: `covered` rows are
   * coloured "cannot tell", the others are left out.
   */
  readonly unjudged: readonly { readonly row: number; readonly covered: boolean }[];
  /** Why nothing can be laid. */
  readonly obstacle?: "no-due" | "no-status" | "no-tasks" | "rules-unreadable";
}

export interface GenerateReport {
  readonly created: readonly string[];
  /** The same with what stands in them, for taking them away again. */
  readonly made: readonly MadeSheet[];
  /** Sheets of ours that were there already and were left as they were. */
  readonly kept: readonly string[];
  /** Foreign sheets that had one of our names: ours got another. */
  readonly renamed: readonly { readonly wanted: string; readonly given: string }[];
  /** The first sheet of the first form. */
  readonly first: string;
  /** Present where a profile has a logo; false where this Excel cannot show pictures on a sheet. */
  readonly logoPlaced?: boolean;
}

/** What Refresh wrote, in words a PMO can check; `what` is a key below `refresh.` in the locales. */
export interface RefreshChange {
  readonly what: "names-restored" | "ids-given" | "ids-renewed" | "formulas-restored" | "validation-restored" | "formats-restored" | "as-of-stamped" | "home-restored" | "summary-restored" | "matrix-restored" | "page-restored" | "chart-restored" | "rows-added" | "rows-taken-in" | "print-area-set" | "looked-again" | "history-added" | "rows-sealed";
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly count: number;
  readonly details: string;
}

/** A cell of ours that Refresh wrote over, with what stood there; rows are found again by their ids. */
export interface OverwrittenCell {
  /** Key of the register. */
  readonly form: string;
  readonly field: string;
  /** 1-based row of the sheet when it was written. */
  readonly row: number;
  /** The row's id since the refresh; empty where the row has none. */
  readonly id: string;
  readonly before: Cell;
}

export interface RefreshReport {
  readonly asOf: number;
  readonly changes: readonly RefreshChange[];
  /** Tasks, or rows of the registers where there is no tracker; as Check counts them. */
  readonly tasks: number;
  /** What can be put back with takeBack. */
  readonly overwritten: readonly OverwrittenCell[];
  readonly summary?: TrackerSummary;
  readonly findings: readonly Finding[];
  /** What waivers in force cover; not among the findings. Absent where there is nothing. */
  readonly waived?: readonly Finding[];
}

export interface TakeBackReport {
  /** Cells that hold again what they held before. */
  readonly restored: readonly { readonly sheet: string; readonly cell: string }[];
  /** Cells left alone: the row is gone, or somebody has typed there since. */
  readonly left: readonly OverwrittenCell[];
  /** Cells that were written over in the very moment in which somebody else typed there, and hold theirs again. */
  readonly putBack: readonly LostCell[];
}

/** One duty of the matrix; roles in the order of the people. */
export interface DutyLine {
  readonly duty: string;
  readonly id: string;
  /** Where the duty stands first. */
  readonly cell: string;
  readonly roles: readonly string[];
  readonly accountable: number;
  readonly responsible: number;
}

/** Who does what. */
export interface DutiesReport {
  readonly sheet: string;
  readonly people: readonly { readonly name: string; readonly department: string; readonly accountable: number; readonly responsible: number }[];
  readonly duties: readonly DutyLine[];
  /** Departments of the project that have a part in nothing. */
  readonly idleDepartments: readonly string[];
  readonly findings: readonly Finding[];
}

/** A row that a sheet of others would add to 职责分工; `cell` is where it stands there. */
export interface TakeOverRow {
  readonly duty: string;
  readonly department: string;
  readonly post: string;
  readonly person: string;
  readonly role: RaciRole | "";
  readonly note: string;
  readonly deliverable: string;
  readonly due: string | number;
  readonly cell: string;
}

export interface TakeOverPlan {
  readonly sheet: string;
  readonly duties: number;
  readonly rows: readonly TakeOverRow[];
  /** Rows that stand in the list already. */
  readonly already: number;
  /** What stands where a role should, and is none: it is not taken over. */
  readonly unknown: readonly { readonly duty: string; readonly person: string; readonly text: string; readonly cell: string }[];
}

export interface TakeOverReport {
  readonly plan: TakeOverPlan;
  readonly target: string;
  readonly added: number;
  /** Where the new rows stand, or empty where there are none. */
  readonly cells: string;
  /** Cells that were written over in the very moment in which somebody else typed there, and hold theirs again. */
  readonly putBack: readonly LostCell[];
}

interface OursState {
  readonly kind: "ours";
  readonly project: string;
  readonly sheet: string;
  readonly asOf: number;
  readonly asOfIsFixed: boolean;
  readonly lastRefreshed: number | null;
  /** Where its version is not ours: an older one lacks something that can be added, a newer one is only read. */
  readonly version?: "older" | "newer";
  readonly summary?: TrackerSummary;
  readonly findingCounts: Readonly<Record<Finding["severity"], number>>;
}

/** What the pane shows first. */
export type WorkbookState =
  | { readonly kind: "empty" }
  | { readonly kind: "foreign"; readonly sheets: readonly string[] }
  | OursState;
