import type { Field } from "../../catalog/field";
import type { LimitRow } from "../../catalog/limits";
import { isPlausibleDate, isoFromSerial } from "../../domain/dates/excel-date";
import type { Finding } from "../../domain/findings/finding";
import { loadBook, standingForms, type Book, type StandingForm } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import type { JudgedRegister } from "../../judging/judged-register";
import { translator, type Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { concernedBy, concernedWords, taskOf } from "../duties/concerned";
import { runAction } from "../run";
import { judgeBook } from "./judge-book";

/** How a finding came about, in the reader's words; names of columns and sheets are those of the workbook. */
export interface Explanation {
  /** What the rule says, and who states it. */
  readonly says: string;
  readonly source: string;
  /** The limit in force with its unit, severity and place: `2 days, Red (Rules!C5)`; absent for what is no row of 规则/Rules. */
  readonly limit?: string;
  /** What the rule looked at in the row, and the date at which everything is judged. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** The sentence with the arithmetic. */
  readonly arithmetic: string;
  /** Absent where the record names nobody. */
  readonly acts?: string;
  /** Whom the duties name to be consulted and told of the task; absent where they name nobody. */
  readonly concerned?: string;
  /** Absent where nothing of the row gives a day that is still to come: then at once. */
  readonly by?: string;
  readonly clears: string;
}

/** What a finding says of where it stands. */
type Told = Pick<Finding, "rule" | "sheet" | "cell" | "message" | "remedy" | "values" | "owner" | "department">;

/**
 * Read afresh, so that it speaks of the row as it stands now. A workbook that is none of ours, or a row that is gone, leaves what the
 * finding itself says.
 */
export function explain(environment: ActionEnvironment, finding: Told): Promise<Explanation> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const load = loadBook(context.workbook, registry);
    await context.sync();
    const book = load();
    steps.finish("read");
    return explained(environment, finding, book);
  });
}

function explained({ language, today }: ActionEnvironment, finding: Told, book: Book | undefined): Explanation {
  const say = translator(language);
  const limit = registry.limits.find(({ id }) => id === finding.rule);
  const common = {
    ...(finding.owner + finding.department !== "" && { acts: [finding.owner, finding.department].filter((one) => one !== "").join(" · ") }),
    arithmetic: say(`findings:${finding.message}`, finding.values),
  };
  if (limit === undefined) {
    return {
      ...common, says: say("findings:explain.typed"), source: say("forms:rules.ours"), values: [],
      clears: say(`findings:${finding.remedy}`, finding.values),
    };
  }
  const judged = book === undefined ? undefined : rowOf({ language }, book, book.asOf ?? today(), finding);
  const { sentence, columns } = judged?.told ?? { sentence: "", columns: [] };
  const shown = judged === undefined ? [] : columns.flatMap((key) => shownValue(judged, key, say));
  const days = shown.flatMap(({ day }) => (day === undefined || judged === undefined || day < judged.asOf ? [] : [day]));
  return {
    ...common, ...(sentence !== "" && { arithmetic: sentence }),
    says: say(`forms:rules.statement.${finding.rule}`), clears: say(`forms:rules.clears.${finding.rule}`),
    source: limit.guides.length > 0 ? say("forms:rules.guide", { guides: limit.guides.join(" ") }) : say("forms:rules.ours"),
    ...(book !== undefined && { limit: limitOf(book, limit, say) }),
    values: judged === undefined ? [] : [
      ...shown.map(({ name, value }) => ({ name, value })), { name: say("findings:explain.as-of"), value: isoFromSerial(judged.asOf) },
    ],
    ...(judged !== undefined && judged.concerned !== "" && { concerned: judged.concerned }),
    ...(days.length > 0 && { by: isoFromSerial(Math.min(...days)) }),
  };
}

interface Judged {
  readonly asOf: number;
  readonly form: StandingForm;
  readonly register: JudgedRegister;
  readonly index: number;
  readonly told: ReturnType<JudgedRegister["told"]>;
  readonly words: Translate;
  readonly concerned: string;
}

/** The row at which the finding stands. */
function rowOf(
  environment: Pick<ActionEnvironment, "language">, book: Book, asOf: number, { sheet, cell, rule }: Told
): Judged | undefined {
  const row = Number(/\d+$/.exec(cell)?.[0]);
  const judged = judgeBook(environment, book, asOf);
  const { registers } = judged;
  for (const form of standingForms(book)) {
    const register = registers.get(form.key);
    const index = form.table.place.sheet === sheet ? form.table.rows.findIndex((one) => one.row === row) : -1;
    const told = index < 0 ? undefined : register?.told(rule, index);
    if (register === undefined || told === undefined) continue;
    const task = taskOf(form.key, form.table.rows[index]?.cells ?? {});
    const concerned = concernedWords(concernedBy(book, judged)(task), translator(environment.language));
    return { asOf, form, register, index, told, words: translator(book.language), concerned };
  }
  return undefined;
}

/**
 * A column as a person sees it: dates as dates, blanks as blanks that count; what stands in hidden columns and says nothing is left out.
 */
function shownValue(
  { form: { key: register, form, table }, register: judged, index, words }: Judged, key: string, say: Translate,
): readonly { readonly name: string; readonly value: string; readonly day?: number }[] {
  const field = form.fields.find((one) => one.key === key);
  const fact = judged.facts.find((one) => one.key === key);
  if (field === undefined || fact?.states !== undefined || fact?.prose === true) return [];
  const value: Cell = fact === undefined ? table.rows[index]?.cells[key] ?? "" : judged.fact(key, index);
  if (fact !== undefined && (value === "" || (field.hidden === true && value === 0))) return [];
  const isDay = isPlausibleDate(value) && (field.kind === "date" || field.kind === "dateTime" || fact?.format === "yyyy-mm-dd");
  return [{
    name: words(`forms:${register}.fields.${key}`), value: value === "" ? say("findings:explain.blank") : asText(value, field, isDay),
    ...(isDay && { day: Math.floor(value) }),
  }];
}

function asText(value: Cell, { kind }: Field, isDay: boolean): string {
  if (typeof value !== "number") return cellText(value);
  if (isDay) return kind === "dateTime" ? `${isoFromSerial(value)} ${timeOf(value)}` : isoFromSerial(value);
  return kind === "percent" ? `${Math.round(value * 1000) / 10}%` : String(Math.round(value * 10) / 10);
}

/** `09:05` of a moment, to the nearest minute. */
function timeOf(moment: number): string {
  const minutes = Math.round((moment - Math.floor(moment)) * 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** As the workbook's row has it now; where nobody can read it, that its default holds or that it cannot be told is a finding of its own. */
function limitOf(book: Book, limit: LimitRow, say: Translate): string {
  const setting = book.rules.settings[limit.id];
  const row = book.rules.rows[limit.id];
  const place = row === undefined
    ? ""
    : say("findings:explain.place", { sheet: book.sheets["rules"] ?? translator(book.language)("forms:sheets.rules"), row });
  if (setting?.readable !== true) return say("findings:explain.unread", { place });
  const unit = limit.unit === "days" || limit.unit === undefined ? setting.basis : limit.unit;
  const form = setting.limit === 1 && ["calendar", "working", "hours"].includes(unit) ? "one" : "other";
  const number = limit.limit === undefined ? "" : `${setting.limit}${unit === "own" ? "" : say(`forms:unit.${unit}.${form}`)}`;
  return [number, say(`forms:rules.severity.${setting.severity}`), place].filter((one) => one !== "").join(" · ");
}
