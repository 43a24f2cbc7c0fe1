/** Bindings keep hold of ranges, tables and texts under an id; the culture of this host is told. */
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

test("a bound range follows its cells, is found by its id and by its place, and is not among the workbook's names", () => withHost(async ({ Excel }) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
    const { bindings, names } = context.workbook;
    bindings.add(sheet.getRange("B2:C3"), "Range", "figures");
    bindings.add("Sheet1!B2", "Text", "first");
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    const range = bindings.getItem("figures").getRange();
    range.load("address");
    const [text, count, missing, second] = [
      bindings.getItem("first").getText(), bindings.getCount(), bindings.getItemOrNullObject("none"), bindings.getItemAt(1)
    ];
    second.load("id,type");
    names.load("items/name");
    await context.sync();
    expect(
      [range.address, text.value, count.value, missing.isNullObject, second.id, second.type, names.items]
    ).toEqual(["Sheet1!B3:C4", "1", 2, true, "first", "Text", []]);
    bindings.getItem("first").delete();
    bindings.load("items/id,count");
    await context.sync();
    expect([bindings.items.map(({ id }) => id), bindings.count]).toEqual([["figures"], 1]);
  });
}));

test("a table, a name and the selection can be bound; the same id again replaces; what is gone is no binding any more", () => withHost(async ({ Excel }) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
    sheet.tables.add("A1:B2", true).name = "Plan";
    context.workbook.names.add("Total", sheet.getRange("D4"));
    sheet.getRange("F6").select();
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange("A2"), "Table", "plan");
    bindings.addFromNamedItem("Total", "Range", "total");
    bindings.addFromSelection("Range", "here");
    bindings.addFromSelection("Text", "total");
    await context.sync();
    const [table, total, here] = [bindings.getItem("plan").getTable(), bindings.getItem("total"), bindings.getItem("here").getRange()];
    table.load("name");
    total.load("type");
    here.load("address");
    await context.sync();
    expect([table.name, total.type, here.address]).toEqual(["Plan", "Text", "Sheet1!F6"]);
    sheet.getRange("F:F").delete("Left");
    await context.sync();
    const gone = await failureOf(async () => {
      bindings.getItem("here").getRange().load("address");
      await context.sync();
    });
    expect(gone.code).toBe("InvalidBinding");
    const none = await failureOf(async () => {
      bindings.add(sheet.getRange("J9"), "Table", "no table");
      await context.sync();
    });
    expect(none.code).toBe("InvalidArgument");
  });
}));

test("the culture is told, with its separators and patterns", () => withHost(async ({ Excel }) => {
  await Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator");
    await context.sync();
    expect([
      cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator, cultureInfo.numberFormat.numberGroupSeparator,
      cultureInfo.datetimeFormat.shortDatePattern,
      cultureInfo.datetimeFormat.dateSeparator,
    ]).toEqual(["en-US", ".", ",", "M/d/yyyy", "/"]);
  });
}));
