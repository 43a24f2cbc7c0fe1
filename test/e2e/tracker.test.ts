/** What a manager does, from the empty workbook to the saved file: real browser, real keyboard, in both languages. */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { testResultsDir } from "../../src/tooling/paths";
import { axeViolations } from "../support/axe";
import { ask, startSite, typeInto, type TestSite } from "../support/browser";

const words = {
  "zh-CN": { start: "选择要生成的表", demo: "用示例数据生成", done: /已新建 \d+/u, home: "首页", tracker: "进度跟踪", summary: "汇总", flag: "预警", due: "截止日期", begin: "开始日期", status: "状态", running: "进行中", red: "红灯", total: "全部任务", redColumn: "红", restored: "恢复公式" },
  "en-US": { start: "Choose forms to generate", demo: "Generate with sample data", done: /\d+ sheets created/u, home: "Home", tracker: "Progress", summary: "Summary", flag: "Flag", due: "Due", begin: "Start", status: "Status", running: "In progress", red: "Red", total: "All tasks", redColumn: "Red", restored: "Formulas restored" },
} as const;

const redFill = "#C42B1C";
/** A day on which the demonstration has tasks under way. */
const asOf = "2026-06-10";
const dayAfterStart = 1;
/** Half a minute on a machine that does nothing else. */
const flowLimitMs = 240_000;

let site: TestSite;

beforeAll(async () => {
  site = await startSite("product");
});
afterAll(() => site.close());

/** Every run leaves pictures of what it saw. */
async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(testResultsDir, "pictures", `${name}.png`) });
}

interface Task {
  readonly row: number;
  readonly due: string;
  readonly flag: string;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** The first task under way that is not red, found by the headers and not by position. */
async function findCalmTask(page: Page, own: (typeof words)["zh-CN" | "en-US"]): Promise<Task & { readonly start: number; readonly id: string }> {
  const rows = await ask(page, "texts", `${own.tracker}!A1:Z40`);
  const values = await ask(page, "values", `${own.tracker}!A1:Z40`);
  const header = rows.findIndex((row) => row.includes(own.due) && row.includes(own.flag));
  const column = (name: string): number => rows[header]?.indexOf(name) ?? -1;
  const row = rows.findIndex((cells, index) => index > header && cells[column(own.status)] === own.running && !cells[column(own.flag)]?.includes(own.red));
  const start = values[row]?.[column(own.begin)];
  if (row < 0 || typeof start !== "number") throw new Error(`no calm task in ${JSON.stringify(rows.slice(header))}`);
  return { row, start, id: rows[row]?.[0] ?? "", due: `${own.tracker}!${letter(column(own.due))}${row + 1}`, flag: `${own.tracker}!${letter(column(own.flag))}${row + 1}` };
}

async function redCount(page: Page, own: (typeof words)["zh-CN" | "en-US"]): Promise<number> {
  const rows = await ask(page, "values", `${own.summary}!A1:Z12`);
  const header = rows.findIndex((row) => row.includes(own.redColumn));
  const total = rows.find((row) => row[0] === own.total);
  return Number(total?.[rows[header]?.indexOf(own.redColumn) ?? -1]);
}

async function generate(frame: Frame, own: (typeof words)["zh-CN" | "en-US"]): Promise<void> {
  await frame.getByRole("button", { name: own.start }).first().click();
  await frame.getByRole("button", { name: own.demo }).first().click();
  await frame.getByText(own.done).first().waitFor({ timeout: 120_000 });
}

describe.each(["zh-CN", "en-US"] as const)("%s", (locale) => {
  test("generate, type a late due date, Check finds it, it is red, the summary counts it; saved and reopened all is the same", async () => {
    const own = words[locale];
    const { page, errors, pane, close } = await site.open(`lang=${locale}&asOf=${asOf}`);
    await generate(await pane(), own);
    const sheets = await ask(page, "sheets");
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([own.home, own.tracker, own.summary]));
    expect(await ask(page, "charts")).toEqual([expect.objectContaining({ sheet: own.summary })]);

    await takePicture(page, `${locale}-generated`);

    const before = await redCount(page, own);
    const task = await findCalmTask(page, own);
    expect((await ask(page, "colours", task.flag)).fill).not.toBe(redFill);
    const late = new Date(Date.UTC(1899, 11, 30) + (task.start + dayAfterStart) * 86_400_000).toISOString().slice(0, 10);
    await typeInto(page, task.due, late);
    expect(await ask(page, "texts", task.due)).toEqual([[late]]);
    expect((await ask(page, "texts", task.flag))[0]?.[0]).toContain(own.red);
    expect((await ask(page, "colours", task.flag)).fill).toBe(redFill);
    expect(await ask(page, "drawnFill", task.flag)).toBe(redFill);
    expect(await redCount(page, own)).toBe(before + 1);

    await page.click("button[data-control='Liaison.Check']");
    const finding = (await pane()).getByRole("button", { name: new RegExp(`${task.id}\\b`) }).first();
    await finding.waitFor({ timeout: 60_000 });
    expect(await finding.textContent()).toContain("N1");
    await ask(page, "cellPoint", `${own.home}!A1`);
    await finding.click();
    await page.waitForFunction((address) => window.workbench?.selection().replaceAll("'", "") === address, task.due);
    await takePicture(page, `${locale}-checked`);
    await typeInto(page, task.flag, "fine");
    expect((await ask(page, "formulas", task.flag))[0]?.[0] ?? "").toBe("");
    await page.click("button[data-control='Liaison.Refresh']");
    await (await pane()).getByText(own.restored).first().waitFor({ timeout: 60_000 });
    expect((await ask(page, "texts", task.flag))[0]?.[0]).toContain(own.red);
    await ask(page, "cellPoint", `${own.summary}!A1`);
    await page.waitForSelector("[data-chart] svg");
    await takePicture(page, `${locale}-summary`);

    const saved = await ask(page, "save");
    await ask(page, "open", saved, "again.xlsx");
    await ask(page, "settle");
    expect((await ask(page, "texts", task.flag))[0]?.[0]).toContain(own.red);
    expect((await ask(page, "colours", task.flag)).fill).toBe(redFill);
    expect(await redCount(page, own)).toBe(before + 1);
    expect(await ask(page, "charts")).toHaveLength(1);
    expect(errors).toEqual([]);
    await close();
  }, flowLimitMs);

  test("the page and the pane's first page have no accessibility violations", async () => {
    const { page, pane, close } = await site.open(`lang=${locale}`);
    const frame = await pane();
    await frame.getByRole("button", { name: words[locale].start }).first().waitFor();
    // The grid and its toolbar are Univer's.
    expect(await axeViolations(page, [".grid"])).toEqual([]);
    expect(await axeViolations(frame)).toEqual([]);
    await close();
  }, flowLimitMs);
});
