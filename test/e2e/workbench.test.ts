/** The workbench page with the smallest add-in: real browser, real keyboard, unmodified office.js. */
import { ask, startSite, typeInto, type TestSite, type WorkbenchPage } from "../support/browser";

// A browser on a busy machine can lose a key or a frame; the first failure is still printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let site: TestSite;
let open: WorkbenchPage | undefined;

beforeAll(async () => {
  site = await startSite("sample");
});
afterAll(() => site.close());
afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = undefined;
  expect(errors).toEqual([]);
});

async function start(query = "lang=en-US"): Promise<WorkbenchPage> {
  open = await site.open(query);
  return open;
}

/** Changes that the add-in hears about, as `address source`. */
interface Listening { heard: string[] }

test("the page boots, and office.js in the pane says that it is in Excel on a PC, in the display language", async () => {
  const { page, pane } = await start("lang=zh-CN");
  const frame = await pane();
  await frame.waitForSelector("text=Excel PC zh-CN first");
  expect(await page.title()).toContain("工作台");
  expect(await page.locator(".pane h2").textContent()).toBe("示例加载项");
  expect(await page.locator("button[data-control='Sample.Second']").textContent()).toBe("第二页");
  expect(await ask(page, "sheets")).toEqual([{ name: "Sheet1", visible: true, active: true }]);
});

test("what the add-in writes is calculated, drawn and selected", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await frame.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    sheet.getRange("A1:B2").values = [["名称", 21], ["x", "=B1*2"]];
    sheet.getRange("A1:B1").format.fill.color = "#FF0000";
    sheet.getRange("B90").select();
    await context.sync();
  }));
  expect(await ask(page, "values", "Plan!A1:B2")).toEqual([["名称", 21], ["x", 42]]);
  expect(await ask(page, "selection")).toBe("Plan!B90");
  // Selecting scrolled the sheet; its row 90 is on the screen.
  const point = await page.evaluate(() => new Promise<number | undefined>((resolve) => { setTimeout(() => { void window.workbench?.cellPoint("Plan!B90").then(({ y }) => resolve(y)); }, 200); }));
  expect(point).toBeLessThan(900);
  expect(await ask(page, "drawnFill", "Plan!A1")).toBe("#FF0000");
  expect(await ask(page, "drawnFill", "Plan!A2")).toBeUndefined();
});

test("typing raises onChanged in the add-in, with a date read as a date", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await frame.evaluate(() => Excel.run(async (context) => {
    const listening = window as unknown as Listening;
    listening.heard = [];
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      listening.heard.push(`${event.address} ${event.changeType} ${event.source} ${event.details?.valueTypeAfter}`);
      return Promise.resolve();
    });
    await context.sync();
  }));
  await typeInto(page, "C3", "2026/3/5");
  expect(await ask(page, "values", "C3")).toEqual([[46086]]);
  expect(await ask(page, "texts", "C3")).toEqual([["2026/3/5"]]);
  await frame.waitForFunction(() => (window as unknown as Listening).heard.length > 0);
  expect(await frame.evaluate(() => (window as unknown as Listening).heard)).toEqual(["C3 RangeEdited Local Double"]);
});

test("while a cell is being edited requests are refused; with delayForCellEdit they wait for what was typed", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await typeInto(page, "B2", "half", "stay");
  await page.waitForSelector(".edit-mode");
  const code = await frame.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    return "written";
  }).catch((error: unknown) => (error as { code: string }).code));
  expect(code).toBe("InvalidOperationInCellEditMode");
  const waiting = frame.evaluate(() => Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B2").load("values");
    await context.sync();
    return cell.values;
  }));
  await page.keyboard.type(" done");
  await page.keyboard.press("Enter");
  expect(await waiting).toEqual([["half done"]]);
  expect(await ask(page, "values", "A1")).toEqual([[null]]);
});

test("saved, a workbook opens again with its values, colours and widths; the report is shown", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await frame.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [["一"], ["=LEN(A1)"]];
    sheet.getRange("A2").format.fill.color = "#00B050";
    sheet.name = "甲";
    await context.sync();
  }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button[name=save]")]);
  expect(download.suggestedFilename()).toBe("Book1.xlsx");
  await page.waitForSelector("text=Saved as Book1.xlsx");
  const file = await download.path();
  await page.click("button[name=new]");
  await page.waitForFunction(() => window.workbench?.sheets()[0]?.name === "Sheet1");
  expect(await ask(page, "values", "A1")).toEqual([[null]]);
  await page.setInputFiles("input[name=file]", file);
  await page.waitForFunction(() => window.workbench?.sheets()[0]?.name === "甲");
  expect(await ask(page, "values", "A1:A2")).toEqual([["一"], [1]]);
  expect(await ask(page, "formulas", "A2")).toEqual([["=LEN(A1)"]]);
  expect(await ask(page, "drawnFill", "A2")).toBe("#00B050");
  // The add-in started anew with the opened file.
  await (await pane()).waitForSelector("text=Excel PC en-US first");
});

test("a file that is no workbook is refused with the reason, and the open one stays", async () => {
  const { page, pane } = await start();
  await pane();
  await typeInto(page, "A1", "kept");
  await page.setInputFiles("input[name=file]", { name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("not a zip") });
  await page.waitForSelector("text=notes.xlsx cannot be opened");
  expect(await ask(page, "values", "A1")).toEqual([["kept"]]);
});

