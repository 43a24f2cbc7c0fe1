/** The main way through the pane with no mouse at all: Tab, Enter, arrows, Esc and the pane's own shortcuts. */
import type { Frame, Page } from "playwright-core";
import { ask, startSite, type TestSite } from "../support/browser";

const asOf = "2026-06-10";
const limitMs = 240_000;
/** More stops than the longest page has; past it the target cannot be reached by Tab. */
const mostStops = 40;

let site: TestSite;
beforeAll(async () => {
  site = await startSite("product");
});
afterAll(() => site.close());

/** The accessible name of what has the focus in the pane; a person must always be able to tell where they are. */
async function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "";
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((label) => label.textContent ?? "") : [];
    return [element.getAttribute("aria-label") ?? "", ...labels, element.textContent ?? ""].join(" ").trim();
  });
}

async function tabTo(page: Page, frame: Frame, name: string): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    const here = await focused(frame);
    if (here.includes(name)) return;
    seen.push(here);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}; it stopped at ${seen.join(" | ")}`);
}

test("generate, check, go to a finding's cell, refresh, look at the summary, ask for help: from the keyboard alone", async () => {
  const { page, pane, errors, close } = await site.open(`lang=zh-CN&asOf=${asOf}`);
  const frame = await pane();
  await frame.getByRole("button", { name: "选择要生成的表" }).first().waitFor();
  // As F6 does in Excel.
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());

  await tabTo(page, frame, "选择要生成的表");
  await page.keyboard.press("Enter");
  await frame.getByRole("button", { name: "用示例数据生成" }).waitFor();
  await tabTo(page, frame, "用示例数据生成");
  await page.keyboard.press("Enter");
  await frame.getByText(/已新建 \d+/u).first().waitFor({ timeout: 120_000 });

  await page.keyboard.press("Alt+Shift+C");
  await frame.getByText("T004").first().waitFor({ timeout: 60_000 });
  await tabTo(page, frame, "T004");
  const first = await focused(frame);
  await page.keyboard.press("ArrowDown");
  expect(await focused(frame)).not.toBe(first);
  await page.keyboard.press("Home");
  expect(await focused(frame)).toBe(first);
  const cell = /([^\s!]+![A-Z]+\d+)/u.exec(first)?.[1];
  if (cell === undefined) throw new Error(`no cell in ${first}`);
  await page.keyboard.press("Enter");
  await page.waitForFunction((address) => window.workbench !== undefined && address.endsWith(window.workbench.selection().replaceAll("'", "")), cell);

  await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());
  await page.keyboard.press("Alt+Shift+R");
  await frame.getByText(/记录截至日期/u).first().waitFor({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+Shift+3");
  await frame.getByRole("heading", { name: "汇总" }).waitFor();
  expect(await focused(frame)).toContain("汇总");
  await page.keyboard.press("Alt+Shift+H");
  await frame.getByRole("heading", { name: "帮助" }).waitFor();
  await page.keyboard.press("Escape");
  await frame.getByRole("heading", { name: "汇总" }).waitFor();
  expect(await ask(page, "selection")).toContain("进度跟踪");
  expect(errors).toEqual([]);
  await close();
}, limitMs);
