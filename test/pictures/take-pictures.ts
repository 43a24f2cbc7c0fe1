/**
 * The pictures of the README and of the guides, taken from the running product: `npm run pictures` after `npm run build:workbench`. Sheets are printed
 * by LibreOffice, as a reader without Excel would print them.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { root } from "../../src/tooling/paths";
import { ask, startSite, type TestSite } from "../support/browser";
import { startLibreOffice } from "../support/libreoffice";

const folder = join(root, "assets", "pictures");
const asOf = "2026-03-10";
const words = {
  "zh-CN": {
    start: "选择要生成的表", overview: "概览", refreshed: "恢复公式", demo: "用示例数据生成", done: /已新建 \d+/u, later: "以后再说", findings: "检查结果", summary: "汇总", requests: "需求", duties: "职责分工", settings: "设置", show: "在需求表中显示",
    sheets: { home: "首页", tracker: "进度跟踪", summary: "汇总", requests: "需求登记", request: "需求表", duties: "职责分工", matrix: "RACI矩阵", about: "关于" },
  },
  "en-US": {
    start: "Choose forms to generate", overview: "Overview", refreshed: "Formulas restored", demo: "Generate with sample data", done: /\d+ sheets created/u, later: "Ask me later", findings: "Findings", summary: "Summary", requests: "Requests", duties: "Duties", settings: "Settings", show: "Show on the form",
    sheets: { home: "Home", tracker: "Progress", summary: "Summary", requests: "Requests", request: "Request form", duties: "Duties", matrix: "RACI matrix", about: "About" },
  },
} as const;
type Locale = keyof typeof words;

const settleMs = 1200;

async function shoot(page: Page, name: string, what: "page" | "pane"): Promise<void> {
  await page.waitForTimeout(settleMs);
  const path = join(folder, `${name}.png`);
  if (what === "page") await page.screenshot({ path });
  else await page.locator("iframe[name=pane]").screenshot({ path });
}

async function show(frame: Frame, sheet: string, cell: string): Promise<void> {
  await frame.evaluate(async ([name, address]) => {
    await Excel.run(async (context) => {
      const place = context.workbook.worksheets.getItem(name ?? "");
      place.activate();
      place.getRange(address ?? "A1").select();
      await context.sync();
    });
  }, [sheet, cell]);
}

/** Printed later, the sheets would be of that later day; a fixed as-of date keeps them as they are, as in an archive. */
async function fixDate(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await Excel.run(async (context) => {
      const input = context.workbook.names.getItem("AsOf_Input").getRange();
      input.load("values");
      await context.sync();
      input.values = [[(input.values as number[][])[0]?.[0] ?? 0]];
      await context.sync();
    });
  });
}

/** The file with this sheet in front, so that its first page is the first page printed. */
async function saveWith(page: Page, frame: Frame, sheet: string): Promise<Uint8Array> {
  await frame.evaluate(async (wanted) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(wanted).position = 0;
      await context.sync();
    });
  }, sheet);
  return new Uint8Array(Buffer.from(await ask(page, "save"), "base64"));
}

async function go(page: Page, frame: Frame, tab: string): Promise<void> {
  const there = frame.getByRole("navigation").getByRole("button", { name: tab, exact: true });
  if (!(await there.isVisible())) await frame.getByRole("button", { name: /更多页面|More pages/u }).click();
  await frame.getByRole("button", { name: tab, exact: true }).first().click();
  await page.waitForTimeout(settleMs);
}

async function walk(site: TestSite, locale: Locale): Promise<ReadonlyMap<string, Uint8Array>> {
  const own = words[locale];
  const { page, pane, close } = await site.open(`lang=${locale}&asOf=${asOf}`, { width: 1440, height: 860 });
  const frame = await pane();
  await frame.getByRole("button", { name: own.start }).first().waitFor();
  await shoot(page, `pane-start.${locale}`, "pane");
  await frame.getByRole("button", { name: own.start }).first().click();
  await frame.getByRole("button", { name: own.demo }).first().click();
  await frame.getByText(own.done).first().waitFor({ timeout: 120_000 });
  await frame.getByRole("button", { name: own.later }).click();
  await page.click("button[data-control='Liaison.Check']");
  await (await pane()).getByText("T004").first().waitFor({ timeout: 60_000 });
  const checked = await pane();
  await show(checked, own.sheets.tracker, "C8");
  await shoot(page, `workbench.${locale}`, "page");
  await shoot(page, `pane-findings.${locale}`, "pane");
  for (const [tab, name] of [["overview", "pane-overview"], ["requests", "pane-requests"], ["duties", "pane-duties"], ["summary", "pane-summary"], ["settings", "pane-settings"]] as const) {
    await go(page, checked, own[tab]);
    await shoot(page, `${name}.${locale}`, "pane");
  }
  await go(page, checked, own.requests);
  await checked.getByRole("button", { name: own.show }).first().click();
  await page.waitForTimeout(settleMs);
  await overwrite(checked, own.sheets.tracker);
  await page.click("button[data-control='Liaison.Refresh']");
  const refreshed = await pane();
  await refreshed.getByText(own.refreshed).first().waitFor({ timeout: 60_000 });
  await shoot(page, `pane-refresh.${locale}`, "pane");
  await fixDate(refreshed);
  const files = new Map<string, Uint8Array>();
  for (const [name, sheet] of Object.entries(own.sheets)) files.set(name, await saveWith(page, refreshed, sheet));
  await close();
  return files;
}

/** Something for Refresh to make good: a word typed over a flag. */
async function overwrite(frame: Frame, sheet: string): Promise<void> {
  await frame.evaluate(async (name) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange("B8").values = [["OK"]];
      await context.sync();
    });
  }, sheet);
}

/** The first printed page of each sheet. */
function print(files: ReadonlyMap<string, Uint8Array>, locale: Locale): void {
  const office = startLibreOffice();
  const work = mkdtempSync(join(tmpdir(), "liaison-print-"));
  try {
    for (const [name, bytes] of files) {
      writeFileSync(join(work, "book.pdf"), office.convert(bytes, "pdf"));
      execFileSync("pdftoppm", ["-r", "96", "-png", "-singlefile", "-f", "1", "-l", "1", join(work, "book.pdf"), join(folder, `print-${name}.${locale}`)]);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
    office.dispose();
  }
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const site = await startSite("product");
  try {
    for (const locale of ["zh-CN", "en-US"] as const) print(await walk(site, locale), locale);
  } finally {
    await site.close();
  }
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
