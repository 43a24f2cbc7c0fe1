/** Small words in which the questions are written. */

/** The code of what was thrown, or its name where it has none. Messages are in Excel's language, so they are never part of an answer. */
export function codeOf(error: unknown): string {
  const { code, name } = (typeof error === "object" && error !== null ? error : {}) as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === "string" && code !== "") return code;
  return typeof name === "string" ? name : "an error without a name";
}

/** Acts and syncs: "done", or the code of the refusal. */
export async function outcome(context: Excel.RequestContext, act: () => unknown): Promise<string> {
  try {
    act();
    await context.sync();
    return "done";
  } catch (error) {
    return codeOf(error);
  }
}

/** One request for each act, since the first failure ends a request. */
export async function outcomes(context: Excel.RequestContext, acts: readonly (() => unknown)[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const act of acts) said.push(await outcome(context, act));
  return said;
}

/** The code that is thrown at once, without a sync. */
export function thrown(work: () => unknown): string {
  try {
    work();
    return "nothing";
  } catch (error) {
    return codeOf(error);
  }
}

/** Addresses without their sheets. */
export function cells(address: string): string {
  return address.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1)).join(",");
}

export async function addressesOf(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<readonly string[]> {
  for (const range of ranges) range.load("address");
  await context.sync();
  return ranges.map((range) => (range.isNullObject ? "null" : cells(range.address)));
}

/** Names that Excel gives in its own language, as "Column1" and "列1": what they have in common. */
export function numbered(name: string): string {
  return name.replace(/^\D+(?=\d+$)/, "…");
}

const pollMs = 10;
const longestWaitMs = 4000;
/** What else may have been on its way. */
const graceMs = 60;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Waits until so many events have been heard, and a moment longer; gives up after four seconds. */
export async function heardOf(heard: readonly unknown[], count: number): Promise<void> {
  for (let waited = 0; heard.length < count && waited < longestWaitMs; waited += pollMs) await pause(pollMs);
  await pause(graceMs);
}
