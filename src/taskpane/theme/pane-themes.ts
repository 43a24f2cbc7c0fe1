import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { contrastPalette, darkPalette, forcedPalette, lightPalette, type Palette } from "./palette";
import type { ThemeKind } from "./theme-kind";

/** Fluent's first choice has no Chinese face; these are what Windows, macOS and Linux set beside Segoe UI. */
const fontFamilyBase = '"Segoe UI", -apple-system, BlinkMacSystemFont, "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const paneThemes: Readonly<Record<ThemeKind, Theme & Palette>> = {
  light: { ...webLightTheme, ...lightPalette, fontFamilyBase },
  dark: { ...webDarkTheme, ...darkPalette, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, ...contrastPalette, fontFamilyBase },
  forced: { ...teamsHighContrastTheme, ...forcedPalette, colorBrandForegroundLink: "LinkText", fontFamilyBase },
};
