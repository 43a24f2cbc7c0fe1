import { bootOffice, type BootedOffice } from "../../src/workbench/client/boot-office";
import { createHost } from "../../src/workbench/create-host";
import { createUniverEngine } from "../../src/workbench/engine/univer-engine";
import type { Host } from "../../src/workbench/protocol/host";
import { disposeHost, failureOf, testNow, withHost } from "../support/host";

afterAll(disposeHost);

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));
}

async function inProfile(profile: "pc" | "web", work: (office: BootedOffice, host: Host) => Promise<void>): Promise<void> {
  const engine = createUniverEngine({ now: () => testNow });
  const host = createHost({ engine, profile });
  const office = await bootOffice({ host });
  await work(office, host);
  office.dispose();
  host.dispose();
  engine.dispose();
}

describe("B. limits of cells", () => {
  test("B32 the grid ends at XFD1048576", () => onSheet(async (sheet, context) => {
    const last = sheet.getRange("XFD1048576");
    last.values = [["end"]];
    last.load("address,values,rowIndex,columnIndex");
    await context.sync();
    expect([last.address, last.values, last.rowIndex, last.columnIndex]).toEqual(["Sheet1!XFD1048576", [["end"]], 1_048_575, 16_383]);
    for (const address of ["XFE1", "A1048577", "A0", "A1:XFE2"]) {
      sheet.getRange(address).load("address");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each refusal needs a batch of its own
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Worksheet.getRange" } });
    }
  }));

  test("B32 typed numbers keep 15 digits; further ones become zeros", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [["1234567890123456", "12345678901234567890", "-9876543210987654"]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([[1234567890123450, 12345678901234500000, -9876543210987650]]);
    expect(range.valueTypes).toEqual([["Double", "Double", "Double"]]);
  }));

  test("B32 a text of digits in a text cell keeps them all", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.numberFormat = [["@"]];
    range.values = [["110105199003077654"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["110105199003077654"]]);
  }));

  test("B32 a sheet holds 65,530 links", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:A65530").hyperlink = { address: "https://example.org/" };
    await context.sync();
    sheet.getRange("B1").hyperlink = { address: "https://example.org/" };
    await failureOf(() => context.sync());
    // Another link in the place of one is none more.
    sheet.getRange("A1").hyperlink = { address: "https://example.com/" };
    const [first, none] = [sheet.getRange("A1").load("hyperlink"), sheet.getRange("B1").load("hyperlink")];
    await context.sync();
    expect([first.hyperlink.address, none.hyperlink]).toEqual(["https://example.com/", null]);
  }));

  test("B33 a formula has at most 8,192 characters", () => onSheet(async (sheet, context) => {
    const ofLength = (length: number) => `=1${"+1".repeat(Math.floor((length - 2) / 2))}`;
    const cell = sheet.getRange("A1");
    cell.formulas = [[ofLength(8_192)]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[4_096]]);
    cell.formulas = [[ofLength(8_194)]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.formulas" } });
    cell.values = [[ofLength(8_194)]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[4_096]]);
  }));

  test("B33 text inside a formula has at most 255 characters", () => onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.formulas = [[`="${"x".repeat(253)}""y"&"${"z".repeat(255)}"&SUM(1${",1".repeat(150)})`]];
    await context.sync();
    cell.formulas = [[`="${"x".repeat(256)}"`]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));
});

describe("C. what a platform limits", () => {
  test("C39 Excel on the web touches at most 33,554,000 cells in one operation; the desktop any number", async () => {
    const operations: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
      ["format", (sheet) => { sheet.getRange("A:AF").format.fill.color = "#FF0000"; }],
      ["number format", (sheet) => { sheet.getRange("A:AF").numberFormat = [["0"]]; }],
      ["clear", (sheet) => { sheet.getRange("A:AF").clear(); }],
      ["copy", (sheet) => { sheet.getRange("A:AF").copyFrom("AG:BL", "Formats"); }],
      ["delete", (sheet) => { sheet.getRange("A:AF").delete("Left"); }],
    ];
    const small: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => { sheet.getRange("A:AE").format.font.bold = true; }, (sheet) => { sheet.getRange("A:AE").clear("Formats"); },
    ];
    const outcomes = async (profile: "pc" | "web"): Promise<string[]> => {
      const codes: string[] = [];
      await inProfile(profile, ({ Excel }) => Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        for (const work of [...operations.map(([, operation]) => operation), ...small]) {
          work(sheet);
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each refusal needs a batch of its own
          codes.push(await context.sync().then(() => "done", (error: OfficeExtension.Error) => error.code));
        }
      }));
      return codes;
    };
    expect(await outcomes("web")).toEqual([...operations.map(() => "OperationCellsExceedLimit"), "done", "done"]);
    expect(await outcomes("pc")).toEqual([...operations, ...small].map(() => "done"));
  });

  test("C39 the desktop knows no limit of 5 MB", () => inProfile("pc", ({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:GR1");
    range.values = [Array.from({ length: 200 }, () => "x".repeat(30_000))];
    range.load("values");
    await context.sync();
    expect(range.values[0]).toHaveLength(200);
  })));
});

describe("F. limits of state stores", () => {
  test("F63 an add-in's settings hold 2 MB; what is too much is refused and the old value stays", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("plan", "x".repeat(1_900_000));
    await context.sync();
    settings.add("more", "x".repeat(300_000));
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    settings.add("plan", "x".repeat(2_200_000));
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    const [plan, more] = [settings.getItem("plan").load("value"), settings.getItemOrNullObject("more")];
    await context.sync();
    expect([(plan.value as string).length, more.isNullObject]).toEqual([1_900_000, true]);
  })));

  test("F63 another add-in does not see them, and they stay in the file for their own", async () => {
    const engine = createUniverEngine({ now: () => testNow });
    const seen = async (host: Host): Promise<readonly string[]> => {
      const office = await bootOffice({ host });
      const keys = await office.Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.load("items/key");
        await context.sync();
        const found = settings.items.map((item) => item.key);
        settings.add(`of ${host.addinId}`, 1);
        await context.sync();
        return found;
      });
      office.dispose();
      return keys;
    };
    const first = createHost({ engine, addinId: "first" });
    expect(await seen(first)).toEqual([]);
    const file = first.document.snapshot();
    first.dispose();
    const second = createHost({ engine, addinId: "second" });
    second.document.load(file);
    expect(await seen(second)).toEqual([]);
    const both = second.document.snapshot();
    second.dispose();
    const again = createHost({ engine, addinId: "first" });
    again.document.load(both);
    expect(await seen(again)).toEqual(["of first"]);
    again.dispose();
    engine.dispose();
  });

  test("F66 hidden and very hidden sheets are read, written and shown again like others", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const kinds = ["Hidden", "VeryHidden"] as const;
    for (const kind of kinds) {
      const sheet = worksheets.add(kind);
      sheet.visibility = kind;
      sheet.getRange("A1").values = [[kind]];
    }
    await context.sync();
    const cells = kinds.map((kind) => worksheets.getItem(kind).getRange("A1").load("values"));
    for (const kind of kinds) worksheets.getItem(kind).visibility = "Visible";
    worksheets.load("items/visibility");
    await context.sync();
    expect(cells.map((cell) => cell.values)).toEqual([[["Hidden"]], [["VeryHidden"]]]);
    expect(worksheets.items.map((sheet) => sheet.visibility)).toEqual(["Visible", "Visible", "Visible"]);
  })));
});
