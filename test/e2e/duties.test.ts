/** Who does what, in the browser: the planted gap found and opened by shortcut, and somebody's RACI sheet taken over with no mouse. */
import type { Frame, Page } from "playwright-core";
import { startSite, type TestSite, type WorkbenchPage } from "../support/browser";

const asOf = "2026-06-10";
const limitMs = 120_000;

let site: TestSite;
beforeAll(async () => {
  site = await startSite("product");
});
afterAll(() => site.close());

const words = {
  "zh-CN": { sample: "用示例数据生成", title: "职责分工", list: "职责分工", gap: /没有主责（A）。/u, look: "查找 RACI 表", from: "来自“分工草稿”", accept: "追加 5 行", done: "已追加 5 行", question: "“O”（签订合同 · Chloe）", show: "选中新增的行", nothing: "内容已经都在职责分工里" },
  "en-US": { sample: "Generate with sample data", title: "Duties", list: "Duties", gap: /Nobody is accountable \(A\)/u, look: "Look for RACI sheets", from: 'From "分工草稿"', accept: "Add 5 rows", done: "5 rows added", question: '"O" (签订合同 · Chloe)', show: "Select the new rows", nothing: "in the list of duties already" },
} as const;
type Language = keyof typeof words;

const focusPane = (page: Page): Promise<void> => page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());

/** Tab until a control with these words has the focus. */
async function tabTo(page: Page, frame: Frame, name: RegExp | string): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    const here = await frame.evaluate(() => (document.activeElement === document.body ? "" : (document.activeElement?.textContent ?? "")));
    if (typeof name === "string" ? here === name : name.test(here)) return;
    seen.push(here.slice(0, 30));
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${String(name)}; it stopped at ${seen.join(" | ")}`);
}

const selected = (page: Page, address: RegExp): Promise<unknown> =>
  page.waitForFunction((source) => new RegExp(source, "u").test(window.workbench?.selection().replaceAll("'", "") ?? ""), address.source);

async function dutiesOfTheSample(language: Language): Promise<{ readonly browser: WorkbenchPage; readonly frame: Frame }> {
  const browser = await site.open(`lang=${language}&asOf=${asOf}`);
  const { page, pane } = browser;
  const frame = await pane();
  await frame.getByRole("navigation").waitFor();
  await focusPane(page);
  await page.keyboard.press("Alt+Shift+G");
  await frame.getByRole("button", { name: words[language].sample }).click();
  await frame.waitForFunction((sheet) => Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    return !found.isNullObject;
  }), words[language].list, { timeout: 60_000 });
  await frame.locator('main[aria-busy="false"]').waitFor({ timeout: 60_000 });
  return { browser, frame };
}

test.each(["zh-CN", "en-US"] as const)("the planted gap is told, and its cell opened; a RACI sheet is looked at and taken over, by keyboard (%s)", async (language) => {
  const say = words[language];
  const { browser: { page, errors, close }, frame } = await dutiesOfTheSample(language);
  await focusPane(page);
  await page.keyboard.press("Alt+Shift+5");
  await frame.getByRole("table", { name: "RACI" }).waitFor();
  await tabTo(page, frame, say.gap);
  await page.keyboard.press("Enter");
  await selected(page, new RegExp(`${say.list}!E\\d+$`, "u"));

  await frame.evaluate(() => Excel.run(async (context) => {
    const own = [["任务", "Amy", "Ben", "Chloe"], ["选定代言人", "A", "R", "C"], ["签订合同", "", "A/R", "O"]];
    context.workbook.worksheets.add("分工草稿").getRange("A1:D3").values = own;
    await context.sync();
  }));
  await focusPane(page);
  await tabTo(page, frame, say.look);
  await page.keyboard.press("Enter");
  await frame.getByRole("region", { name: say.from }).getByText(say.question).waitFor();
  await tabTo(page, frame, say.accept);
  await page.keyboard.press("Enter");
  await frame.getByText(say.done).first().waitFor({ timeout: 30_000 });
  await frame.locator('main[aria-busy="false"]').waitFor();
  await tabTo(page, frame, say.show);
  await page.keyboard.press("Enter");
  await selected(page, new RegExp(`${say.list}!A\\d+:J\\d+$`, "u"));
  await frame.getByRole("columnheader", { name: "Chloe" }).waitFor();

  await focusPane(page);
  await tabTo(page, frame, say.look);
  await page.keyboard.press("Enter");
  await frame.getByText(say.nothing).waitFor();
  expect(errors).toEqual([]);
  await close();
}, limitMs);
