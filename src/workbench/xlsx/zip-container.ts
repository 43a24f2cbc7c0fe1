import { deflateSync, inflateSync } from "fflate";
import type { ZipEntry } from "./zip-limits";
import { XlsxError } from "./xlsx-error";

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1) crc = (CRC_TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Inflates into a buffer of the size that the directory declared (and the limits accepted), so an entry that lies about its size
 * cannot take more memory; the check sum then gives the lie away.
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = entry.data;
  else {
    try {
      bytes = inflateSync(entry.data, { out: new Uint8Array(entry.size) });
    } catch {
      throw new XlsxError("Damaged", "a part cannot be unpacked", entry.name);
    }
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new XlsxError("Damaged", "a part fails its check sum", entry.name);
  return bytes;
}

export function deflateEntry(name: string, bytes: Uint8Array): ZipEntry {
  const crc = crc32(bytes);
  const packed = deflateSync(bytes, { level: bytes.length > 1024 * 1024 ? 3 : 6 });
  return packed.length < bytes.length
    ? { name, method: 8, crc, size: bytes.length, data: packed }
    : { name, method: 0, crc, size: bytes.length, data: bytes };
}

/** Writes entries as they are stored; dates are fixed so that the same document gives the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const sizeOf = (header: number): number => entries.reduce((sum, _entry, index) => sum + header + (names[index]?.length ?? 0), 0);
  const dataSize = entries.reduce((sum, entry) => sum + entry.data.length, 0);
  const out = new Uint8Array(sizeOf(30) + dataSize + sizeOf(46) + 22);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.data, at + 30 + name.length);
    at += 30 + name.length + entry.data.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  // Bit 11: names are UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, 0x0021, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
