/** What tables and their columns may be called. */
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { isLegalName } from "../named-items";

const longestColumnName = 255;

function isTaken(call: Call, name: string, ownId: string | undefined): boolean {
  const wanted = name.toLowerCase();
  return call.engine.tables().some((table) => table.id !== ownId && table.name.toLowerCase() === wanted)
    || call.engine.names().some((defined) => defined.name.toLowerCase() === wanted);
}

/** @throws HostError InvalidArgument for an illegal name, or one that a table or a defined name has already. */
export function checkTableName(call: Call, name: string, ownId?: string): void {
  if (!isLegalName(name) || isTaken(call, name, ownId)) throw new HostError("InvalidArgument");
}

/** `Table1`, `Table2` …: the first number above the count of tables that is free. */
export function nextTableName(call: Call): string {
  let number = call.engine.tables().length + 1;
  while (isTaken(call, `Table${number}`, undefined)) number++;
  return `Table${number}`;
}

/** The name itself, or with the first number that makes it free; it goes to the names `given` out already. */
export function freeTableName(call: Call, name: string, given: Set<string>): string {
  let free = name;
  for (let number = 2; given.has(free.toLowerCase()) || isTaken(call, free, undefined); number++) free = `${name}_${number}`;
  given.add(free.toLowerCase());
  return free;
}

function numbered(stem: string, from: number, taken: ReadonlySet<string>): string {
  for (let number = from; ; number++) {
    const candidate = `${stem}${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/**
 * Header texts as Excel makes them unique: a blank becomes `Column1`, a repeated one gets a number.
 * @param taken names that other columns of the table have already.
 */
export function uniqueHeaders(texts: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  // A written header keeps its name even when a generated one before it would like to have it.
  const written = new Set([...used, ...texts.map((text) => text.toLowerCase())]);
  return texts.map((text) => {
    const cut = text.slice(0, longestColumnName);
    let name = cut;
    if (cut === "") name = numbered("Column", 1, new Set([...used, ...written]));
    else if (used.has(cut.toLowerCase())) name = numbered(cut, 2, new Set([...used, ...written]));
    used.add(name.toLowerCase());
    return name;
  });
}

/** @throws HostError InvalidArgument for a blank, an overlong or a repeated column name. */
export function checkColumnName(name: string, others: readonly string[]): void {
  const repeated = others.some((other) => other.toLowerCase() === name.toLowerCase());
  if (name === "" || name.length > longestColumnName || repeated) throw new HostError("InvalidArgument");
}

const styleCounts: ReadonlyMap<string, number> = new Map([["Light", 21], ["Medium", 28], ["Dark", 11]]);

/** The built-in style's own spelling; empty for no style. @throws HostError InvalidArgument for a style that the workbook lacks. */
export function tableStyleName(name: string): string {
  if (name === "") return "";
  const match = /^TableStyle(light|medium|dark)([1-9]\d?)$/i.exec(name);
  const family = [...styleCounts.keys()].find((key) => key.toLowerCase() === (match?.[1] ?? "").toLowerCase());
  const number = Number(match?.[2] ?? 0);
  if (family === undefined || number > (styleCounts.get(family) ?? 0)) throw new HostError("InvalidArgument");
  return `TableStyle${family}${number}`;
}
