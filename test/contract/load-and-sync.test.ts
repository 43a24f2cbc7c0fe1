import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

describe("A. load, sync, proxies", () => {
  test("A1 a property never loaded throws PropertyNotLoaded, named RichApi.Error", () => withHost(({ Excel, OfficeExtension }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await context.sync();
    const error = await failureOf(() => Promise.resolve().then(() => range.values));
    expect(error).toMatchObject({ name: "RichApi.Error", code: "PropertyNotLoaded", debugInfo: { errorLocation: "Range.values" } });
    expect(error).toBeInstanceOf(OfficeExtension.Error);
  })));

  test("A2 a ClientResult has no value before the sync", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    expect(await failureOf(() => Promise.resolve().then(() => count.value))).toMatchObject({ code: "ValueNotLoaded" });
    await context.sync();
    expect(count.value).toBe(1);
  })));

  test("A3 isNullObject needs a sync and no load", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const [there, missing] = [context.workbook.worksheets.getItemOrNullObject("Sheet1"), context.workbook.worksheets.getItemOrNullObject("nope")];
    expect(await failureOf(() => Promise.resolve().then(() => there.isNullObject))).toMatchObject({ code: "PropertyNotLoaded" });
    await context.sync();
    expect([there.isNullObject, missing.isNullObject]).toEqual([false, true]);
  })));

  test("A4 null objects spread to what is made from them, and read undefined", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("nope");
    const child = missing.getRange("A1");
    const grandchild = child.format.fill;
    missing.load("name");
    child.load("values");
    grandchild.load("color");
    await context.sync();
    expect([missing.isNullObject, child.isNullObject, grandchild.isNullObject]).toEqual([true, true, true]);
    expect(missing.name).toBeUndefined();
    expect(child.values).toBeUndefined();
  })));

  test("A6 getItem of a missing name fails the sync with ItemNotFound", () => withHost(({ Excel }) => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("nope").load("name");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound", message: "The requested resource doesn't exist." });
  })));

  test("A7 an assigned value reads back unnormalised until it is loaded", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [["12%"]];
    await context.sync();
    expect(range.values).toEqual([["12%"]]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[0.12]]);
  })));

  test("A8 loads before the failing action arrive, and the error tells its statement", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const count = context.workbook.worksheets.getCount();
    sheet.load("name");
    sheet.getRange("A1:B1").values = [[1]  , [2]];
    const error = await failureOf(() => context.sync());
    expect([sheet.name, count.value]).toEqual(["Sheet1", 1]);
    expect(error.debugInfo).toMatchObject({ errorLocation: "Range.values", statement: "range.values = ...;" });
    expect(error.debugInfo.surroundingStatements?.join("\n")).toContain("// >>>>>");
  })));

  test("A9 nothing is rolled back: what came before the failure stays, what came after is not done", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["before"]];
    context.workbook.worksheets.getItem("nope").getRange("A1").values = [["fails"]];
    sheet.getRange("A2").values = [["after"]];
    await failureOf(() => context.sync());
    const range = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect(range.values).toEqual([["before"], [""]]);
  })));

  test("A10 Excel.run syncs what is pending at its end, and wants a promise", () => withHost(async ({ Excel, requests }) => {
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["late"]];
      return Promise.resolve();
    });
    expect(requests.length).toBeGreaterThanOrEqual(1);
    const error = await failureOf(() => Excel.run((() => undefined) as unknown as () => Promise<void>));
    expect(error.code).toBe("RunMustReturnPromise");
  }));

  test("A11 after Excel.run its ranges are released", () => withHost(async ({ Excel, host }) => {
    let range: Excel.Range | undefined;
    await Excel.run(async (context) => {
      range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(host.live.keptCount).toBe(1);
    });
    expect(await failureOf(() => Promise.resolve().then(() => range?.load("values")))).toMatchObject({ code: "InvalidObjectPath" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.live.keptCount).toBe(0);
  }));

  test("A12 objects of two contexts do not mix", () => withHost(({ Excel }) => Excel.run((first) => Excel.run(async (second) => {
    const foreign = first.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await first.sync();
    const own = second.workbook.worksheets.getItem("Sheet1").getRange("B2");
    expect(await failureOf(() => Promise.resolve().then(() => own.getBoundingRect(foreign)))).toMatchObject({ code: "InvalidRequestContext" });
  }))));

  test("A14 load() brings every scalar but numberFormatCategories; collections take name or items/name", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheets = [context.workbook.worksheets, context.workbook.worksheets];
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    range.values = [[3]];
    range.load();
    range.format.load("horizontalAlignment");
    sheets[0]?.load("name");
    await context.sync();
    expect([range.address, range.values, range.text, range.rowIndex, range.numberFormat, range.isEntireRow]).toEqual(["Sheet1!B2", [[3]], [["3"]], 1, [["General"]], false]);
    expect(await failureOf(() => Promise.resolve().then(() => range.numberFormatCategories))).toMatchObject({ code: "PropertyNotLoaded" });
    expect(sheets[0]?.items.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    range.load("format");
    context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    expect([range.format.wrapText, range.format.verticalAlignment]).toEqual([false, "Bottom"]);
    expect(context.workbook.worksheets.items.map((sheet) => sheet.visibility)).toEqual(["Visible"]);
  })));

  test("A14 objects, $top and $skip as load options", () => withHost(({ Excel }) => Excel.run(async (context) => {
    for (const name of ["Two", "Three", "Four"]) context.workbook.worksheets.add(name);
    const { worksheets } = context.workbook;
    worksheets.load({ $top: 2, $skip: 1, name: true });
    const range = context.workbook.worksheets.getItem("Two").getRange("A1");
    range.load({ address: true, format: { font: { bold: true } } });
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Two", "Three"]);
    expect([range.address, range.format.font.bold]).toEqual(["Two!A1", false]);
  })));

  test("A15 set() refuses read-only and unknown properties", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const attempt = (properties: object, options?: OfficeExtension.UpdateOptions) => failureOf(() => Promise.resolve().then(() => sheet.set(properties, options)));
    expect(await attempt({ id: "x" })).toMatchObject({ code: "InvalidArgument" });
    expect(await attempt({ colour: "x" })).toMatchObject({ code: "InvalidArgument" });
    sheet.set({ name: "Plan", id: "x" } as Excel.Interfaces.WorksheetUpdateData, { throwOnReadOnly: false });
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("Plan");
  })));

  test("A17 undefined, NaN and Infinity travel as null and leave the cell", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
    range.values = [[1, 2, 3]];
    await context.sync();
    range.values = [[Number.NaN, undefined, Number.POSITIVE_INFINITY]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1, 2, 3]]);
  })));

  test("C44 tracked ranges move with their cells", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("B3:C4");
    range.values = [[1, 2], [3, 4]];
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").delete("Left");
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!A5:B6", [[1, 2], [3, 4]]]);
    sheet.getRange("A1:A3").insert("Down");
    range.load("address");
    await context.sync();
    // A block that shifts only one of its columns leaves the range where it is.
    expect(range.address).toBe("Sheet1!A5:B6");
  })));
});

