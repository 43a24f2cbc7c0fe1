/** Base64 as the API and picture parts use it; the same in Node and in a browser. */

/** @throws DOMException `InvalidCharacterError` when the text is not base64. */
export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Arguments of a call are limited in number, hence the pieces. */
const piece = 0x8000;

export function base64OfBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
