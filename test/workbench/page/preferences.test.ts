import { readPreferences, writePreferences } from "../../../src/workbench/page/preferences";

const usual = { locale: "en-US", theme: "light", profile: "pc", scenario: "empty", asOf: "", manifest: "/workbench/manifest.xml" };

test("without a query the browser's language decides, and everything else is usual", () => {
  expect(readPreferences(new URLSearchParams(), ["de-DE"])).toEqual(usual);
  expect(readPreferences(new URLSearchParams(), ["zh-TW", "en"])).toEqual({ ...usual, locale: "zh-CN" });
});

test("what a page's address does not understand is passed over", () => {
  expect(readPreferences(new URLSearchParams("theme=pink&scenario=none&asOf=tomorrow&lang=en-US"), ["zh-CN"])).toEqual(usual);
});

test("written and read again, preferences are the same; other parameters stay", () => {
  const chosen = { ...usual, locale: "zh-CN", theme: "contrast", profile: "web", scenario: "messy", asOf: "2026-02-13" } as const;
  const query = writePreferences(chosen, new URLSearchParams("x=1&theme=dark"));
  expect(readPreferences(query, [])).toEqual(chosen);
  expect(query.get("x")).toBe("1");
});
