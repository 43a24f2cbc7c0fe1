import { XlsxError } from "./xlsx-error";

/** Ceilings that are checked from the zip directory before anything is inflated, and again while inflating. */
export interface XlsxLimits {
  readonly maxFileBytes: number;
  readonly maxPartBytes: number;
  readonly maxTotalBytes: number;
  /** Uncompressed ÷ compressed, for parts over one mebibyte: small XML compresses well and harms nobody. */
  readonly maxRatio: number;
  readonly maxParts: number;
  readonly maxXmlDepth: number;
}

export const DEFAULT_LIMITS: XlsxLimits = {
  maxFileBytes: 64 * 1024 * 1024,
  maxPartBytes: 192 * 1024 * 1024,
  maxTotalBytes: 384 * 1024 * 1024,
  maxRatio: 250,
  maxParts: 10_000,
  maxXmlDepth: 64,
};

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** As stored, a view into the file. */
  readonly data: Uint8Array;
}

const RATIO_FLOOR = 1024 * 1024;
const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Lists the entries of a zip file and refuses what is not one, what is damaged and what would swell beyond the limits. */
export function readZipDirectory(bytes: Uint8Array, limits: XlsxLimits): ZipEntry[] {
  if (bytes.length > limits.maxFileBytes) throw new XlsxError("TooLarge", `the file has ${bytes.length} bytes, more than ${limits.maxFileBytes}`);
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = locateDirectory(view);
  if (directory.count > limits.maxParts) throw new XlsxError("ZipBomb", `the package lists ${directory.count} parts, more than ${limits.maxParts}`);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let offset = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== DIRECTORY_RECORD) throw new XlsxError("Damaged", "the zip directory is broken");
    const record = readRecord(view, bytes, offset);
    offset = record.next;
    if (record.name.endsWith("/")) continue;
    total += record.size;
    checkSizes(record, total, limits);
    const key = record.name.toLowerCase();
    if (seen.has(key)) throw new XlsxError("Damaged", "the package lists a part twice", record.name);
    seen.add(key);
    entries.push({ name: record.name, method: record.method, crc: record.crc, size: record.size, data: storedData(view, bytes, record, directory.offset) });
  }
  const stored = entries.reduce((sum, entry) => sum + entry.data.length, 0);
  if (stored > bytes.length) throw new XlsxError("ZipBomb", "parts of the package overlap");
  return entries;
}

interface DirectoryRecord {
  name: string;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  local: number;
  next: number;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (OLE_HEADER.every((byte, index) => bytes[index] === byte)) {
    if (containsUtf16(bytes, "EncryptedPackage")) throw new XlsxError("Encrypted", "the workbook is encrypted; remove its password first");
    if (containsUtf16(bytes, "Workbook") || containsUtf16(bytes, "Book")) throw new XlsxError("NotXlsx", "this is an Excel 97-2003 workbook (.xls); save it as .xlsx first");
    throw new XlsxError("NotXlsx", "this is another kind of Office document");
  }
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError("NotXlsx", "the file is not an .xlsx workbook");
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let start = 0; start <= last; start += 2) {
    if (bytes[start] === wanted[0] && wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

function locateDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) !== END_RECORD) continue;
    const count = view.getUint16(offset + 10, true);
    const start = view.getUint32(offset + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) {
      if (start + view.getUint32(offset + 12, true) > offset) throw new XlsxError("Damaged", "the zip directory lies outside the file");
      return { offset: start, count };
    }
    return locateDirectory64(view, offset);
  }
  throw new XlsxError("Truncated", "the file breaks off: its zip directory is missing");
}

function locateDirectory64(view: DataView, end: number): { offset: number; count: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) throw new XlsxError("Damaged", "the zip64 locator is missing");
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_RECORD_64) throw new XlsxError("Damaged", "the zip64 directory is missing");
  const offset = Number(view.getBigUint64(record + 48, true));
  if (offset > record) throw new XlsxError("Damaged", "the zip64 directory lies outside the file");
  return { offset, count: Number(view.getBigUint64(record + 32, true)) };
}

function readRecord(view: DataView, bytes: Uint8Array, offset: number): DirectoryRecord {
  const nameLength = view.getUint16(offset + 28, true);
  const extraLength = view.getUint16(offset + 30, true);
  const next = offset + 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
  if (next > bytes.length) throw new XlsxError("Damaged", "the zip directory is broken");
  const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)).replaceAll("\\", "/");
  if (view.getUint16(offset + 8, true) & 1) throw new XlsxError("Encrypted", "the zip entry is encrypted", name);
  if (name.startsWith("/") || name.split("/").includes("..")) throw new XlsxError("Damaged", "a part has an unsafe name", name);
  const record: DirectoryRecord = {
    name,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    compressed: view.getUint32(offset + 20, true),
    size: view.getUint32(offset + 24, true),
    local: view.getUint32(offset + 42, true),
    next,
  };
  applyZip64Extra(view, offset + 46 + nameLength, extraLength, record);
  return record;
}

function applyZip64Extra(view: DataView, start: number, length: number, record: DirectoryRecord): void {
  let at = start;
  while (at + 4 <= start + length) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      const take = (): number => {
        if (field + 8 > start + length) throw new XlsxError("Damaged", "a zip64 field is broken", record.name);
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      if (record.size === 0xffffffff) record.size = take();
      if (record.compressed === 0xffffffff) record.compressed = take();
      if (record.local === 0xffffffff) record.local = take();
    }
    at += 4 + size;
  }
}

function checkSizes(record: DirectoryRecord, total: number, limits: XlsxLimits): void {
  if (record.method !== 0 && record.method !== 8) throw new XlsxError("Damaged", `compression method ${record.method} is not used in .xlsx`, record.name);
  if (record.size > limits.maxPartBytes) throw new XlsxError("ZipBomb", `a part of ${record.size} bytes exceeds ${limits.maxPartBytes}`, record.name);
  if (total > limits.maxTotalBytes) throw new XlsxError("ZipBomb", `the parts together exceed ${limits.maxTotalBytes} bytes`);
  if (record.size > RATIO_FLOOR && record.size > record.compressed * limits.maxRatio) {
    throw new XlsxError("ZipBomb", `a part is compressed more than ${limits.maxRatio} times`, record.name);
  }
  if (record.method === 0 && record.size !== record.compressed) throw new XlsxError("Damaged", "a stored part has two sizes", record.name);
}

function storedData(view: DataView, bytes: Uint8Array, record: DirectoryRecord, directoryOffset: number): Uint8Array {
  if (record.local + 30 > directoryOffset || view.getUint32(record.local, true) !== LOCAL_RECORD) throw new XlsxError("Damaged", "a zip entry is missing", record.name);
  const start = record.local + 30 + view.getUint16(record.local + 26, true) + view.getUint16(record.local + 28, true);
  if (start + record.compressed > directoryOffset) throw new XlsxError("Truncated", "a zip entry breaks off", record.name);
  return bytes.subarray(start, start + record.compressed);
}
