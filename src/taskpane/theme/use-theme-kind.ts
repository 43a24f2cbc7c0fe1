import { useSyncExternalStore } from "react";
import { themeKind, type OfficeColors, type ThemeKind } from "./theme-kind";

const queries = { dark: "(prefers-color-scheme: dark)", forcedColors: "(forced-colors: active)" } as const;

/** Some embeddings lack matchMedia; they then count as light. */
const media = (query: string): MediaQueryList | undefined => (typeof window.matchMedia === "function" ? window.matchMedia(query) : undefined);

/**
 * Excel raises no event when its theme changes, so the theme is read again when the system's changes and whenever the person comes back to
 * the pane, which they do after changing it in Excel's options.
 */
function subscribe(listener: () => void): () => void {
  const lists = Object.values(queries).map(media);
  lists.forEach((list) => list?.addEventListener("change", listener));
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    lists.forEach((list) => list?.removeEventListener("change", listener));
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

export function useThemeKind(officeColors: () => OfficeColors | undefined): ThemeKind {
  return useSyncExternalStore(subscribe, () => themeKind(officeColors(), {
    dark: media(queries.dark)?.matches ?? false,
    forcedColors: media(queries.forcedColors)?.matches ?? false,
  }));
}
