import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

describe("A. load, sync, proxies", () => {
  test("A1 a property never loaded throws PropertyNotLoaded, named RichApi.Error", () => withHost(({ Excel, OfficeExtension }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await context.sync();
    const error = await failureOf(() => Promise.resolve(range.values));
    expect(error).toMatchObject({ name: "RichApi.Error", code: "PropertyNotLoaded", debugInfo: { errorLocation: "Range.values" } });
    expect(error).toBeInstanceOf(OfficeExtension.Error);
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
});
