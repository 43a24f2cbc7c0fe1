/**
 * The pictures of the README, taken from the running product: `npm run pictures` after `npm run build:workbench`. Sheets are printed by LibreOffice,
 * as a reader without Excel would print them.
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
  "zh-CN": { start: "生成进度跟踪表", demo: "用示例数据生成", done: "已新建 7", tracker: "进度跟踪", summary: "汇总", summaryTab: "汇总" },
  "en-US": { start: "Generate progress tracker", demo: "Generate with sample data", done: "7 sheets", tracker: "Progress", summary: "Summary", summaryTab: "Summary" },
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

async function walk(site: TestSite, locale: Locale): Promise<Uint8Array> {
  const own = words[locale];
  const { page, pane, close } = await site.open(`lang=${locale}&asOf=${asOf}`, { width: 1440, height: 860 });
  const frame = await pane();
  await frame.getByRole("button", { name: own.start }).first().waitFor();
  await shoot(page, `pane-start.${locale}`, "pane");
  await frame.getByRole("button", { name: own.start }).first().click();
  await frame.getByRole("button", { name: own.demo }).first().click();
  await frame.getByText(own.done).first().waitFor({ timeout: 120_000 });
  await shoot(page, `pane-overview.${locale}`, "pane");
  await page.click("button[data-control='Liaison.Check']");
  await (await pane()).getByText("T004").first().waitFor({ timeout: 60_000 });
  await show(await pane(), own.tracker, "C8");
  await shoot(page, `workbench.${locale}`, "page");
  await shoot(page, `pane-findings.${locale}`, "pane");
  await (await pane()).getByRole("navigation").getByText(own.summaryTab, { exact: true }).click();
  await shoot(page, `pane-summary.${locale}`, "pane");
  await fixDate(await pane());
  const bytes = new Uint8Array(Buffer.from(await ask(page, "save"), "base64"));
  await close();
  return bytes;
}

/** Pages 2 and 3: the tracker and its summary. */
function print(bytes: Uint8Array, locale: Locale): void {
  const office = startLibreOffice();
  const work = mkdtempSync(join(tmpdir(), "liaison-print-"));
  try {
    writeFileSync(join(work, "book.pdf"), office.convert(bytes, "pdf"));
    for (const [page, name] of [["2", "tracker"], ["3", "summary"]] as const) {
      const target = join(folder, `print-${name}.${locale}`);
      execFileSync("pdftoppm", ["-r", "96", "-png", "-singlefile", "-f", page, "-l", page, join(work, "book.pdf"), target]);
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
