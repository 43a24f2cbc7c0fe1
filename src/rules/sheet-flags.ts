import { firstDate, isPlausibleDate, lastDate } from "../domain/dates/excel-date";
import type { WorkingCalendar } from "../domain/dates/working-calendar";
import type { DayBasis, TaskRuleId } from "../catalog/limits";
import type { Flag } from "../catalog/lists";
import { cellText, isErrorText } from "./cell-text";
import { elapsedDays } from "./elapsed-days";
import { text } from "./formula";
import { levelInForce } from "./rule-level";
import type { Cell, RuleSetting } from "./tracker-row";

/** Colours that can be laid on a sheet of others; everything else of it stays uncoloured. */
export const sheetFlagColours = ["red", "amber", "unknown"] as const satisfies readonly Flag[];
export type SheetFlagColour = (typeof sheetFlagColours)[number];

/** The rules that such a sheet can be judged by: it keeps no dates of updates that anybody asked for. */
type SheetRule = Exclude<TaskRuleId, "N18">;
const sheetRules: readonly SheetRule[] = ["N1", "N2", "N17"];

/** Fields that the colours look at. `due` and one of `status` and `percent` have to be there. */
export const sheetFlagKeys = ["task", "due", "status", "percent", "actualFinish", "majorRisk"] as const;
export type SheetFlagKey = (typeof sheetFlagKeys)[number];

/** Everything that the formulas are made of; it is written into them, since a sheet of others has no 规则 to read. */
export interface SheetFlagPlan {
  /** Column letters by field. */
  readonly columns: Readonly<Partial<Record<SheetFlagKey, string>>> & { readonly task: string; readonly due: string };
  /** Keys (`wordKey`) of the words that mean unfinished, finished or cancelled, and yes. */
  readonly words: { readonly open: readonly string[]; readonly settled: readonly string[]; readonly yes: readonly string[] };
  /** The number that means done in the column of progress: 1, or 100 where people count in hundredths. */
  readonly full: number;
  readonly rules: Readonly<Record<SheetRule, RuleSetting>>;
  readonly calendar: WorkingCalendar;
  /** Excel serial at which the workbook is judged now. */
  readonly asOf: number;
  /** True: the formulas say TODAY(). False: they hold the date. */
  readonly follows: boolean;
}

/** Stands between words in the formulas; nobody types it. */
const mark = "\u00a6";

/** The longest text that a formula may hold in one piece. */
const longestLiteral = 255;

/** A cell's text as `LOWER(TRIM(…))` makes it: Excel's TRIM knows the plain space only. */
export function wordKey(cell: Cell): string {
  return cellText(cell).replace(/ +/g, " ").replace(/^ | $/g, "").toLowerCase();
}

/** Words that can stand in a formula's list. */
export const isListable = (key: string): boolean => key !== "" && !key.includes(mark) && key.length < 100;

/** A mark in the formula that does nothing (N of a text is 0) and tells our rules from a person's, whatever becomes of their ranges. */
const colourMark = (colour: SheetFlagColour): string => `N("Liaison_Flag:${colour}")=0`;

