/** A newcomer's first minutes, clock and clicks counted: from `npm start` to a tracker of their own with a red flag in it. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { root } from "../../src/tooling/paths";
import { ask, chromiumFlags, chromiumPath } from "../support/browser";

const words = {
  "zh-CN": {
    start: "选择要生成的表", form: "进度跟踪表", facts: /^项目信息/u, name: "项目名称", lead: "牵头部门", person: "项目负责人", departments: "参与部门", generate: "生成", done: /已新建 \d+/u, tracker: "进度跟踪", red: "红灯",
    typed: ["门店开业", "市场部", "王芳", "市场部、工程部"], task: ["办理消防验收", "工程部", "王芳"], status: "进行中", headers: { task: "任务名称", flag: "预警" },
  },
  "en-US": {
    start: "Choose forms to generate", form: "Progress tracker", facts: /^Project facts/u, name: "Project name", lead: "Lead department", person: "Project lead", departments: "Departments taking part", generate: "Generate", done: /\d+ sheets created/u, tracker: "Progress", red: "Red",
    typed: ["Store opening", "Marketing", "Mei Wang", "Marketing, Works"], task: ["Fire safety inspection", "Works", "Mei Wang"], status: "In progress", headers: { task: "Task", flag: "Flag" },
  },
} as const;

const longestMs = 3 * 60_000;
const mostClicks = 10;
/** The clock above is the measure; this only ends a run that hangs. */
const hangMs = 600_000;

/** The command itself on a free port, as the README gives it; resolves to the address that it prints. */
function npmStart(): { readonly child: ChildProcess; readonly address: Promise<string> } {
  const child = spawn(process.execPath, [join(root, "src", "tooling", "start.mjs")], { cwd: root, env: { ...process.env, PORT: "" }, stdio: ["ignore", "pipe", "pipe"] });
  const address = new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const found = /ready:\s+(http:\/\/\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  return { child, address };
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe[name=pane]")).contentFrame();
  if (frame === null) throw new Error("the pane has no page");
  return frame;
}

/** Fills the first row of the tracker from the keyboard, after one click into it. */
async function typeTask(page: Page, own: (typeof words)["zh-CN" | "en-US"]): Promise<string> {
  const rows = await ask(page, "texts", `${own.tracker}!A1:Z12`);
  const header = rows.findIndex((row) => row.includes(own.headers.task) && row.includes(own.headers.flag));
  const letter = (name: string): string => String.fromCharCode(65 + (rows[header]?.indexOf(name) ?? -1));
  const { x, y } = await ask(page, "cellPoint", `${own.tracker}!${letter(own.headers.task)}${header + 2}`);
  await page.mouse.click(x, y);
  const [start, due] = [30, 10].map((days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));
  for (const text of [...own.task, start ?? "", due ?? "", "", own.status]) {
    if (text !== "") {
      await page.keyboard.type(text);
      await page.waitForFunction(() => window.workbench?.isEditing());
    }
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => window.workbench?.isEditing() === false);
  }
  await ask(page, "settle");
  return `${own.tracker}!${letter(own.headers.flag)}${header + 2}`;
}

describe.each(["zh-CN", "en-US"] as const)("%s", (locale) => {
  let browser: Browser | undefined;
  let server: ChildProcess | undefined;
  afterEach(async () => {
    await browser?.close();
    server?.kill();
  });

  test("from npm start to a first red flag in under 3 minutes and 10 clicks", async () => {
    const own = words[locale];
    const began = performance.now();
    const { child, address } = npmStart();
    server = child;
    const url = await address;
    const ready = performance.now();
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    let clicks = 0;
    // Every press of a button anywhere on the page counts, in the pane's frame as well.
    await page.exposeFunction("countClick", () => { clicks += 1; });
    await page.addInitScript(() => {
      window.addEventListener("pointerdown", () => { (window as unknown as { countClick(): void }).countClick(); }, true);
    });
    await page.goto(`${url}?lang=${locale}`);
    await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 60_000 });
    const pane = await paneOf(page);

    await pane.getByRole("button", { name: own.start }).first().click();
    await pane.getByText(own.form, { exact: true }).click();
    await pane.getByRole("button", { name: own.facts }).click();
    const [name, lead, person, departments] = own.typed;
    for (const [label, text] of [[own.name, name], [own.lead, lead], [own.person, person], [own.departments, departments]] as const) {
      await pane.getByLabel(label).first().click();
      await page.keyboard.type(text);
    }
    await pane.getByRole("button", { name: own.generate, exact: true }).click();
    await pane.getByText(own.done).first().waitFor({ timeout: 120_000 });
    const flag = await typeTask(page, own);
    expect((await ask(page, "texts", flag))[0]?.[0]).toContain(own.red);

    const [total, starting] = [performance.now() - began, ready - began].map((time) => Math.round(time / 1000));
    process.stdout.write(`${locale}: first red flag after ${total} s, ${starting} of them for npm start, and ${clicks} clicks\n`);
    expect(clicks).toBeGreaterThan(0);
    expect(clicks).toBeLessThanOrEqual(mostClicks);
    expect(performance.now() - began).toBeLessThan(longestMs);
  }, hangMs);
});
