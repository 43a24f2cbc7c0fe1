/** A GUID in braces: the text itself where it is one, else one made of it, so that the same text always gives the same id. */
export function guidFrom(text: string): string {
  const plain = text.replace(/[{}]/g, "");
  if (/^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/.test(plain)) return `{${plain.toUpperCase()}}`;
  const digits = [0x811c9dc5, 0x1b873593, 0x85ebca6b, 0xc2b2ae35].map((seed) => fnv(text, seed).toString(16).padStart(8, "0")).join("").toUpperCase();
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}}`;
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
