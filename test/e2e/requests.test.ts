/** A request's way in a real browser: listed, shown on the form, typed in anew, refused while it is open, registered once it is whole. */
import type { Frame, Page } from "playwright-core";
import { requestPage } from "../../src/forms/requests/page";
import type { RequestKey } from "../../src/catalog/requests";
import { ask, startSite, typeInto, type TestSite } from "../support/browser";

const limitMs = 240_000;
let site: TestSite;
beforeAll(async () => {
  site = await startSite("product");
});
afterAll(() => site.close());

const words = {
  "zh-CN": {
    start: "选择要生成的表", demo: "用示例数据生成", done: /已新建 \d+/u, page: "需求", overdue: "响应超时", show: "在需求表中显示", fresh: "新建需求", submit: "提交需求表",
    form: "需求表", register: "需求登记", opinions: "部门意见", registered: "已登记，编号 R006", open: "交付标准未填",
    typed: { name: "春季专题页", fromDepartment: "产品部", requester: "王敏", urgency: "紧急", toDepartment: "技术部", receiver: "陈强", background: "新增 100 名用户", content: "一个页面", wantedBy: "2026-07-01" },
    standard: "合格率 95%", own: "产品部",
  },
  "en-US": {
    start: "Choose forms to generate", demo: "Generate with sample data", done: /\d+ sheets/u, page: "Requests", overdue: "Response overdue", show: "Show on the form", fresh: "New request", submit: "Submit the form",
    form: "Request form", register: "Requests", opinions: "Opinions", registered: "Registered as R006", open: "Delivery standard is blank",
    typed: { name: "Spring page", fromDepartment: "Product", requester: "Wang Min", urgency: "Urgent", toDepartment: "Engineering", receiver: "Chen Qiang", background: "100 new users", content: "A page", wantedBy: "2026-07-01" },
    standard: "95 % pass", own: "Product",
  },
} as const;
type Words = (typeof words)[keyof typeof words];

/** How a person presses a button of the pane. */
type Press = (name: string) => Promise<void>;

async function focusPane(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());
}

/** Tab until the button has the focus, then Enter; behind the pane's last stop the grid has the keys, and F6 leads back. */
function byKeyboard(page: Page, frame: Frame): Press {
  return async (name) => {
    await frame.getByRole("button", { name, exact: true }).first().waitFor();
    await frame.locator("main[aria-busy=false]").waitFor();
    const seen: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      const here = await frame.evaluate(() => {
        const at = document.activeElement;
        return at === document.body || !document.hasFocus() ? "" : at?.getAttribute("aria-label") ?? at?.textContent ?? "";
      });
      if (here === name) return page.keyboard.press("Enter");
      seen.push(here);
      if (here === "") await focusPane(page);
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${name}; it stopped at ${seen.slice(0, 20).join(" | ")}`);
  };
}

const byMouse = (frame: Frame): Press => async (name) => frame.getByRole("button", { name, exact: true }).first().click();

const box = (key: RequestKey): string => requestPage.boxes.find((one) => one.key === key)?.cell ?? "";

async function fill(page: Page, say: Words, cells: Readonly<Partial<Record<RequestKey, string>>>): Promise<void> {
  for (const [key, text] of Object.entries(cells)) await typeInto(page, `${say.form}!${box(key as RequestKey)}`, text);
}

test.each([["zh-CN", "keyboard"], ["en-US", "mouse"]] as const)("a late request is seen and shown; a new one is refused open and registered whole (%s, %s)", async (language, way) => {
  const say = words[language];
  const { page, pane, errors, close } = await site.open(`lang=${language}&asOf=2026-05-20`);
  const frame = await pane();
  const press = way === "keyboard" ? byKeyboard(page, frame) : byMouse(frame);
  await press(say.start);
  await press(say.demo);
  await frame.getByText(say.done).first().waitFor({ timeout: 120_000 });
  await focusPane(page);
  await page.keyboard.press("Alt+Shift+4");
  await frame.getByRole("heading", { name: say.page, exact: true }).waitFor();
  await frame.getByText(say.overdue).first().waitFor({ timeout: 60_000 });

  await press(say.show);
  await page.waitForFunction((sheet) => window.workbench?.selection().includes(sheet), say.form);
  expect((await ask(page, "texts", `${say.form}!${box("id")}`))[0]?.[0]).toBe("R003");
  const [[shown = ""] = []] = await ask(page, "texts", `${say.form}!${box("progress")}`);
  expect(shown).toBe(say.overdue);

  await press(say.fresh);
  await page.waitForFunction((cell) => window.workbench?.selection().endsWith(cell), box("name"));
  await fill(page, say, say.typed);
  await press(say.submit);
  await frame.getByText(say.open).first().waitFor({ timeout: 30_000 });
  expect((await ask(page, "texts", `${say.register}!A10:C10`))[0]).toEqual(["", "", ""]);

  await fill(page, say, { standard: say.standard });
  await press(say.submit);
  await frame.getByText(say.registered).first().waitFor({ timeout: 60_000 });
  const row = (await ask(page, "texts", `${say.register}!A10:C10`))[0];
  expect([row?.[0], row?.[2]]).toEqual(["R006", say.typed.name]);
  const opinions = await ask(page, "texts", `${say.opinions}!A5:C40`);
  expect(opinions.filter(([id]) => id === "R006").map(([, , department]) => department)).toEqual([say.typed.toDepartment]);
  expect((await ask(page, "texts", `${say.form}!${box("id")}`))[0]?.[0]).toBe("R006");
  expect(errors).toEqual([]);
  await close();
}, limitMs);
