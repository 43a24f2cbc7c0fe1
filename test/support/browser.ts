/** The built site in a real browser. Needs the build: `npx webpack --mode production --env workbench`. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type ConsoleMessage, type Frame, type Page } from "playwright-core";
import { officeJsDir, probeDir, root, workbenchDir } from "../../src/tooling/paths";
import { builtSite, startServer, type RunningServer } from "../../src/tooling/server";
import type { SiteFolders } from "../../src/tooling/site";
import type { WorkbenchHook } from "../../src/workbench/page/test-hook";

/** Debian's first; elsewhere CHROMIUM names it. */
export const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const chromiumFlags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The smallest add-in there is, for tests of the workbench itself. */
const sampleSite: SiteFolders = {
  productDir: join(root, "test", "e2e", "sample-addin"), workbenchDir, officeJsDir, officeJsUrl: "office.js",
  scenarios: [{
    name: "gantt", title: { "zh-CN": "项目进度表", "en-US": "Project plan" }, asOf: "2024-05-20",
    file: () => readFile(join(root, "test", "fixtures", "real", "zh_gantt_project-schedule_MIT.xlsx")),
  }],
};

const sites: Readonly<Record<"sample" | "product" | "probe", SiteFolders>> = { sample: sampleSite, product: builtSite, probe: { ...builtSite, productDir: probeDir } };

export interface WorkbenchPage {
  readonly page: Page;
  /** Page errors and console errors so far. */
  readonly errors: readonly string[];
  /** The add-in's pane, once its page has loaded. */
  readonly pane: () => Promise<Frame>;
  readonly close: () => Promise<void>;
}

export interface TestSite {
  open(query: string, size?: { readonly width: number; readonly height: number }): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

/** A busy machine is slow, not wrong. A browser that hangs says nothing, and its step is stopped for that. */
const patienceMs = 180_000;

/** Univer's document skeleton says this while its cell editor is still hidden. */
const harmless = [/The column width is less than 0/];

/**
 * The tabs of a test file that are free. A tab that has shown the page before shows it again for half the work of a new one; nothing of the
 * page
 * before is left in it: what it stored is cleared, and the page is loaded anew.
 */
type FreeTabs = Page[];

async function freeTab(browser: Browser, free: FreeTabs, viewport: { width: number; height: number }): Promise<Page> {
  const page = free.pop();
  if (page === undefined) {
    const fresh = await browser.newPage({ viewport, acceptDownloads: true });
    fresh.setDefaultTimeout(patienceMs);
    return fresh;
  }
  await page.evaluate(() => { window.localStorage.clear(); window.sessionStorage.clear(); });
  await page.context().clearCookies();
  await page.context().clearPermissions();
  await page.setViewportSize(viewport);
  return page;
}

async function openPage(
  browser: Browser, free: FreeTabs, server: RunningServer, query: string, viewport: { width: number; height: number }
): Promise<WorkbenchPage> {
  const page = await freeTab(browser, free, viewport);
  const errors: string[] = [];
  const note = (text: string): void => {
    if (!harmless.some((pattern) => pattern.test(text))) errors.push(text);
  };
  const onError = (error: Error): void => note(error.stack ?? error.message);
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === "error") note(`${message.text()} ${message.location().url}`);
  };
  page.on("pageerror", onError);
  page.on("console", onConsole);
  await page.goto(`${server.url}?${query}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  return {
    page, errors,
    pane: async () => {
      const element = await page.waitForSelector("iframe[name=pane]");
      const frame = await element.contentFrame();
      if (!frame) throw new Error("the pane has no page");
      await frame.waitForURL(/_host_Info/);
      await frame.waitForFunction(() => typeof Excel !== "undefined" && typeof Excel.run === "function");
      return frame;
    },
    close: () => {
      page.off("pageerror", onError);
      page.off("console", onConsole);
      if (!page.isClosed()) free.push(page);
      return Promise.resolve();
    },
  };
}

/** One server and one browser for a test file. */
export async function startSite(addin: keyof typeof sites): Promise<TestSite> {
  const folders = sites[addin];
  for (const file of [join(folders.workbenchDir, "index.html"), join(folders.productDir, "taskpane.html")]) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Build first: npx webpack --mode production --env workbench; npm run build:probe`);
  }
  const server = await startServer({ folders });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  const free: FreeTabs = [];
  return {
    open: (query, size = { width: 1440, height: 900 }) => openPage(browser, free, server, query, size),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Calls the page's test hook. */
export function ask<K extends keyof WorkbenchHook>(page: Page, member: K, ...values: Parameters<WorkbenchHook[K]>): Promise<Awaited<ReturnType<WorkbenchHook[K]>>> {
  return page.evaluate(({ name, given }) => {
    const hook = window.workbench;
    if (!hook) throw new Error("the page has no workbench");
    return (hook[name] as (...all: unknown[]) => unknown)(...given);
  }, { name: member, given: values }) as Promise<Awaited<ReturnType<WorkbenchHook[K]>>>;
}

const functionListMs = 300;

/** Clicks the cell and types, as a person does; Enter stores it, `stay` leaves the cell in edit mode. */
export async function typeInto(page: Page, address: string, text: string, end: "Enter" | "Tab" | "Escape" | "stay" = "Enter"): Promise<void> {
  const { x, y } = await ask(page, "cellPoint", address);
  await page.mouse.click(x, y);
  await page.keyboard.type(text);
  await page.waitForFunction(() => window.workbench?.isEditing());
  if (end === "stay") return;
  // The list of functions that drops down while a formula is typed takes Enter for itself until it has closed.
  if (text.startsWith("=")) await page.waitForTimeout(functionListMs);
  await page.keyboard.press(end);
  await page.waitForFunction(() => window.workbench?.isEditing() === false);
  await ask(page, "settle");
}
