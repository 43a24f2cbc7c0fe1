import { bootOffice, type BootedOffice } from "../../../src/workbench/client/boot-office";
import { openBareWindow } from "../../../src/workbench/client/bare-window";
import { openBrowserWindow } from "../../../src/workbench/client/browser-window";
import type { OpenWindow } from "../../../src/workbench/client/script-window";
import { darkTheme } from "../../../src/workbench/client/office-context";
import { disposeHost, failureOf, withHost } from "../../support/host";

afterAll(disposeHost);

type Callback = (result: { status: unknown; error?: { code: number } }) => void;
const settled = (call: (callback: Callback) => void) => new Promise<Parameters<Callback>[0]>((resolve) => call(resolve));

describe("booting office.js in Node", () => {
  test("says Excel on a PC, in the language and theme given, with the requirement sets that are there", () => withHost(async ({ host }) => {
    const office = await bootOffice({ host, locale: "zh-CN", contentLocale: "en-US", theme: darkTheme });
    const { context } = office.Office;
    expect(await office.Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect([context.displayLanguage, context.contentLanguage]).toEqual(["zh-CN", "en-US"]);
    expect(context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe(darkTheme.bodyBackgroundColor);
    expect([context.requirements.isSetSupported("ExcelApi", "1.9"), context.requirements.isSetSupported("ExcelApi", "1.18"), context.requirements.isSetSupported("WordApi", "1.1")])
      .toEqual([true, false, false]);
    office.dispose();
  }));

  test("several windows share one host, each with its own context", () => withHost(async ({ host, Excel }) => {
    const other = await bootOffice({ host });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["from one window"]];
      await context.sync();
    });
    const read = await other.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([["from one window"]]);
    other.dispose();
  }));

  test("F63 document.settings and workbook.settings are one store, kept in the file", () => withHost(async ({ host, document }) => {
    const office = await bootOffice({ host });
    const { settings } = office.Office.context.document;
    settings.set("plan", { rows: 3 });
    settings.set("Office.AutoShowTaskpaneWithDocument", true);
    expect((await settled((callback) => settings.saveAsync(callback as never))).status).toBe("succeeded");
    const value = await office.Excel.run(async (context) => {
      const item = context.workbook.settings.getItem("plan").load("value");
      context.workbook.settings.add("second", "x");
      await context.sync();
      return item.value as unknown;
    });
    expect(value).toEqual({ rows: 3 });
    const file = document.snapshot();
    expect(file.settings[host.addinId]).toMatchObject({ plan: "{\"rows\":3}", second: "\"x\"" });
    expect(file.autoShowTaskpane).toEqual([host.addinId]);
    document.load(file);
    const again: BootedOffice = await bootOffice({ host });
    expect(again.Office.context.document.settings.get("plan")).toEqual({ rows: 3 });
    office.dispose();
    again.dispose();
  }));

  test("what the common API cannot do here fails, and is told by number", () => withHost(async ({ host }) => {
    const refused: number[] = [];
    const office = await bootOffice({ host, onRefused: (id) => refused.push(id) });
    const dialog = await settled((callback) => office.Office.context.ui.displayDialogAsync("https://office.host/dialog.html", callback as never));
    const selection = await settled((callback) => office.Office.context.document.getSelectedDataAsync(office.Office.CoercionType.Text, callback as never));
    expect([dialog.status, selection.status]).toEqual(["failed", "failed"]);
    expect(selection.error?.code).toBe(5000);
    expect(refused.length).toBe(2);
    office.dispose();
  }));

  test("start-up behaviour is kept; showing the pane is refused by name", () => withHost(async ({ host }) => {
    const office = await bootOffice({ host });
    await office.Office.addin.setStartupBehavior(office.Office.StartupBehavior.load);
    expect(await office.Office.addin.getStartupBehavior()).toBe(office.Office.StartupBehavior.load);
    const error = await failureOf(() => office.Office.addin.showAsTaskpane());
    expect(error).toMatchObject({ code: "ApiNotFound" });
    expect(error.message).toContain("AppRuntimeService");
    office.dispose();
  }));

  test("a ribbon button runs its associated function to completion", () => withHost(async ({ host }) => {
    const office = await bootOffice({ host });
    const write = () => office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["pressed"]];
      await context.sync();
    });
    office.Office.actions.associate("writeMark", (event: Office.AddinCommands.Event) => {
      void write().then(() => event.completed());
    });
    await office.invokeCommand("writeMark");
    expect(host.engine.readCells(host.engine.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0]?.value).toBe("pressed");
    await expect(office.invokeCommand("unknown")).rejects.toThrow("unknown");
    office.dispose();
  }));
});

describe("a window without a page", () => {
  const url = "https://office.host/pane.html?a=1";

  test("a whole one in its place gives the same answers", () => withHost(async ({ host }) => {
    const answersIn = async (openWindow: OpenWindow): Promise<unknown> => {
      const office = await bootOffice({ host, locale: "zh-CN", openWindow });
      const read = await office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
        range.values = [["one", 2]];
        range.load("values,address");
        await context.sync();
        return JSON.stringify([range.values, range.address]);
      });
      const { code } = await failureOf(() => office.Excel.run((context) => {
        context.workbook.worksheets.getItem("nowhere").load("name");
        return context.sync();
      }));
      const ready = JSON.stringify(await office.Office.onReady());
      const { displayLanguage } = office.Office.context;
      office.dispose();
      return { read, code, ready, displayLanguage };
    };
    const answers = await answersIn(openBareWindow);
    expect(answers).toMatchObject({ read: '[[["one",2]],"Sheet1!A1:B1"]', code: "ItemNotFound", displayLanguage: "zh-CN" });
    expect(await answersIn(openBrowserWindow)).toEqual(answers);
  }));

  test("timers end with it, and with clearTimeout; what it stores is its own", async () => {
    const [one, other] = [openBareWindow({ url }), openBareWindow({ url })];
    const run: string[] = [];
    one.window.setTimeout(() => run.push("closed"), 5);
    other.window.clearTimeout(other.window.setTimeout(() => run.push("cleared"), 5));
    other.window.setTimeout(() => run.push("open"), 5);
    one.window.eval("localStorage.setItem('seen', 1)");
    one.close();
    await new Promise((resolve) => { setTimeout(resolve, 40); });
    expect(run).toEqual(["open"]);
    expect([one.window.eval("localStorage.getItem('seen')"), other.window.eval("localStorage.getItem('seen')")]).toEqual(["1", null]);
    other.close();
  });

  test("a script that is not there, or asks for what no window of ours has, is an error that says so", async () => {
    const page = openBareWindow({ url });
    await expect(page.load("https://office.host/office/no-such-script.js")).rejects.toThrow("no-such-script.js");
    expect(() => page.window.eval("matchMedia('print')")).toThrow(/matchMedia is not defined/);
    page.close();
  });

  test("an event can be made, as the client does where an action takes longer than it waits for a script", () => {
    const page = openBareWindow({ url });
    expect(page.window.eval("new Event('error').type")).toBe("error");
    page.close();
  });

  test("what stands elsewhere, and telemetry, is answered with nothing", async () => {
    const page = openBareWindow({ url });
    await page.load("https://elsewhere.example/office/office.js");
    await page.load("https://office.host/office/telemetry/oteljs_agave.js");
    expect(page.window.eval("[typeof Office, typeof oteljs_agave].join()")).toBe("undefined,undefined");
    page.close();
  });
});
