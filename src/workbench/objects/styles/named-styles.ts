/** The workbook's named styles, what giving one to cells changes, and what changing one does to the cells that have it. */
import { builtInStyles } from "../../document/built-in-styles";
import type { CellStyle, NamedStyleDef, StyleGroup } from "../../document/cell-types";
import type { RangeRef } from "../../document/types";
import type { StylePatch } from "../../engine/engine";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Made by people, or built in and changed. */
const ownStyles = (call: Call): readonly NamedStyleDef[] => call.document.workbook.namedStyles ?? [];

/** Excel's own first, then those of the workbook. */
export function styleNames(call: Call): readonly string[] {
  const own = builtInStyles.map((style) => style.definition.name);
  return [...own, ...ownStyles(call).map((style) => style.name).filter((name) => !own.includes(name))];
}

/** By Office.js's name, by the name that an English Excel shows, or by a custom style's own name; `undefined` when there is none. */
export function findStyleName(call: Call, given: string): string | undefined {
  return builtInStyles.find(({ label, definition }) => same(label, given) || same(definition.name, given))?.definition.name
    ?? ownStyles(call).find((style) => same(style.name, given))?.name;
}

export const isBuiltIn = (name: string): boolean => builtInStyles.some((style) => style.definition.name === name);

/** @throws HostError ItemNotFound once the style is gone */
export function namedStyle(call: Call, name: string): NamedStyleDef {
  const found = ownStyles(call).find((style) => style.name === name) ?? builtInStyles.find((style) => style.definition.name === name)?.definition;
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

const back = <K extends string>(members: readonly K[]): Record<K, null> => Object.fromEntries(members.map((member) => [member, null])) as Record<K, null>;

/** Each group as it is where a style says nothing. */
const plain: Readonly<Record<StyleGroup, StylePatch>> = {
  number: { numberFormat: null },
  alignment: back(["horizontal", "vertical", "wrapText", "shrinkToFit", "indent", "textOrientation", "readingOrder", "autoIndent"]),
  font: { font: back(["name", "size", "bold", "italic", "underline", "strikethrough", "color", "subscript", "superscript"]) },
  borders: { borders: back(["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"]) },
  fill: { fill: null },
  protection: back(["locked", "formulaHidden"]),
};

/** What a cell takes over from a style: all that the style's groups speak of, and its name. */
export function patchOf({ name, style, includes }: NamedStyleDef): StylePatch {
  const patch: Record<string, unknown> = { named: name === "Normal" ? null : name };
  for (const group of includes) {
    for (const [member, value] of Object.entries(plain[group])) {
      const own: unknown = style[member as keyof CellStyle];
      patch[member] = member === "font" || member === "borders" ? { ...(value as object), ...(own as object | undefined) } : own ?? null;
    }
  }
  return patch;
}

/** Members of a cell that still are what the style says, with their new values. */
function stillOfStyle(cell: CellStyle, before: CellStyle, patch: StylePatch): StylePatch {
  const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const changed: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(patch)) {
    if (member === "font" || member === "borders") {
      const [own, base] = [cell[member] ?? {}, before[member] ?? {}].map((group) => group as Record<string, unknown>);
      changed[member] = Object.fromEntries(Object.entries(value as object).filter(([part]) => equal(own?.[part], base?.[part])));
    } else if (equal(cell[member as keyof CellStyle], before[member as keyof CellStyle])) changed[member] = value;
  }
  return changed;
}

function eachStyledCell(call: Call, name: string, visit: (sheetId: string, cell: RangeRef, style: CellStyle) => void): void {
  for (const { id } of call.engine.sheets()) {
    const used = call.engine.usedRange(id, false);
    if (!used) continue;
    call.engine.readStyles(id, used).forEach((row, r) => row.forEach((style, c) => {
      if ((style.named ?? "Normal") === name) visit(id, { row: used.row + r, column: used.column + c, rowCount: 1, columnCount: 1 }, style);
    }));
  }
}

/** Puts another definition in the place of a style's. */
export function putStyle(call: Call, definition: NamedStyleDef): void {
  call.document.workbook.namedStyles = [...ownStyles(call).filter((style) => style.name !== definition.name), definition];
}

function merged(style: CellStyle, patch: StylePatch): CellStyle {
  const result: Record<string, unknown> = { ...style };
  for (const [member, value] of Object.entries(patch)) {
    const part = member === "font" || member === "borders" ? { ...style[member], ...(value as object) } : value;
    result[member] = typeof part === "object" && part !== null ? Object.fromEntries(Object.entries(part).filter(([, own]) => own !== null)) : part;
    if (result[member] === null) delete result[member];
  }
  return result;
}

/** Cells that have the style follow, as far as they do not say otherwise themselves. */
export function changeStyle(call: Call, name: string, patch: StylePatch): void {
  if (name === "Normal") throw new HostError("NotImplemented", "This host keeps the Normal style as it is.");
  const before = namedStyle(call, name);
  call.write(() => {
    putStyle(call, { ...before, style: merged(before.style, patch) });
    eachStyledCell(call, name, (sheetId, cell, style) => call.engine.patchStyle(sheetId, cell, stillOfStyle(style, before.style, patch)));
  });
}

/** Its cells are Normal afterwards. */
export function deleteStyle(call: Call, name: string): void {
  if (isBuiltIn(name)) throw new HostError("NotImplemented", "This host keeps the built-in styles.");
  const normal = patchOf(namedStyle(call, "Normal"));
  call.write(() => {
    call.document.workbook.namedStyles = ownStyles(call).filter((style) => style.name !== name);
    eachStyledCell(call, name, (sheetId, cell) => call.engine.patchStyle(sheetId, cell, normal));
  });
}
