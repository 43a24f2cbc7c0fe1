/**
 * What a press has begun, kept in the workbook as a hidden name from the first write on: the same press repeated after a lost answer, a crash or a cancel
 * recognises by it what stands. Told by a fingerprint of what was asked for, so that different presses never meet in one name.
 */
const prefix = "Liaison_Begun_";

export interface Intent {
  /** See `fingerprint`. */
  readonly key: string;
  /** Ids of the rows, in the order in which they were asked for. */
  readonly ids: readonly string[];
  readonly state: "begun" | "done";
  /** Excel serial. */
  readonly at: number;
}

/** Older ones are nobody's repetition any more. */
const daysKept = 1;

/** Excel takes texts of up to 255 characters in a formula. */
const mostCharacters = 250;

const nameOf = (key: string): string => `${prefix}${key}`;

/** Queues reading all of them; only in workbooks of ours, whose names are few. */
export function loadIntents(workbook: Excel.Workbook): () => readonly Intent[] {
  workbook.names.load("items/name,items/value");
  return () => workbook.names.items.flatMap(({ name, value }) => (name.startsWith(prefix) ? parse(name.slice(prefix.length), String(value)) : []));
}

function parse(key: string, value: string): readonly Intent[] {
  const [state, at, ids = ""] = value.split("|");
  return state === "begun" || state === "done" ? [{ key, state, at: Number(at) || 0, ids: ids === "" ? [] : readRuns(ids) }] : [];
}

/** Queues keeping it, and letting go of those that are too old. */
export function keepIntent(workbook: Excel.Workbook, known: readonly Intent[], { key, ids, state, at }: Intent): void {
  const formula = `="${state}|${at}|${writeRuns(ids)}"`;
  if (known.some((one) => one.key === key)) workbook.names.getItem(nameOf(key)).formula = formula;
  else workbook.names.add(nameOf(key), formula).visible = false;
  for (const old of known) if (old.key !== key && Math.abs(at - old.at) > daysKept) workbook.names.getItemOrNullObject(nameOf(old.key)).delete();
}

const numberOf = (id: string): { readonly start: string; readonly number: number; readonly width: number } | undefined => {
  const [, start, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
  return start === undefined || digits === undefined ? undefined : { start, number: Number(digits), width: digits.length };
};

/** `D006-D011,D014`: ids are mostly neighbours. What finds no room is left out: rows are told by their contents then. */
function writeRuns(ids: readonly string[]): string {
  const runs: { from: string; to: string; next: string }[] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    const parts = numberOf(id);
    const next = parts === undefined ? "" : parts.start + String(parts.number + 1).padStart(parts.width, "0");
    if (last?.next === id) Object.assign(last, { to: id, next });
    else runs.push({ from: id, to: id, next });
  }
  const text = runs.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(",");
  return text.length > mostCharacters ? "" : text;
}

function readRuns(text: string): readonly string[] {
  return text.split(",").flatMap((run) => {
    const [from = "", to = from] = run.split("-");
    const [first, last] = [numberOf(from), numberOf(to)];
    if (first === undefined || last === undefined) return [from];
    return Array.from({ length: last.number - first.number + 1 }, (_, index) => first.start + String(first.number + index).padStart(first.width, "0"));
  });
}
