/**
 * A person's text as Range.values takes it without reading it: the leading apostrophe makes Excel store the rest as it stands, so that
 * `=HYPERLINK(…)`, `-1`, `1/2` or `TRUE` stay text. An empty text clears the cell.
 */
export function literalText(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/** A number that survives the wire: NaN and Infinity would become null, which leaves the cell as it was, in silence. */
export function literalNumber(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`not a number to write: ${number}`);
  return number;
}
