/** What a probe hands over: everything that was answered, and what the embedded host answers, in one JSON text. */
import type { Answered } from "./run";
import { keyOf, type ExcelHere, type Json, type ProbeItem } from "./item";

/** What the embedded host answers to one question: as it stands by default, and in the positions of the switches on which the answer depends. */
export interface HostAnswer {
  readonly answer: Json;
  readonly positions: readonly { readonly switch: string; readonly position: string; readonly answer: Json }[];
}

/** By the names of the questions. */
export type HostAnswers = Readonly<Record<string, HostAnswer>>;

interface ReportedItem extends Answered {
  readonly asks: string;
  /** What the embedded host answered when the probe was built. */
  readonly host: Json | null;
  /** False too where the host's answer in another position of a switch is the same: the comparison tells which. */
  readonly equal: boolean;
}

export const reportFormat = "excel-probe-1";

export interface Report {
  readonly format: typeof reportFormat;
  /** Local time with its zone is nobody's business: UTC. */
  readonly at: string;
  readonly excel: { readonly version: string; readonly platform: string; readonly displayLanguage: string; readonly contentLanguage: string; readonly api: string };
  readonly milliseconds: number;
  /** What the probe could not take away again, in words; empty when the workbook is as it was. */
  readonly left: readonly string[];
  readonly items: readonly ReportedItem[];
}

/** Objects by their members, whatever their order. */
export function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries<Json>(one), new Map(Object.entries<Json>(other))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isEqual(value, right.get(name)));
}

const newestKnown = 30;

/** The newest ExcelApi that this Excel says it has. */
function newestApi({ Office }: ExcelHere): string {
  for (let minor = newestKnown; minor > 1; minor--) if (Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) return `1.${minor}`;
  return "1.1";
}

export function describeExcel(here: ExcelHere): Report["excel"] {
  const { diagnostics, displayLanguage, contentLanguage } = here.Office.context;
  return { version: diagnostics.version, platform: String(diagnostics.platform), displayLanguage, contentLanguage, api: newestApi(here) };
}

export function makeReport(given: Pick<Report, "at" | "excel" | "milliseconds" | "left">, items: readonly ProbeItem[], answers: readonly Answered[], host: HostAnswers): Report {
  const questions = new Map(items.map((item) => [keyOf(item), item.asks]));
  return {
    format: reportFormat, ...given,
    items: answers.map((answered) => {
      const expected = host[keyOf(answered)];
      return { ...answered, asks: questions.get(keyOf(answered)) ?? "", host: expected?.answer ?? null, equal: answered.answer !== undefined && isEqual(answered.answer, expected?.answer) };
    }),
  };
}