test("a typed value that breaks the cell's validation is rejected with the rule's own words; a drop-down offers its list", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await frame.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("F1:F3").values = [["高"], ["中"], ["低"]];
    const whole = sheet.getRange("A1").dataValidation;
    whole.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
    whole.errorAlert = { showAlert: true, style: "Stop", title: "Out of range", message: "1 to 10 only" };
    sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$3" } };
    await context.sync();
  }));
  await typeInto(page, "A1", "11");
  await page.waitForSelector("dialog:has-text('1 to 10 only')");
  expect(await ask(page, "values", "A1")).toEqual([[null]]);
  await page.click("dialog button:has-text('Cancel')");
  expect(await ask(page, "selection")).toBe("Sheet1!A1");
  await typeInto(page, "A1", "7");
  expect(await ask(page, "values", "A1")).toEqual([[7]]);

  const { x, y } = await ask(page, "cellPoint", "B1");
  await page.mouse.click(x, y);
  await page.click(".drop-arrow");
  expect(await page.locator(".drop-list li").allTextContents()).toEqual(["高", "中", "低"]);
  await page.click(".drop-list li:has-text('中')");
  expect(await ask(page, "values", "B1")).toEqual([["中"]]);
});

test("a ribbon button opens the pane at its own address, also after the pane was closed", async () => {
  const { page, pane } = await start();
  await pane();
  await page.click("button[name=closePane]");
  expect(await page.locator("iframe[name=pane]").count()).toBe(0);
  await page.click("button[data-control='Sample.Second']");
  await (await pane()).waitForSelector("text=Excel PC en-US second");
});

test("the inspector counts requests, and planned faults strike", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await page.click("button[name=faults]");
  await page.selectOption("select[name=requestError]", "5102");
  await page.click("button[name=planRequest]");
  const sync = (): Promise<string> => frame.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    return "written";
  }).catch((error: unknown) => (error as { code: string }).code));
  expect(await sync()).toBe("ActivityLimitReached");
  expect(await sync()).toBe("written");
  await page.click("button[name=requests]");
  await page.waitForSelector(".inspector .failed:has-text('ActivityLimitReached')");
  expect((await ask(page, "requests")).length).toBeGreaterThanOrEqual(2);
});

test("the chosen date is what TODAY() sees", async () => {
  const { page, pane } = await start("lang=en-US&asOf=2026-02-13");
  await pane();
  await typeInto(page, "A1", "=TODAY()");
  expect(await ask(page, "values", "A1")).toEqual([[46066]]);
  await page.fill("input[name=asOf]", "2026-02-25");
  await page.waitForFunction(() => window.workbench?.values("A1")[0]?.[0] === 46078);
});

test("language and theme follow the title bar; grid, ribbon and pane change together", async () => {
  const { page, pane } = await start();
  await pane();
  await page.selectOption("select[name=language]", "zh-CN");
  await (await pane()).waitForSelector("text=Excel PC zh-CN");
  expect(await page.locator("button[name=new]").textContent()).toBe("新建");
  await page.selectOption("select[name=theme]", "dark");
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  expect(await (await pane()).evaluate(() => Office.context.officeTheme.bodyBackgroundColor.toUpperCase())).toBe("#262626");
});

test("a co-author's edits arrive as remote changes", async () => {
  const { page, pane } = await start("lang=en-US&scenario=coauthor");
  const frame = await pane();
  const source = await frame.evaluate(() => Excel.run(async (context) => {
    const heard = new Promise<string>((resolve) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
        resolve(event.source);
        return Promise.resolve();
      });
    });
    await context.sync();
    return heard;
  }));
  expect(source).toBe("Remote");
  expect(await ask(page, "sheets")).toEqual([{ name: "Duty", visible: true, active: true }]);
});

test("the pane is resized by keyboard within its limits", async () => {
  const { page } = await start();
  const splitter = page.locator("[role=separator]");
  const widthIs = (wanted: number): Promise<unknown> =>
    page.waitForFunction((width) => document.querySelector(".pane")?.clientWidth === width, wanted, { timeout: 10_000 });
  // While the grid starts it takes the focus once; locator.press gives it back before each key.
  await splitter.press("End");
  await splitter.press("Home");
  await widthIs(320);
  for (let count = 0; count < 9; count += 1) await splitter.press("ArrowLeft");
  await widthIs(464);
});

test("undo, formulas entered by clicking cells, and protected sheets behave as in Excel", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await typeInto(page, "A1", "5");
  await typeInto(page, "A1", "6");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => window.workbench?.values("A1")[0]?.[0] === 5);
  await typeInto(page, "B1", "=2*", "stay");
  const { x, y } = await ask(page, "cellPoint", "A1");
  await page.mouse.click(x, y);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench?.values("B1")[0]?.[0] === 10);
  await frame.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  }));
  await typeInto(page, "A1", "7");
  await page.waitForSelector("dialog:has-text('protected')");
  expect(await ask(page, "values", "A1")).toEqual([[5]]);
});

test("without a manifest the page says so and still shows the add-in's pane", async () => {
  const { page, pane, errors } = await site.open("lang=en-US&manifest=/missing.xml");
  await page.waitForSelector("text=/missing.xml is not an add-in manifest: HTTP 404");
  await (await pane()).waitForSelector("text=Excel PC en-US first");
  expect(errors).toEqual([expect.stringContaining("/missing.xml")]);
  await page.close();
});
