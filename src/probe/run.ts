/** Asks one question after another, each on a blank sheet of its own, and notes the answers. */
import { codeOf } from "./asking";
import type { ExcelHere, Json, ProbeItem } from "./item";

export interface Answered {
  readonly id: string;
  readonly part: string;
  /** Undefined where the question was not asked; `because` then says why. */
  readonly answer?: Json;
  readonly because?: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly items: readonly ProbeItem[];
  readonly onWeb: boolean;
  /** Asks also what the Excel at hand says that it cannot answer. */
  readonly askAll?: boolean;
  /** A question that is not answered by then is given up. */
  readonly limitMs?: number;
  readonly onAnswer?: (answered: Answered, index: number) => void;
}

const defaultLimitMs = 20_000;
/** So many questions without an answer, one after another: Excel has stopped answering. */
const patience = 3;
/** What every sheet, name and setting of the probe begins with. */
export const prefix = "Probe";

/** Twelve digits: enough to tell answers apart, and the same on every processor. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** As JSON has it, with the sheet's own name as "Probe" in any case. */
function normalised(answer: unknown, name: string): Json {
  const text = JSON.stringify(answer, (_key, value: unknown) => (typeof value === "number" ? rounded(value) : value)) as string | undefined;
  if (text === undefined) return "undefined";
  return JSON.parse(text.replaceAll(new RegExp(`${name}(?!\\d)`, "gi"), prefix)) as Json;
}

function whyNot(here: ExcelHere, { needs, webOnly }: ProbeItem, { onWeb, askAll }: RunOptions): string | undefined {
  if (askAll) return undefined;
  if (webOnly && !onWeb) return "asked on Excel on the web alone";
  if (needs !== undefined && !here.Office.context.requirements.isSetSupported("ExcelApi", needs)) return `this Excel has no ExcelApi ${needs}`;
  return undefined;
}

async function ask(here: ExcelHere, item: ProbeItem, name: string, finished: string | undefined): Promise<Json> {
  return here.Excel.run(async (context) => {
    // The sheet of the question before goes in the same request in which this one's comes.
    if (finished !== undefined) context.workbook.worksheets.getItemOrNullObject(finished).delete();
    const sheet = context.workbook.worksheets.add(name);
    await context.sync();
    const answer = await item.ask({ here, context, sheet, name }).catch((error: unknown) => ({ failed: codeOf(error) }));
    return normalised(answer, name);
  });
}

function within<T>(limitMs: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), limitMs); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** @returns an answer for every item, in order; fewer when Excel has stopped answering. What is made is not yet taken away: see `tidyUp`. */
export async function runProbe(here: ExcelHere, options: RunOptions): Promise<readonly Answered[]> {
  const { items, limitMs = defaultLimitMs, onAnswer } = options;
  const all: Answered[] = [];
  let [finished, silent]: [string | undefined, number] = [undefined, 0];
  for (const [index, item] of items.entries()) {
    const because = whyNot(here, item, options);
    const started = Date.now();
    let answered: Answered = { id: item.id, part: item.part, milliseconds: 0, ...because === undefined ? {} : { because } };
    if (because === undefined) {
      const name = `${prefix}${index + 1}`;
      const answer = await within(limitMs, ask(here, item, name, finished)).catch((error: unknown): Json => ({ failed: codeOf(error) }));
      finished = name;
      silent = answer === undefined ? silent + 1 : 0;
      const milliseconds = Date.now() - started;
      answered = { ...answered, milliseconds, ...answer === undefined ? { because: `no answer in ${limitMs / 1000} s` } : { answer } };
    }
    all.push(answered);
    onAnswer?.(answered, index);
    if (silent >= patience) break;
  }
  return all;
}