describe("the host refuses by name", () => {
  test("members that it does not have answer ApiNotFound with their name", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.flashFill();
    const method = await failureOf(() => context.sync());
    range.load("linkedDataTypeState");
    const scalar = await failureOf(() => context.sync());
    context.workbook.slicers.load("items");
    const navigation = await failureOf(() => context.sync());
    expect([method, scalar, navigation].map((error) => [error.code, error.debugInfo.errorLocation])).toEqual([
      ["ApiNotFound", "Range.flashFill"], ["ApiNotFound", "Range.linkedDataTypeState"], ["ApiNotFound", "Workbook.slicers"],
    ]);
    expect(method.message).toContain("Range.flashFill");
  })));

  test("A14 $none and no-properties-needed bring objects and items without their properties", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:B2", true);
    sheet.charts.add("Line", sheet.getRange("A1:B2"));
    const { worksheets } = context.workbook;
    worksheets.load("items/$none");
    sheet.tables.load("no-properties-needed");
    sheet.load("charts/items/$none");
    const range = sheet.getRange("A1").load("$none");
    await context.sync();
    expect([worksheets.items.length, sheet.tables.items.length, sheet.charts.items.length]).toEqual([1, 1, 1]);
    const reads: readonly (() => unknown)[] = [() => worksheets.items[0]?.name, () => sheet.tables.items[0]?.name, () => range.values];
    for (const read of reads) expect(await failureOf(() => Promise.resolve().then(read))).toMatchObject({ code: "PropertyNotLoaded" });
    sheet.tables.items[0]?.delete();
    worksheets.load("items/$most");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ApiNotFound" });
  })));
});
