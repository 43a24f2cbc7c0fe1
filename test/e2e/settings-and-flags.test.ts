/** An organisation's profile and the pane that opens with its workbook; flags on a sheet that somebody made: in both languages, once by keyboard alone. */
import type { Frame, Page } from "playwright-core";
import { startSite, type TestSite } from "../support/browser";

const limitMs = 240_000;
let site: TestSite;
beforeAll(async () => {
  site = await startSite("product");
});
afterAll(() => site.close());

const profile = {
  liaisonProfile: 1, company: { name: "Rose & Son" }, limits: { N1: { limit: 9 } }, columns: { tracker: [{ header: "Cost centre", kind: "text", required: true }] },
};

const words = {
  "zh-CN": {
    settings: "设置", accept: "采用", sample: "用示例数据生成", open: "自动打开", rules: "规则", check: "检查当前工作表", lay: "显示红黄灯", laid: "这张表已显示红黄灯",
    remove: "取消显示", offer: "在这张表上显示红黄灯？", status: ["进行中", "已完成"],
  },
  "en-US": { settings: "Settings", accept: "Use it", sample: "Generate with sample data", open: "Open it", rules: "Rules", check: "Check the sheet I'm looking at", lay: "Show flags", laid: "Flags are on this sheet", remove: "Remove flags", offer: "Show flags on this sheet?", status: ["In progress", "Done"] },
} as const;

type Language = keyof typeof words;

async function underProfile(frame: Frame, page: Page, say: (typeof words)[Language]): Promise<void> {
  await frame.getByRole("button", { name: say.settings, exact: true }).click();
  await frame.locator("input[type=file]").setInputFiles({ name: "pmo.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(profile)) });
  await frame.getByRole("button", { name: say.accept, exact: true }).click();
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());
  await page.keyboard.press("Alt+Shift+G");
  await frame.getByRole("button", { name: say.sample }).click();
  await frame.getByRole("button", { name: say.open, exact: true }).click({ timeout: 120_000 });
}

async function valueAt(frame: Frame, sheet: string, address: string): Promise<unknown> {
  return frame.evaluate((place) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
    range.load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  }), { sheet, address });
}

test.each(["zh-CN", "en-US"] as const)("a profile is imported, shown, used by Generate; the answer about opening is kept (%s)", async (language) => {
  const say = words[language];
  const { page, pane, errors, close } = await site.open(`lang=${language}&asOf=2026-06-10`);
  const frame = await pane();
  await underProfile(frame, page, say);
  expect(await valueAt(frame, say.rules, "C5")).toBe(9);
  expect(await frame.evaluate(() => Office.context.document.settings.get("Office.AutoShowTaskpaneWithDocument") as unknown)).toBe(true);
  expect(await frame.evaluate(() => Object.keys(window.localStorage).filter((key) => key.endsWith("liaison.profile")).length)).toBe(1);
  expect(errors).toEqual([]);
  await close();
}, limitMs);

/** Tab until the button has the focus. */
async function tabTo(page: Page, frame: Frame, name: string): Promise<void> {
  for (let stop = 0; stop < 40; stop += 1) {
    if (await frame.evaluate(() => document.activeElement?.textContent ?? "") === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

test.each(["zh-CN", "en-US"] as const)("flags are offered on somebody's list, laid and taken off again with Tab and Enter (%s)", async (language) => {
  const say = words[language];
  const { page, pane, errors, close } = await site.open(`lang=${language}&asOf=2026-06-10`);
  const frame = await pane();
  await frame.evaluate((status) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:D3").values = [["Task", "Owner", "Due date", "Status"], ["Draft", "Mia", 46100, status[0]], ["Review", "Noor", 46100, status[1]]];
    sheet.getRange("C2:C3").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"]];
    await context.sync();
  }), [...say.status]);
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());
  await page.keyboard.press("Alt+Shift+1");
  await frame.evaluate(() => window.location.reload());
  const again = await pane();
  await again.getByRole("button", { name: say.check }).click();
  await again.getByRole("heading", { name: say.offer }).waitFor();
  await tabTo(page, again, say.lay);
  await page.keyboard.press("Enter");
  await again.getByRole("heading", { name: say.laid }).waitFor();
  await tabTo(page, again, say.remove);
  await page.keyboard.press("Enter");
  await again.getByRole("heading", { name: say.offer }).waitFor();
  expect(errors).toEqual([]);
  await close();
}, limitMs);
