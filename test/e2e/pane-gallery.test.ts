/** Every state of the pane in a real browser: narrow and wide, in both languages, in each kind of colours. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Language } from "../../src/domain/language";
import { testResultsDir } from "../../src/tooling/paths";
import { axeViolations } from "../support/axe";
import { chromiumFlags, chromiumPath } from "../support/browser";
import { paneStates } from "../support/pane-states";
import { amount } from "../support/thoroughness";
import { buildGallery, galleryDir } from "./gallery/build-gallery";

const pictures = join(testResultsDir, "pictures", "gallery");
const officeDark = { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" };
const looks = {
  light: { colors: undefined, forced: false },
  dark: { colors: officeDark, forced: false },
  forced: { colors: undefined, forced: true },
} as const;
type Look = keyof typeof looks;

/** The narrowest pane that Excel gives, a usual wide one, and the narrowest at twice the text size. */
const widths = [320, 450, 225] as const;
/** The bar measures its pages in the frame after a change of width, and React draws the outcome in the next. */
const framesToSettle = 4;
/** A machine with other work to do draws late: what is still wrong then is wrong. */
const lateMs = 1000;
const limitMs = 300_000;
/** Pictures are for people to look at, and each costs as much as a check: those in other colours are taken when asked for. */
const allPictures = process.env["PICTURES"] === "all";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  await buildGallery();
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  page = await browser.newPage({ viewport: { width: 320, height: 760 } });
  await page.goto(pathToFileURL(join(galleryDir, "index.html")).href);
  await page.waitForFunction(() => window.gallery !== undefined);
}, limitMs);
afterAll(() => browser.close());

async function show(name: string, language: Language, look: Look): Promise<void> {
  const { colors, forced } = looks[look];
  await page.emulateMedia({ forcedColors: forced ? "active" : "none", reducedMotion: "reduce" });
  await page.evaluate(([state, spoken, shades]) => window.gallery?.show(state, spoken, shades), [name, language, colors] as const);
}

/** What is wider than the pane, or cut off without an ellipsis; text for screen readers alone is cut on purpose. */
function cutOff(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width <= 1 || style.visibility === "hidden" || element.closest('[data-scrolls="true"] > *') !== null) continue;
    const text = (element.textContent ?? "").slice(0, 40);
    const inner = [...element.children].some((child) => child.getBoundingClientRect().right > width + 1);
    if (!inner && (box.right > width + 1 || box.left < -1)) found.push(`out of the pane: <${element.tagName.toLowerCase()}> ${text}`);
    const clips = style.overflowX === "hidden" || style.overflowX === "clip";
    if (clips && element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== "ellipsis" && element.clientWidth > 1) found.push(`cut off: <${element.tagName.toLowerCase()}> ${text}`);
  }
  return [...new Set(found)];
}

/**
 * Some frames on, and once nothing is on its way from one look to another: a button that has just become usable still has the colours of
 * one that is not.
 */
async function settled(): Promise<void> {
  await page.evaluate((frames) => new Promise<void>((resolve) => {
    const next = (left: number): void => { if (left === 0) resolve(); else requestAnimationFrame(() => next(left - 1)); };
    next(frames);
  }), framesToSettle);
  await page.waitForFunction(
    () => document.getAnimations().every((one) => one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity)
  );
}

/** What is cut off at this width once the pane has settled. */
async function cutOffAt(width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 760 });
  await settled();
  const until = performance.now() + lateMs;
  for (;;) {
    const found = await page.evaluate(cutOff);
    if (found.length === 0 || performance.now() > until) return found.map((text) => `${width} px: ${text}`);
    await page.waitForTimeout(50);
  }
}

/**
 * Every state in light colours, and turn by turn in dark ones in one language and in forced ones in the other; in all of them in a soak.
 */
const states = paneStates.map((state, place) => ({ ...state, others: { "zh-CN": otherLooks(place), "en-US": otherLooks(place + 1) } }));
function otherLooks(turn: number): readonly Look[] {
  return amount(0, 1) === 1 ? ["dark", "forced"] : [turn % 2 === 0 ? "dark" : "forced"];
}

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test.each(states)("$name", async ({ name, presses = [], shows, others }) => {
    const objections: string[] = [];
    for (const look of ["light", ...others[language]] as const) {
      await page.setViewportSize({ width: 320, height: 760 });
      await show(name, language, look);
      for (const press of presses) await page.getByRole("button", { name: press[language] }).click();
      await page.waitForFunction((words) => document.body.textContent?.includes(words), shows[language]);
      await settled();
      // The elements are the same in every kind of colours, so what is not about colours is looked at once.
      objections.push(...(await axeViolations(page, [], look === "light" ? "all" : "colours")).map((text) => `${look}: ${text}`));
      if (look === "light" || allPictures) await page.screenshot(
        { path: join(pictures, `${name.replaceAll(/[^a-z]+/g, "-")}.${language}.${look}.png`) }
      );
    }
    for (const width of widths) objections.push(...await cutOffAt(width));
    expect(objections).toEqual([]);
  }, limitMs);
});