export const isSheetFlag = (formula: string): boolean => /^=AND\(N\("Liaison_Flag:(?:red|amber|unknown)"\)=0,/.test(formula);

/** Days of a rule as the row has them; `undefined` where the calendar does not reach. */
function daysOf(plan: SheetFlagPlan, due: number, rule: "N1" | "N17"): number | undefined {
  const [from, to] = rule === "N1" ? [due, plan.asOf] : [plan.asOf, due];
  const days = elapsedDays(from, to, plan.rules[rule].basis, plan.calendar);
  return days === "?" ? undefined : days;
}

const level = (plan: SheetFlagPlan, rule: SheetRule): number => levelInForce(plan.rules[rule]) ?? 0;

/** N1 and N17 need the due date; while either is in force, a row without one cannot be told. */
const needsDue = (plan: SheetFlagPlan): boolean => level(plan, "N1") + level(plan, "N17") > 0;

type State = "" | "open" | "settled" | "?";

function stateOf(plan: SheetFlagPlan, at: (key: SheetFlagKey) => Cell): State {
  if (isErrorText(at("task"))) return "?";
  if (wordKey(at("task")) === "") return "";
  if (plan.columns.status !== undefined) {
    const key = wordKey(at("status"));
    if (isErrorText(at("status")) || key.includes(mark)) return "?";
    return plan.words.settled.includes(key) ? "settled" : plan.words.open.includes(key) ? "open" : "?";
  }
  if (isPlausibleDate(at("actualFinish"))) return "settled";
  const percent = at("percent");
  return typeof percent !== "number" ? "?" : percent >= plan.full ? "settled" : "open";
}

/**
 * The colour that the formulas give a row, from its cells as they stand. `undefined` is no colour. It is the formulas' own reading, word for word:
 * text that only a person can tell for a date is none here either.
 */
export function colourByFormula(plan: SheetFlagPlan, cells: Readonly<Partial<Record<SheetFlagKey, Cell>>>): SheetFlagColour | undefined {
  const at = (key: SheetFlagKey): Cell => (plan.columns[key] === undefined ? "" : (cells[key] ?? ""));
  const state = stateOf(plan, at);
  if (state === "" || state === "settled") return undefined;
  if (state === "?" || isErrorText(at("majorRisk"))) return "unknown";
  const raw = at("due");
  const due = isPlausibleDate(raw) ? Math.floor(raw) : undefined;
  const [overdue, left] = due === undefined ? [undefined, undefined] : [daysOf(plan, due, "N1"), daysOf(plan, due, "N17")];
  const limit = (rule: SheetRule): number => {
    const setting = plan.rules[rule];
    return setting.readable ? setting.limit : 0;
  };
  const fires: Readonly<Record<SheetRule, boolean>> = {
    N1: overdue !== undefined && overdue > limit("N1"),
    N2: plan.columns.majorRisk !== undefined && plan.words.yes.includes(wordKey(at("majorRisk"))),
    N17: left !== undefined && left <= limit("N17"),
  };
  const highest = Math.max(0, ...sheetRules.map((rule) => (fires[rule] ? level(plan, rule) : 0)));
  if (highest >= 3) return "red";
  const gap = (needsDue(plan) && overdue === undefined) || (level(plan, "N17") > 0 && left === undefined);
  return gap ? "unknown" : highest === 2 ? "amber" : undefined;
}

/** The formula of one colour's rule on `row`, with fixed columns; undefined where no rule in force has that colour. */
export function sheetFlagFormula(colour: SheetFlagColour, plan: SheetFlagPlan, row: number): string | undefined {
  const parts = new RowParts(plan, row);
  const head = `=AND(${colourMark(colour)},`;
  if (colour === "unknown") {
    const gaps = [`NOT(${parts.open})`, ...parts.gaps, ...parts.riskError];
    return `${head}IFERROR(IF(${parts.noTask},FALSE,IF(${parts.settled},FALSE,OR(${gaps.join(",")}))),TRUE))`;
  }
  const wanted = colour === "red" ? 3 : 2;
  const fired = sheetRules.flatMap((rule) => (level(plan, rule) === wanted ? [parts.fires(rule)] : [])).filter((part) => part !== "");
  if (fired.length === 0) return undefined;
  // A red is certain whatever else is missing; anything less is not.
  const certain = colour === "red" ? [] : parts.gaps.map((gap) => `NOT(${gap})`);
  const sound = parts.riskError.map((error) => `NOT(${error})`);
  return `${head}NOT(${parts.noTask}),${[parts.open, ...sound, ...certain].join(",")},${fired.length === 1 ? (fired[0] ?? "") : `OR(${fired.join(",")})`})`;
}

/** The pieces of a row's formulas. A condition on a date is wrapped, because AND reads all its parts and one error spoils them. */
class RowParts {
  private readonly today: string;

  constructor(
    private readonly plan: SheetFlagPlan,
    private readonly row: number,
  ) {
    this.today = plan.follows ? "TODAY()" : String(plan.asOf);
  }

  private cell(key: SheetFlagKey): string {
    return `$${this.plan.columns[key] ?? ""}${this.row}`;
  }

  private has(key: SheetFlagKey): boolean {
    return this.plan.columns[key] !== undefined;
  }

  get noTask(): string {
    return `TRIM(${this.cell("task")})=""`;
  }

  private listed(key: SheetFlagKey, words: readonly string[]): string {
    return words.length === 0 ? "FALSE" : `ISNUMBER(FIND("${mark}"&LOWER(TRIM(${this.cell(key)}))&"${mark}",${wordList(words)}))`;
  }

  private dated(key: SheetFlagKey, condition = ""): string {
    const at = this.cell(key);
    return `IF(ISNUMBER(${at}),AND(${at}>=${firstDate},${at}<${lastDate + 1}${condition === "" ? "" : `,${condition}`}),FALSE)`;
  }

  get settled(): string {
    if (this.has("status")) return this.listed("status", this.plan.words.settled);
    const full = `AND(ISNUMBER(${this.cell("percent")}),${this.cell("percent")}>=${this.plan.full})`;
    return this.has("actualFinish") ? `IF(${this.dated("actualFinish")},TRUE,${full})` : full;
  }

  get open(): string {
    if (this.has("status")) return this.listed("status", this.plan.words.open);
    const begun = `ISNUMBER(${this.cell("percent")}),${this.cell("percent")}<${this.plan.full}`;
    return `AND(${this.has("actualFinish") ? `NOT(${this.dated("actualFinish")}),` : ""}${begun})`;
  }

  /** Days as the rule counts them; -1 where the calendar does not reach. */
  private days(rule: "N1" | "N17"): string {
    const due = `INT(${this.cell("due")})`;
    const [from, to] = rule === "N1" ? [due, this.today] : [this.today, due];
    const basis: DayBasis = this.plan.rules[rule].basis;
    if (basis === "calendar") return `${to}-${from}`;
    const counted = `NETWORKDAYS(${from}+1,${to},Cal_Rest)+COUNTIFS(Cal_Work,">"&${from},Cal_Work,"<="&${to})`;
    return `IF(${to}<=${from},0,IF(AND(${from}>=Cal_From,${to}<=Cal_To),${counted},-1))`;
  }

  fires(rule: SheetRule): string {
    const setting = this.plan.rules[rule];
    if (!setting.readable) return "";
    if (rule === "N2") return this.has("majorRisk") ? this.listed("majorRisk", this.plan.words.yes) : "";
    const days = this.days(rule);
    if (rule === "N1") return this.dated("due", `${days}>${setting.limit}`);
    return this.dated("due", setting.basis === "calendar" ? `${days}<=${setting.limit}` : `${days}<=${setting.limit},${days}>=0`);
  }

  /** What keeps the rules in force from being judged, each true where it does. */
  get gaps(): readonly string[] {
    if (!needsDue(this.plan)) return [];
    const working = (["N1", "N17"] as const).filter((rule) => this.plan.rules[rule].basis === "working" && (rule === "N1" || level(this.plan, rule) > 0));
    return [`NOT(${this.dated("due", working.map((rule) => `${this.days(rule)}>=0`).join(","))})`];
  }

  get riskError(): readonly string[] {
    return this.has("majorRisk") ? [`ISERROR(${this.cell("majorRisk")})`] : [];
  }
}

/** `"¦done¦closed¦"`, in pieces where it is longer than a formula's text may be. */
function wordList(words: readonly string[]): string {
  const pieces: string[] = [];
  let piece = mark;
  for (const word of words) {
    // A quote is written twice.
    if (text(piece + word + mark).length > longestLiteral) {
      pieces.push(piece);
      piece = "";
    }
    piece += word + mark;
  }
  return [...pieces, piece].map(text).join("&");
}
