/** What a picture's data say of themselves: the two kinds that `addImage` takes, and their size. */
import { bytesOfBase64 } from "../../base64";

interface ImageData {
  readonly mediaType: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): Omit<ImageData, "mediaType"> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte) || String.fromCharCode(...bytes.subarray(12, 16)) !== "IHDR") return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Frames of all codings but C4, C8 and CC, which are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Steps from segment to segment until the frame's header, which has the size. */
function jpegSize(bytes: Uint8Array): Omit<ImageData, "mediaType"> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** `undefined` for anything but a PNG or a JPEG with a size. */
export function readImageData(base64: string): ImageData | undefined {
  let bytes: Uint8Array;
  try {
    bytes = bytesOfBase64(base64);
  } catch {
    return undefined;
  }
  const png = pngSize(bytes);
  const size = png ?? jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? { mediaType: png ? "image/png" : "image/jpeg", ...size } : undefined;
}
