import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

function inBook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context)));
}

async function names(context: Excel.RequestContext): Promise<string[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map((sheet) => sheet.name);
}

describe("E. worksheets", () => {
  test.each(["", " ", "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", "History", "history", "x".repeat(32)])("E56 the name %j is refused", (name) => inBook(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = name;
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    expect(await names(context)).toEqual(["Sheet1"]);
  }));

  test("E56 31 characters and an apostrophe inside are legal", () => inBook(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = `It's ${"字".repeat(26)}`;
    await context.sync();
    expect((await names(context))[0]).toHaveLength(31);
  }));

  test.each(["ItemAlreadyExists", "InvalidArgument"] as const)("E56 a name in use is refused without regard to case, with %s", (code) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.duplicateSheetName = code;
    context.workbook.worksheets.add("SHEET1");
    expect(await failureOf(() => context.sync())).toMatchObject({ code });
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "SHEET1";
    await context.sync();
    expect(await names(context)).toEqual(["SHEET1"]);
  })));

  test("E57 add appends and does not activate; getItem takes name or id, and ids survive renaming", () => inBook(async (context) => {
    const added = context.workbook.worksheets.add("Plan");
    added.load("id,position");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([added.position, active.name]).toEqual([1, "Sheet1"]);
    added.name = "Renamed";
    const [byId, byName] = [context.workbook.worksheets.getItem(added.id).load("name"), context.workbook.worksheets.getItem("rENAMED").load("id")];
    await context.sync();
    expect([byId.name, byName.id]).toEqual(["Renamed", added.id]);
  }));

  test("E57 add without a name numbers; copy names \"X (2)\" with everything on it", () => inBook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").formulas = [["=1+1"]];
    context.workbook.worksheets.add();
    const copy = sheet.copy("After", sheet);
    const again = sheet.copy("End");
    const value = copy.getRange("A1").load("formulas,values");
    copy.load("name,position");
    again.load("name");
    await context.sync();
    expect([copy.name, copy.position, again.name]).toEqual(["Sheet1 (2)", 1, "Sheet1 (3)"]);
    expect([value.formulas, value.values]).toEqual([[["=1+1"]], [[2]]]);
    expect(await names(context)).toEqual(["Sheet1", "Sheet1 (2)", "Sheet2", "Sheet1 (3)"]);
  }));

  test("E58 the only visible sheet can be neither deleted nor hidden", () => inBook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.delete();
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidOperation" });
    context.workbook.worksheets.add("Hidden").visibility = "Hidden";
    sheet.visibility = "VeryHidden";
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidOperation" });
  }));

  test("E58 a very hidden sheet cannot be deleted; others can", () => inBook(async (context) => {
    const [secret, plain] = [context.workbook.worksheets.add("Secret"), context.workbook.worksheets.add("Plain")];
    secret.visibility = "VeryHidden";
    plain.delete();
    await context.sync();
    secret.delete();
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidOperation" });
    expect(await names(context)).toEqual(["Sheet1", "Secret"]);
    plain.load("name");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
  }));

  test("hiding the active sheet activates a neighbour; counting and walking can skip hidden ones", () => inBook(async (context) => {
    const { worksheets } = context.workbook;
    const [two, three] = [worksheets.add("Two"), worksheets.add("Three")];
    two.activate();
    two.visibility = "Hidden";
    const active = worksheets.getActiveWorksheet().load("name");
    const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
    const next = worksheets.getItem("Sheet1").getNext(true).load("name");
    const previous = three.getPrevious().load("name");
    const none = three.getNextOrNullObject();
    const [first, last] = [worksheets.getFirst().load("name"), worksheets.getLast(true).load("name")];
    await context.sync();
    expect([active.name, all.value, visible.value, next.name, previous.name, none.isNullObject, first.name, last.name])
      .toEqual(["Three", 3, 2, "Three", "Two", true, "Sheet1", "Three"]);
  }));

  test("position, tab colour, gridlines and headings", () => inBook(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    sheet.position = 0;
    sheet.tabColor = "#ff8800";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    await context.sync();
    sheet.load("position,tabColor,showGridlines,showHeadings");
    await context.sync();
    expect([sheet.position, sheet.tabColor, sheet.showGridlines, sheet.showHeadings]).toEqual([0, "#FF8800", false, false]);
    expect(await names(context)).toEqual(["Plan", "Sheet1"]);
    sheet.tabColor = "no colour";
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Worksheet.tabColor" } });
  }));

  test("getRanges handles several areas of a sheet together", () => inBook(async (context) => {
    const areas = context.workbook.worksheets.getItem("Sheet1").getRanges("A1:B2, D4");
    areas.format.fill.color = "#00FF00";
    areas.load("address,areaCount,cellCount");
    areas.areas.load("items/address");
    const fill = context.workbook.worksheets.getItem("Sheet1").getRange("D4").format.fill.load("color");
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount, fill.color]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5, "#00FF00"]);
    expect(areas.areas.items.map((area) => area.address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
  }));
});

