/** The workbench page with the smallest add-in: real browser, real keyboard, unmodified office.js. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { axeViolations } from "../support/axe";
import { ask, startSite, typeInto, type TestSite, type WorkbenchPage } from "../support/browser";

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

test("a request opens to show its actions in the add-in's own words, and where it failed; all of it can be copied", async () => {
  const { page, pane } = await start();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const frame = await pane();
  await page.click("button[name=requests]");
  await page.click("button[name=clearRequests]");
  await frame.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [["名称", 21]];
    sheet.getRange("nowhere").load("values");
    await context.sync();
  }).catch(() => undefined));
  // office.js may have sent something of its own in between.
  await page.locator(".inspector tr.failed", { hasText: "InvalidArgument" }).locator(".expand").first().click();
  expect(await page.locator(".request li").allTextContents()).toContain('workbook.worksheets.getItem("Sheet1").getRange("A1:B1")values = [["名称",21]]');
  expect(await page.locator(".request .failure").textContent()).toMatch(/InvalidArgument.*Action \d+/);
  await page.click("button[name=copyActions]");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d+\tworkbook\.worksheets\.getItem\("Sheet1"\)\.getRange\("A1:B1"\)\tvalues = /m);
  await page.click("button[name=copyRequests]");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^No\.\tActions\tBytes sent\t[^]*InvalidArgument/);
});

/** Lets go of a file over the page, as the desktop does. */
async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(({ base64, fileName }) => {
    const carried = new DataTransfer();
    carried.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName));
    return carried;
  }, { base64: content.toString("base64"), fileName: name });
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.waitForSelector(".drop-zone");
  await page.dispatchEvent(".drop-zone", "drop", { dataTransfer: transfer });
}

test("a dropped workbook opens; saved, it says what was kept; one with macros is refused with the reason", async () => {
  const { page, pane } = await start();
  await pane();
  const fixture = await readFile(join("test", "fixtures", "real", "en_RACI_TPM-clean_MIT.xlsx"));
  await dropFile(page, "RACI.xlsx", fixture);
  await page.waitForFunction(() => window.workbench?.sheets()[0]?.name === "RACI");
  await (await pane()).waitForSelector("text=Excel PC en-US first");
  await typeInto(page, "C2", "R");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button[name=save]")]);
  expect(download.suggestedFilename()).toBe("RACI.xlsx");
  await page.waitForSelector("text=Parts taken over unchanged: 9");
  await dropFile(page, "macros.xlsm", Buffer.from(zipSync({ ...unzipSync(fixture), "xl/vbaProject.bin": new Uint8Array([1]) })));
  await page.waitForSelector("text=macros.xlsm cannot be opened: the workbook holds macros; save it as a workbook without macros first");
  expect(await ask(page, "values", "C2")).toEqual([["R"]]);
});

test("scenarios that the server offers stand beside the page's own, each with its date; a date that a person chose stays", async () => {
  const { page, pane } = await start("lang=en-US&scenario=gantt");
  await pane();
  expect(await page.locator("select[name=scenario] option").allTextContents()).toContain("Project plan");
  expect(await page.inputValue("input[name=asOf]")).toBe("2024-05-20");
  expect((await ask(page, "values", "A2"))[0]?.[0]).toBe("一:项目基本请情况");
  await page.selectOption("select[name=scenario]", "messy");
  await page.waitForFunction(() => window.workbench?.sheets()[0]?.name === "Plan" && document.querySelector<HTMLInputElement>("input[name=asOf]")?.value === "");
  await page.fill("input[name=asOf]", "2026-02-25");
  await page.selectOption("select[name=scenario]", "gantt");
  await page.waitForFunction(() => window.workbench?.sheets()[0]?.name === "Sheet1" && window.workbench.values("A2")[0]?.[0] === "一:项目基本请情况");
  expect(await page.inputValue("input[name=asOf]")).toBe("2026-02-25");
});

test("filter buttons, comment corners, data bars and icons are drawn where their cells are", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  await frame.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C5").values = [["Task", "Days"], ["a", 2], ["b", 4], ["c", 8]];
    sheet.tables.add("B2:C5", true);
    const bar = sheet.getRange("C3:C5").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    sheet.getRange("E1:E3").values = [[1], [2], [3]];
    sheet.getRange("E1:E3").conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
    await context.sync();
  }));
  await page.waitForSelector(".cell-mark.icon");
  expect(await page.locator(".cell-mark.filter").count()).toBe(2);
  expect(await page.locator(".cell-mark.icon").count()).toBe(3);
  const widths = await page.locator(".cell-mark.bar").evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  expect(widths.map((width) => Math.round((width / (widths[2] ?? 1)) * 4))).toEqual([1, 2, 4]);
  const bar = await page.locator(".cell-mark.bar").first().boundingBox();
  const cell = await ask(page, "cellPoint", "C3");
  expect(Math.abs((bar?.y ?? 0) + (bar?.height ?? 0) / 2 - cell.y)).toBeLessThan(3);
  const commented = await readFile(join("test", "fixtures", "real", "en_gantt_project-plan_formula-dates_MIT.xlsx"));
  await ask(page, "open", commented.toString("base64"), "plan.xlsx");
  await page.waitForSelector(".cell-mark.comment", { state: "attached" });
});

test.each(["lang=en-US&theme=light", "lang=zh-CN&theme=dark"])("the page is accessible, its drawer open: %s", async (query) => {
  const { page, pane } = await start(query);
  await pane();
  await page.click("button[name=requests]");
  await page.locator(".inspector .expand").first().click();
  // The grid is Univer's.
  expect(await axeViolations(page, [".grid"])).toEqual([]);
  await page.click("button[name=faults]");
  expect(await axeViolations(page, [".grid"])).toEqual([]);
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
  const { page, pane, errors, close } = await site.open("lang=en-US&manifest=/missing.xml");
  await page.waitForSelector("text=/missing.xml is not an add-in manifest: HTTP 404");
  await (await pane()).waitForSelector("text=Excel PC en-US first");
  expect(errors).toEqual([expect.stringContaining("/missing.xml")]);
  await close();
});
