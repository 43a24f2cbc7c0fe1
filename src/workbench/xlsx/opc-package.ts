import { childrenOf, parseXml } from "./xml-tree";
import { DEFAULT_LIMITS, readZipDirectory } from "./zip-limits";
import type { XlsxLimits, ZipEntry } from "./zip-limits";
import { inflateEntry } from "./zip-container";
import { XlsxError } from "./xlsx-error";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written: relative to the source part unless it begins with `/`; an address when external. */
  readonly target: string;
  readonly external: boolean;
}

export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of an opened file, kept as they were stored. Part names have no leading slash and are matched without regard to case. */
export class OpcPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly limits: XlsxLimits;

  constructor(entries: readonly ZipEntry[], limits: XlsxLimits) {
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.limits = limits;
  }

  static open(bytes: Uint8Array, limits: XlsxLimits = DEFAULT_LIMITS): OpcPackage {
    return new OpcPackage(readZipDirectory(bytes, limits), limits);
  }

  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  entry(name: string): ZipEntry | undefined {
    return this.entries.get(name.toLowerCase());
  }

  bytes(name: string): Uint8Array {
    const entry = this.entry(name);
    if (!entry) throw new XlsxError("Damaged", "a part is missing", name);
    return inflateEntry(entry);
  }

  /** UTF-8, or UTF-16 where a byte order mark says so. */
  text(name: string): string {
    const bytes = this.bytes(name);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      throw new XlsxError("Damaged", "a part is not valid text", name);
    }
  }

  relationships(source: string): Relationship[] {
    const name = relationshipsPart(source);
    if (!this.has(name)) return [];
    return childrenOf(parseXml(this.text(name), name), "Relationship").map((item) => ({
      id: item.attributes["Id"] ?? "",
      type: item.attributes["Type"] ?? "",
      target: item.attributes["Target"] ?? "",
      external: item.attributes["TargetMode"] === "External",
    }));
  }

  contentTypes(): ContentTypes {
    if (this.has("mimetype") && this.text("mimetype").includes("opendocument")) throw new XlsxError("NotXlsx", "this is an OpenDocument file (.ods); save it as .xlsx first");
    if (!this.has(CONTENT_TYPES)) throw new XlsxError("NotXlsx", "the zip file holds no Office document");
    const root = parseXml(this.text(CONTENT_TYPES), CONTENT_TYPES);
    return {
      defaults: new Map(childrenOf(root, "Default").map((item) => [(item.attributes["Extension"] ?? "").toLowerCase(), item.attributes["ContentType"] ?? ""])),
      overrides: new Map(childrenOf(root, "Override").map((item) => [(item.attributes["PartName"] ?? "").replace(/^\//, ""), item.attributes["ContentType"] ?? ""])),
    };
  }
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`, `_rels/.rels` for the package (empty name). */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

export function resolveTarget(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The target by which a source names a part: as Excel writes it, and as readers expect it that know no absolute ones. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The last segment tells a relationship's kind; files written by the strict standard use another prefix for the same kinds. */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1);
}

/** The part that a source relates to by that kind, when it exists. */
export function relatedPart(source: OpcPackage, from: string, kind: string): string | undefined {
  const found = source.relationships(from).find((relationship) => !relationship.external && relationshipKind(relationship) === kind);
  const name = found && resolveTarget(from, found.target);
  return name !== undefined && source.has(name) ? name : undefined;
}
