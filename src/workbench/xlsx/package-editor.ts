import { CONTENT_TYPES, OpcPackage, relationshipKind, relationshipsPart, relativeTarget, resolveTarget } from "./opc-package";
import type { Relationship } from "./opc-package";
import { XML_HEAD, element } from "./xml-writer";
import { deflateEntry, writeZip } from "./zip-container";
import type { ZipEntry } from "./zip-limits";

const RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Changes to a package. What is never touched keeps its stored bytes; content types and relationships are rewritten only when they changed. */
export class PackageEditor {
  private readonly written = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly relations = new Map<string, Relationship[]>();
  private readonly dirtyRelations = new Set<string>();
  private readonly defaults: Map<string, string>;
  private readonly overrides: Map<string, string>;
  private dirtyTypes = false;

  constructor(readonly base: OpcPackage) {
    const types = base.contentTypes();
    this.defaults = new Map(types.defaults);
    this.overrides = new Map(types.overrides);
  }

  has(name: string): boolean {
    return this.written.has(name) || (this.base.has(name) && !this.removed.has(name));
  }

  text(name: string): string {
    const fresh = this.written.get(name);
    return fresh ? new TextDecoder().decode(fresh) : this.base.text(name);
  }

  /** Writes a part; a part equal to the stored one stays untouched. */
  write(name: string, content: string | Uint8Array, contentType?: string): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.removed.delete(name);
    this.written.set(name, bytes);
    if (contentType !== undefined && this.typeOf(name) !== contentType) {
      this.overrides.set(name, contentType);
      this.dirtyTypes = true;
    }
  }

  /** A type for every part with that extension (`vml`, `rels`). */
  defaultType(extension: string, contentType: string): void {
    if (this.defaults.get(extension) === contentType) return;
    this.defaults.set(extension, contentType);
    this.dirtyTypes = true;
  }

  overrideType(name: string, contentType: string): void {
    if (this.overrides.get(name) === contentType) return;
    this.overrides.set(name, contentType);
    this.dirtyTypes = true;
  }

  /** Removes a part with its own relationships and content type; relationships that point at it are the caller's. */
  remove(name: string): void {
    this.written.delete(name);
    if (this.base.has(name)) this.removed.add(name);
    const own = relationshipsPart(name);
    this.written.delete(own);
    if (this.base.has(own)) this.removed.add(own);
    this.relations.delete(name);
    this.dirtyRelations.delete(name);
    for (const key of this.overrides.keys()) {
      if (key.toLowerCase() !== name.toLowerCase()) continue;
      this.overrides.delete(key);
      this.dirtyTypes = true;
    }
  }

  relationships(source: string): readonly Relationship[] {
    return this.relationsOf(source);
  }

  relate(source: string, type: string, target: string, external = false): string {
    const list = this.relationsOf(source);
    const used = new Set(list.map((item) => item.id));
    let number = list.length + 1;
    while (used.has(`rId${number}`)) number += 1;
    list.push({ id: `rId${number}`, type, target: external ? target : relativeTarget(source, target), external });
    this.dirtyRelations.add(source);
    return `rId${number}`;
  }

  unrelate(source: string, id: string): void {
    const list = this.relationsOf(source);
    const index = list.findIndex((item) => item.id === id);
    if (index < 0) return;
    list.splice(index, 1);
    this.dirtyRelations.add(source);
  }

  /** The part that a relationship of that kind names. */
  related(source: string, kind: string): { readonly id: string; readonly name: string } | undefined {
    const found = this.relationsOf(source).find((item) => !item.external && relationshipKind(item) === kind);
    return found && { id: found.id, name: resolveTarget(source, found.target) };
  }

  /** First unused name of a pattern such as `xl/tables/table#.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const name = pattern.replace("#", String(number));
      if (!this.base.has(name) && !this.written.has(name)) return name;
    }
  }

  finish(): { readonly bytes: Uint8Array; readonly kept: string[]; readonly rewritten: string[] } {
    const { entries, kept, rewritten } = this.entries();
    return { bytes: writeZip(entries), kept, rewritten };
  }

  /** The changed package itself; entries that did not change are those of the base. */
  package(): OpcPackage {
    return new OpcPackage(this.entries().entries, this.base.limits);
  }

  private entries(): { readonly entries: ZipEntry[]; readonly kept: string[]; readonly rewritten: string[] } {
    for (const source of this.dirtyRelations) this.writeRelations(source);
    if (this.dirtyTypes) this.writeTypes();
    const kept: string[] = [];
    const rewritten: string[] = [];
    const entries: ZipEntry[] = [];
    const place = (name: string): void => {
      const stored = this.base.entry(name);
      const fresh = this.written.get(name);
      if (stored && (!fresh || sameBytes(fresh, stored, this.base))) {
        kept.push(name);
        entries.push(stored);
      } else if (fresh) {
        rewritten.push(name);
        entries.push(deflateEntry(name, fresh));
      }
    };
    for (const name of this.base.names()) if (!this.removed.has(name)) place(name);
    for (const name of this.written.keys()) if (!this.base.has(name)) place(name);
    return { entries, kept, rewritten };
  }

  private typeOf(name: string): string | undefined {
    return this.overrides.get(name) ?? this.defaults.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
  }

  private relationsOf(source: string): Relationship[] {
    let list = this.relations.get(source);
    if (!list) {
      list = this.removed.has(source) ? [] : this.base.relationships(source);
      this.relations.set(source, list);
    }
    return list;
  }

  private writeRelations(source: string): void {
    const list = this.relationsOf(source);
    const name = relationshipsPart(source);
    if (list.length === 0) {
      this.written.delete(name);
      if (this.base.has(name)) this.removed.add(name);
      return;
    }
    const target = (item: Relationship): string => (item.external || !item.target.startsWith("/") ? item.target : relativeTarget(source, item.target.slice(1)));
    const items = list.map((item) => element("Relationship", { Id: item.id, Type: item.type, Target: target(item), TargetMode: item.external ? "External" : undefined }));
    this.write(name, XML_HEAD + element("Relationships", { xmlns: RELATIONSHIPS_NS }, items.join("")));
  }

  private writeTypes(): void {
    const items = [
      ...[...this.defaults].map(([extension, type]) => element("Default", { Extension: extension, ContentType: type })),
      ...[...this.overrides].map(([name, type]) => element("Override", { PartName: `/${name}`, ContentType: type })),
    ];
    this.write(CONTENT_TYPES, XML_HEAD + element("Types", { xmlns: CONTENT_TYPES_NS }, items.join("")));
  }
}

function sameBytes(fresh: Uint8Array, stored: ZipEntry, base: OpcPackage): boolean {
  if (fresh.length !== stored.size) return false;
  const before = base.bytes(stored.name);
  return fresh.every((byte, index) => byte === before[index]);
}
