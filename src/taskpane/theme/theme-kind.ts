/** What Office tells of its colours; hexadecimal triplets. */
export interface OfficeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

export interface SystemPreference {
  readonly dark: boolean;
  /** The system forces its own colours (high contrast on Windows). */
  readonly forcedColors: boolean;
}

export type ThemeKind = "light" | "dark" | "contrast" | "forced";

/** Office's own colours decide; where it gives none, the system's preference. Pure black under pure white is Office's high contrast. */
export function themeKind(office: OfficeColors | undefined, system: SystemPreference): ThemeKind {
  if (system.forcedColors) return "forced";
  const background = luminance(office?.bodyBackgroundColor);
  if (background === undefined) return system.dark ? "dark" : "light";
  if (background === 0 && luminance(office?.bodyForegroundColor) === 1) return "contrast";
  return background < 0.5 ? "dark" : "light";
}

/** 0 black … 1 white, by the eye's weights; undefined for what is no triplet. */
export function luminance(color: string | undefined): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color?.trim() ?? "");
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
