import { child, numeric, numericOr } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/** What colour references in a workbook resolve against. */
export interface Palette {
  /** In the order of `theme="n"`: light 1, dark 1, light 2, dark 2, six accents, two link colours. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const OFFICE_THEME = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"];
const BASIC = ["#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#FFFF00", "#FF00FF", "#00FFFF"];
const INDEXED = [
  ...BASIC, ...BASIC,
  "#800000", "#008000", "#000080", "#808000", "#800080", "#008080", "#C0C0C0", "#808080", "#9999FF", "#993366", "#FFFFCC", "#CCFFFF", "#660066", "#FF8080", "#0066CC", "#CCCCFF",
  "#000080", "#FF00FF", "#FFFF00", "#00FFFF", "#800080", "#800000", "#008080", "#0000FF", "#00CCFF", "#CCFFFF", "#CCFFCC", "#FFFF99", "#99CCFF", "#FF99CC", "#CC99FF", "#FFCC99",
  "#3366FF", "#33CCCC", "#99CC00", "#FFCC00", "#FF9900", "#FF6600", "#666699", "#969696", "#003366", "#339966", "#003300", "#333300", "#993300", "#993366", "#333399", "#333333",
];

export const DEFAULT_PALETTE: Palette = { theme: OFFICE_THEME, indexed: INDEXED };

/** Reads the theme's colour scheme; its order in the part is dark first, in references light first. */
export function readTheme(root: XmlElement | undefined): readonly string[] {
  const scheme = child(child(root, "themeElements"), "clrScheme");
  if (!scheme) return OFFICE_THEME;
  const names = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return names.map((name, index) => {
    const value = child(scheme, name)?.children[0]?.attributes;
    return normalizeHex(value?.["lastClr"] ?? value?.["val"]) ?? OFFICE_THEME[index] ?? "#000000";
  });
}

export function readIndexedColors(colors: XmlElement | undefined): readonly string[] {
  const own = child(colors, "indexedColors")?.children ?? [];
  return INDEXED.map((color, index) => normalizeHex(own[index]?.attributes["rgb"]) ?? color);
}

/** A colour element (`rgb`, `theme` or `indexed`, with `tint`); undefined when it is automatic or absent. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element) return undefined;
  const { rgb, theme, indexed, tint } = element.attributes;
  const base = normalizeHex(rgb)
    ?? (theme === undefined ? undefined : palette.theme[Number(theme)])
    ?? (indexed === undefined ? undefined : palette.indexed[Number(indexed)] ?? (indexed === "64" ? "#000000" : undefined));
  if (base === undefined) return undefined;
  const amount = numericOr(tint, 0);
  return amount === 0 ? base : tinted(base, amount);
}

/** `#RRGGBB` in upper case from `RRGGBB`, `AARRGGBB` or `#RRGGBB`. */
export function normalizeHex(text: string | undefined): string | undefined {
  const match = /^#?(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text ?? "");
  return match?.[1] === undefined ? undefined : `#${match[1].toUpperCase()}`;
}

/** As the file has it: opaque `AARRGGBB`. Anything that is no colour becomes black. */
export function argb(color: string): string {
  return `FF${(normalizeHex(color) ?? "#000000").slice(1)}`;
}

/** Lightens (tint > 0) or darkens by moving luminance, hue and saturation kept. */
export function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => (numeric(`0x${color.slice(at, at + 2)}`) ?? 0) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const sector = spread === 0 ? 0 : max === red ? ((green - blue) / spread + 6) % 6 : max === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const moved = Math.min(1, Math.max(0, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (shift: number): string => {
    const position = (sector + shift) % 6;
    const share = position < 1 ? position : position < 3 ? 1 : position < 4 ? 4 - position : 0;
    return Math.round((moved - chroma / 2 + chroma * share) * 255).toString(16).padStart(2, "0");
  };
  return `#${channel(2)}${channel(0)}${channel(4)}`.toUpperCase();
}
