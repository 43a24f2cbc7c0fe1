/** FNV-1a over UTF-16 units, in 32 bits from a given start. */
function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

const hex = (number: number): string => number.toString(16).padStart(8, "0");

/** Sixteen hexadecimal digits that stand for a text: enough to tell one press from the next, not to keep secrets. */
export const fingerprint = (text: string): string => hex(hash(text, 0x811c9dc5)) + hex(hash([...text].reverse().join(""), 0x1b873593));
