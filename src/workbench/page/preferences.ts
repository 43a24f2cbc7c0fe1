/** What the simulated Office is set to. Kept in the page's address, so that a reload or a link brings the same state back. */
import type { OfficeLocale } from "../client/office-context";
import { scenarioNames } from "./scenarios/scenario";

export type PageTheme = "light" | "dark" | "contrast";
export type Profile = "pc" | "web";

export interface Preferences {
  readonly locale: OfficeLocale;
  readonly theme: PageTheme;
  readonly profile: Profile;
  /** One of the page's own, or of those that the server offers. */
  readonly scenario: string;
  /** `YYYY-MM-DD`; empty for the real date. */
  readonly asOf: string;
  /** Where the add-in's manifest is. */
  readonly manifest: string;
}

function oneOf<T extends string>(choices: readonly T[], value: string | null, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

/**
 * @param languages the browser's, most wanted first.
 * @param offered names of the scenarios that the server offers.
 */
export function readPreferences(query: URLSearchParams, languages: readonly string[], offered: readonly string[] = []): Preferences {
  const asOf = query.get("asOf") ?? "";
  return {
    locale: oneOf(["zh-CN", "en-US"], query.get("lang"), languages[0]?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US"),
    theme: oneOf(["light", "dark", "contrast"], query.get("theme"), "light"),
    profile: oneOf(["pc", "web"], query.get("profile"), "pc"),
    scenario: oneOf([...scenarioNames, ...offered], query.get("scenario"), "empty"),
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : "",
    manifest: query.get("manifest") ?? "/workbench/manifest.xml",
  };
}

export function writePreferences(preferences: Preferences, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  const put = (key: string, value: string, unset: string): void => {
    if (value === unset) next.delete(key);
    else next.set(key, value);
  };
  next.set("lang", preferences.locale);
  put("theme", preferences.theme, "light");
  put("profile", preferences.profile, "pc");
  put("scenario", preferences.scenario, "empty");
  put("asOf", preferences.asOf, "");
  return next;
}