describe("E. defined names", () => {
  test("E61 names refer to ranges, formulas or constants; getRange fails where there is none", () => inBook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[3]];
    const range = context.workbook.names.add("Limit", sheet.getRange("A1:A2"), "a comment");
    const formula = context.workbook.names.add("Twice", "=Sheet1!$A$1*2");
    const text = context.workbook.names.add("Word", "=\"hello\"");
    for (const item of [range, formula, text]) item.load();
    const [target, none] = [range.getRange().load("address"), formula.getRangeOrNullObject()];
    const use = sheet.getRange("C1");
    use.formulas = [["=Twice+Limit"]];
    await context.sync();
    expect([range.type, range.formula, range.comment, range.scope, range.visible]).toEqual(["Range", "=Sheet1!$A$1:$A$2", "a comment", "Workbook", true]);
    expect([formula.type, formula.value, text.type, text.value]).toEqual(["Integer", 6, "String", "hello"]);
    expect([target.address, none.isNullObject]).toEqual(["Sheet1!A1:A2", true]);
    formula.getRange().load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
  }));

  test("E61 a formula without = is refused", () => inBook(async (context) => {
    context.workbook.names.add("Bad", "Sheet1!$A$1");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));

  test.each(["N1", "A1", "R1C1", "c", "R", "1st", "two words", "a-b", ""])("E61 the name %j is refused, as for tables", (name) => inBook(async (context) => {
    context.workbook.names.add(name, "=1");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));

  test("E61 a name that a table bears is refused, as D47 says of the reverse", () => inBook(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true).name = "Plan";
    await context.sync();
    context.workbook.names.add("PLAN", "=1");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));

  test("E61 names are unique in their scope, without regard to case; sheets have their own", () => inBook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.names.add("Rule_N1", "=2");
    const own = sheet.names.add("Rule_N1", "=3");
    own.load("scope");
    const sheetNames = sheet.names.load("items/name,items/formula");
    await context.sync();
    expect([own.scope, sheetNames.items.map((item) => item.formula as string)]).toEqual(["Worksheet", ["=3"]]);
    context.workbook.names.add("RULE_n1", "=4");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    context.workbook.names.getItem("rule_n1").delete();
    const gone = context.workbook.names.getItemOrNullObject("Rule_N1");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));
});

describe("F. state stores", () => {
  test("F63 settings: add replaces, dates come back as dates", () => inBook(async (context) => {
    const { settings } = context.workbook;
    settings.add("when", new Date(Date.UTC(2026, 4, 20)));
    settings.add("plan", { rows: [1, 2] });
    settings.add("plan", "newer");
    const [when, plan, missing] = [settings.getItem("when").load("value"), settings.getItem("plan").load("value,key"), settings.getItemOrNullObject("none")];
    const count = settings.getCount();
    await context.sync();
    expect(when.value).toEqual(new Date(Date.UTC(2026, 4, 20)));
    expect([plan.value, plan.key, missing.isNullObject, count.value]).toEqual(["newer", "plan", true, 2]);
    plan.delete();
    settings.load("items/key");
    await context.sync();
    expect(settings.items.map((item) => item.key)).toEqual(["when"]);
  }));

  test("F64 custom XML: well-formed only; a namespace only where the root has one", () => inBook(async (context) => {
    const parts = context.workbook.customXmlParts;
    const [plain, named] = [parts.add("<a>1</a>"), parts.add("<b xmlns=\"urn:test\">2</b>")];
    plain.load("namespaceUri");
    named.load("namespaceUri,id");
    const [xml, only] = [named.getXml(), parts.getByNamespace("urn:test").getOnlyItem().load("id")];
    await context.sync();
    expect([plain.namespaceUri, named.namespaceUri, xml.value, only.id]).toEqual([null, "urn:test", "<b xmlns=\"urn:test\">2</b>", named.id]);
    parts.add("<a>");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    parts.add("<c xmlns=\"urn:test\"/>");
    const ambiguous = parts.getByNamespace("urn:test").getOnlyItemOrNullObject();
    await context.sync();
    expect(ambiguous.isNullObject).toBe(true);
    parts.getByNamespace("urn:test").getOnlyItem().load("id");
    await failureOf(() => context.sync());
  }));

  test("F65 a sheet's custom properties: keys without regard to case, at most 255 characters, add overwrites", () => inBook(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem("Sheet1");
    customProperties.add("Form", "F9");
    customProperties.add("FORM", "F7");
    const item = customProperties.getItem("form").load("key,value");
    const count = customProperties.getCount();
    await context.sync();
    expect([item.key, item.value, count.value]).toEqual(["Form", "F7", 1]);
    customProperties.add("k".repeat(256), "x");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));

  test("workbook properties, with custom ones", () => inBook(async (context) => {
    const { properties } = context.workbook;
    properties.title = "Plan";
    properties.custom.add("Project", "用户增长活动");
    properties.custom.add("Budget", 5);
    properties.load("title,author");
    const item = properties.custom.getItem("project").load("value,type");
    const number = properties.custom.getItem("Budget").load("value,type");
    await context.sync();
    expect([properties.title, properties.author, item.value, item.type, number.value, number.type]).toEqual(["Plan", "", "用户增长活动", "String", 5, "Number"]);
  }));
});
