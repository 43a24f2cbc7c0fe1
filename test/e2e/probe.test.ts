/** The probe's page in the workbench: what a developer sees in Excel, with the embedded one in its place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isEqual, type Report } from "../../src/probe/report";
import { readReport } from "../../src/tooling/compare-probe";
import { probeDir } from "../../src/tooling/paths";
import { ask, startSite, type TestSite, type WorkbenchPage } from "../support/browser";

let site: TestSite;
let open: WorkbenchPage | undefined;

beforeAll(async () => {
  site = await startSite("probe");
});
afterAll(() => site.close());
afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = undefined;
  expect(errors).toEqual([]);
});

async function pressed(query: string, before: (started: WorkbenchPage) => Promise<void> = () => Promise.resolve()) {
  open = await site.open(query);
  const frame = await open.pane();
  await before(open);
  await frame.click("#start:not([disabled])");
  await frame.waitForSelector("#start:not([disabled])", { timeout: 600_000 });
  return { frame, page: open.page };
}

test("one press in an empty workbook gives a report in which all is as expected, and leaves the workbook empty", async () => {
  const { frame, page } = await pressed("lang=zh-CN");
  expect(await frame.textContent("#title")).toBe("Excel 行为核对");
  const report: Report = readReport(await frame.inputValue("#report"));
  expect(report.left).toEqual([]);
  expect(report.items.filter(({ answer, host }) => answer !== undefined && !isEqual(answer, host ?? undefined))).toEqual([]);
  // The workbench's Excel has ExcelApi 1.9, and is on no web.
  expect(report.items.filter(({ because }) => because === undefined).length).toBeGreaterThan(120);
  expect(await frame.textContent("#state")).toMatch(/^用时 \d+ 秒：\d+ 项与预期一致，0 项不同/);
  expect(await ask(page, "sheets")).toEqual([{ name: "Sheet1", visible: true, active: true }]);
}, 700_000);

test("a workbook with something in it is refused, and stays", async () => {
  const { frame, page } = await pressed("lang=en-US", async ({ pane }) => {
    await (await pane()).evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [["mine"]];
      await context.sync();
    }));
  });
  expect(await frame.textContent("#state")).toContain("cells or formats on Sheet1");
  expect(await frame.isVisible("#result")).toBe(false);
  expect(await ask(page, "values", "B2")).toEqual([["mine"]]);
});

test("the page may ask no network, and runs nothing but its own script and office.js", () => {
  const html = readFileSync(join(probeDir, "taskpane.html"), "utf8");
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy.split("; ")).toEqual(["default-src 'none'", "script-src 'self' https://appsforoffice.microsoft.com", "style-src 'self' 'unsafe-inline'", "base-uri 'none'", "form-action 'none'"]);
});
