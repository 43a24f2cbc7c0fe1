import type { ConditionalFormatDef, ValidationDef } from "../document/rule-types";
import type { SheetFile } from "../document/types";
import { sqref } from "./a1";
import { ChunkedXml, patchAttributes } from "./chunked-xml";
import { conditionalXml } from "./conditional-writer";
import type { DxfIndex } from "./conditional-writer";
import type { ReadConditional } from "./conditional-reader";
import { canonical, sameMembers } from "./deep-equal";
import { SHEET_ORDER } from "./sheet-order";
import { readValidation, validationXml } from "./validations";
import type { XmlElement } from "./xml-tree";
import { element } from "./xml-writer";

/** What a rules patch has to know of the sheet as it was opened. */
export interface OpenedRules {
  readonly validations: readonly { readonly element: XmlElement; readonly extension: boolean }[];
  readonly conditionals: readonly ReadConditional[];
}

export const NO_RULES: OpenedRules = { validations: [], conditionals: [] };

/** Rules that are as they were keep their text, in the plain list or in the extension; rules that the document cannot show stay too. */
export function patchValidations(doc: ChunkedXml, before: SheetFile, after: SheetFile, opened: OpenedRules): void {
  if (sameMembers(before.validations, after.validations)) return;
  const wanted = new Map<string, ValidationDef[]>();
  for (const rule of after.validations) push(wanted, canonical(rule), rule);
  const keep = (read: ValidationDef | undefined): boolean => read === undefined || wanted.get(canonical(read))?.pop() !== undefined;
  const keepExtension = opened.validations.filter((item) => item.extension).map((item) => keep(readValidation(item.element)));
  const keepPlain = opened.validations.filter((item) => !item.extension).map((item) => keep(readValidation(item.element)));
  removeFromExtension(doc, "dataValidation", (index) => keepExtension[index] ?? true);
  const list = new ChunkedXml(doc.get("dataValidations") ?? "<dataValidations/>");
  const kept = list.chunks.filter((_chunk, index) => keepPlain[index] ?? true).map((chunk) => chunk.xml);
  const fresh = [...wanted.values()].flat().map(validationXml);
  const items = [...kept, ...fresh];
  list.replaceChildren("dataValidation", items);
  doc.set("dataValidations", items.length === 0 ? undefined : patchAttributes(list.toString(), { count: String(items.length) }), SHEET_ORDER);
}

export function patchConditionals(doc: ChunkedXml, before: SheetFile, after: SheetFile, opened: OpenedRules, dxf: DxfIndex): void {
  const meaning = (format: Pick<ConditionalFormatDef, "ranges" | "rule" | "stopIfTrue">): string => canonical({ ranges: format.ranges, rule: format.rule, stopIfTrue: format.stopIfTrue });
  const ordered = (formats: readonly ConditionalFormatDef[]): ConditionalFormatDef[] => [...formats].sort((one, other) => one.priority - other.priority);
  const wanted = ordered(after.conditionalFormats);
  const old = ordered(before.conditionalFormats);
  if (old.length === wanted.length && old.every((format, index) => meaning(format) === meaning(wanted[index] ?? format))) return;
  const free = new Map<string, ReadConditional[]>();
  for (const item of [...opened.conditionals].reverse()) push(free, meaning(item.def), item);
  const blocks = doc.all("conditionalFormatting").map((xml) => new ChunkedXml(xml));
  const rulesOf = blocks.map((block) => block.chunks.filter((chunk) => chunk.name === "cfRule").map((chunk) => chunk.xml));
  const texts: string[] = [];
  const keptExtensions = new Map<string, number>();
  const usedPlain = new Set<string>();
  wanted.forEach((format, priority) => {
    const item = free.get(meaning(format))?.pop();
    if (item?.extension) {
      keptExtensions.set(`${item.block}/${item.rule}`, priority + 1);
      return;
    }
    const raw = item && rulesOf[item.block]?.[item.rule];
    if (item && raw !== undefined) usedPlain.add(`${item.block}/${item.rule}`);
    const head = blocks[item?.block ?? 0]?.prefix ?? "";
    texts.push(raw === undefined
      ? conditionalXml({ ...format, priority }, dxf)
      : `<${head}conditionalFormatting sqref="${sqref(format.ranges)}">${patchAttributes(raw, { priority: String(priority + 1) })}</${head}conditionalFormatting>`);
  });
  const known = new Set(opened.conditionals.filter((item) => !item.extension).map((item) => `${item.block}/${item.rule}`));
  rulesOf.forEach((rules, block) => rules.forEach((raw, rule) => {
    // A rule without words in the document cannot have been deleted by it.
    if (!known.has(`${block}/${rule}`)) texts.push(blocks[block]?.head + raw + `</${blocks[block]?.prefix ?? ""}conditionalFormatting>`);
  }));
  doc.set("conditionalFormatting", texts, SHEET_ORDER);
  patchExtensionFormats(doc, opened, keptExtensions);
}

function patchExtensionFormats(doc: ChunkedXml, opened: OpenedRules, kept: ReadonlyMap<string, number>): void {
  const known = new Set(opened.conditionals.filter((item) => item.extension).map((item) => `${item.block}/${item.rule}`));
  if (known.size === 0) return;
  rewriteExtension(doc, "conditionalFormatting", (xml, block) => {
    const format = new ChunkedXml(xml);
    let rule = -1;
    const chunks = format.chunks.flatMap((chunk) => {
      if (chunk.name !== "cfRule") return [chunk];
      rule += 1;
      const key = `${block}/${rule}`;
      if (!known.has(key)) return [chunk];
      const priority = kept.get(key);
      return priority === undefined ? [] : [{ name: chunk.name, xml: patchAttributes(chunk.xml, { priority: String(priority) }) }];
    });
    if (!chunks.some((chunk) => chunk.name === "cfRule")) return "";
    format.chunks.splice(0, format.chunks.length, ...chunks);
    return format.toString();
  });
}

function removeFromExtension(doc: ChunkedXml, name: string, keep: (index: number) => boolean): void {
  rewriteExtension(doc, name, (xml, index) => (keep(index) ? xml : ""));
}

/** Passes every element of that name inside `extLst` through `rewrite`; a list, an `ext` and an `extLst` that end up empty go. */
function rewriteExtension(doc: ChunkedXml, name: string, rewrite: (xml: string, index: number) => string): void {
  const source = doc.get("extLst");
  if (source === undefined) return;
  let index = 0;
  const list = new ChunkedXml(source);
  const extensions = list.chunks.flatMap((chunk) => {
    const extension = new ChunkedXml(chunk.xml);
    const containers = extension.chunks.flatMap((container) => {
      if (container.name !== `${name}s`) return [container];
      const inner = new ChunkedXml(container.xml);
      const items = inner.chunks.map((item) => (item.name === name ? { name, xml: rewrite(item.xml, index++) } : item)).filter((item) => item.xml !== "");
      if (items.length === 0) return [];
      inner.chunks.splice(0, inner.chunks.length, ...items);
      const counted = /\scount=/.test(inner.head) ? { count: String(items.length) } : {};
      return [{ name: container.name, xml: patchAttributes(inner.toString(), counted) }];
    });
    if (extension.chunks.length > 0 && containers.length === 0) return [];
    extension.chunks.splice(0, extension.chunks.length, ...containers);
    return [{ name: chunk.name, xml: extension.toString() }];
  });
  list.chunks.splice(0, list.chunks.length, ...extensions);
  doc.set("extLst", extensions.length === 0 ? undefined : list.toString(), SHEET_ORDER);
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

export function mergesXml(after: SheetFile, rangeText: (range: SheetFile["merges"][number]) => string): string {
  return after.merges.length === 0 ? "" : element("mergeCells", { count: after.merges.length }, after.merges.map((range) => element("mergeCell", { ref: rangeText(range) })).join(""));
}
