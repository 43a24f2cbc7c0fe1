/** What a file has beyond the document is there after an edit and a save, and nothing but the edited cells differs. */
import { openXlsx } from "../../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx, type SaveReport } from "../../../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost } from "../../../support/host";
import { diffPackages, type PartDiff } from "../../../support/package-diff";
import { cellFeatures } from "./cell-features";
import { handMade, type HandMade } from "./hand-made";
import { partFeatures } from "./part-features";
import { workbookFeatures } from "./workbook-features";

afterAll(disposeHost);

type Edit = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

async function editAndSave(book: HandMade, edit: Edit): Promise<{ readonly parts: readonly PartDiff[]; readonly report: SaveReport; readonly after: Uint8Array }> {
  const before = handMade(book);
  const opened = openXlsx(before);
  return withHost(async ({ Excel, document, engine }) => {
    await Excel.run(async (context) => {
      edit(context.workbook.worksheets.getItem("Data"), context.workbook);
      await context.sync();
    });
    await engine.settle();
    const { bytes, report } = saveXlsx(document.snapshot(), opened);
    return { parts: diffPackages(before, bytes), report, after: bytes };
  }, opened.file);
}

const features = Object.entries({ ...cellFeatures, ...partFeatures, ...workbookFeatures });
const protectedSheet = "sheet protection with a modern hash";
const editable = features.filter(([what]) => what !== protectedSheet);
const different = (parts: readonly PartDiff[]): string[] => parts.filter((part) => part.state !== "identical").map((part) => part.part);
const changesIn = (parts: readonly PartDiff[]): string[] => parts.flatMap((part) => part.changes);
const textOf = (bytes: Uint8Array, part: string): string => openXlsx(bytes).package.text(part);

test.each(editable)("%s: there after cells were edited, and nothing but the cells and what they feed is different", async (_what, book) => {
  const { parts, report } = await editAndSave(book, (sheet) => {
    sheet.getRange("B2").values = [[11]];
    sheet.getRange("F9").values = [["new"]];
  });
  expect(different(parts)).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
  const changes = changesIn(parts);
  expect(changes).toEqual(expect.arrayContaining(["worksheet/dimension@ref: A1:C5 → A1:F9", "worksheet/sheetData/row[2]/c[B2]/v: 10 → 11", "worksheet/sheetData/row[9] added"]));
  const fed = /^worksheet\/sheetData\/row(\[2\]\/c\[C2\]|\[4\]\/c\[[AB]4\]|\/c\[A1\])\/v: \d+ → \d+$/;
  expect(changes.slice(0).filter((change) => !fed.test(change))).toHaveLength(3);
  expect(report.lost).toEqual([]);
});

/** What is different beside the cells, their sheet's extent and name: the references that the features themselves hold. */
const followed: Readonly<Record<string, readonly string[]>> = {
  "validation lists on another sheet (x14)": ["xm:sqref: A2:A5 → A2:A7"],
  "data bars with their 2010 details (x14)": ["conditionalFormatting@sqref: B2:B5 → B2:B7", "xm:sqref: B2:B5 → B2:B7"],
  "icon sets of one's own choice (x14)": ["xm:sqref: C2:C5 → C2:C7"],
  "differential styles beyond what the document knows": ["conditionalFormatting@sqref: A2:A5 → A2:A7"],
  "sparklines": ["xm:f: Data!A2:C2 → 'Zahlen 2026'!A2:C2", "xm:f: Data!A3:C3 → 'Zahlen 2026'!A5:C5", "xm:sqref: D3 → D5"],
  "ignored errors, watches and allowed ranges": ["protectedRange@sqref: A2:A5 → A2:A7", "ignoredError@sqref: A2:B5 → A2:B7", "cellWatch@r: C5 → C7"],
  "headers of first and even pages, breaks": ["brk@id: 3 → 5"],
  "filters by date group and hidden buttons": ["definedNames added", "autoFilter@ref: A1:C5 → A1:C7", "sortState@ref: A2:C5 → A2:C7", "sortCondition@ref: B2:B5 → B2:B7"],
  "threaded comments and their authors": ["x:Anchor: 1, 15, 2, 2, 3, 15, 6, 16 → 1, 15, 4, 2, 3, 15, 8, 16", "x:Row: 2 → 4", "comment@ref: A3 → A5", "threadedComment@ref: A3 → A5"],
  "notes in rich text, beside a form control": ["x:Anchor: 1, 15, 2, 2, 3, 15, 6, 16 → 1, 15, 4, 2, 3, 15, 8, 16", "x:Row: 2 → 4", "x:Anchor: 1, 15, 3, 2, 3, 15, 7, 16 → 1, 15, 5, 2, 3, 15, 9, 16", "comment@ref: A3 → A5"],
  "pictures": ["xdr:row: 2 → 4", "xdr:row: 8 → 10"],
  "shapes and text boxes": ["xdr:row: 3 → 5"],
  "charts with formatting beyond the document": ["c:f: Data!$A$2:$A$5 → 'Zahlen 2026'!$A$2:$A$7", "c:f: Data!$B$2:$B$5 → 'Zahlen 2026'!$B$2:$B$7"],
  "charts of kinds that the document does not know": ["xdr:row: 6 → 8", "xdr:row: 12 → 14", "c:f: Data!$A$2:$A$5 → 'Zahlen 2026'!$A$2:$A$7", "c:f: Data!$B$2:$B$5 → 'Zahlen 2026'!$B$2:$B$7"],
  "embedded objects": ["x:Anchor: 1, 15, 2, 2, 3, 15, 6, 16 → 1, 15, 4, 2, 3, 15, 8, 16"],
  "pivot tables": ["location@ref: H3:I5 → H5:I7", "worksheetSource@ref: A1:C5 → A1:C7", "worksheetSource@sheet: Data → Zahlen 2026"],
  "defined names: local, hidden, commented, functions": [
    "definedName[_xlnm.Print_Area]: OFFSET(Data!$A$1,0,0,5,3) → OFFSET('Zahlen 2026'!$A$1,0,0,5,3)",
    "definedName[_xlnm._FilterDatabase]: Data!$A$1:$C$5 → 'Zahlen 2026'!$A$1:$C$7", "definedName[rate]: Data!$B$2 → 'Zahlen 2026'!$B$2",
  ],
};

test.each(editable)("%s: goes along when rows come and the sheet gets another name", async (what, book) => {
  const { parts, report } = await editAndSave(book, (sheet) => {
    sheet.getRange("3:4").insert("Down");
    sheet.name = "Zahlen 2026";
  });
  const usual = /worksheet\/(sheetData\/|dimension@ref: A1:C5 → A1:C7$)|sheet\[rId1\]@name: Data → Zahlen 2026$/;
  expect(changesIn(parts).filter((change) => !usual.test(change)).map((change) => change.replace(/^[^:]*?(?:\/x14:[^:]*|[^:]*)\/(?=[^/]*$)/s, "")).map((change) => change.replace(/^.*\/(?=[\w:]+(\[|@|: | added))/, ""))).toEqual(followed[what] ?? []);
  expect(report.lost).toEqual([]);
});

describe("cells that moved keep what they have beyond the document", () => {
  const moved = async (what: string): Promise<string> => {
    const book = cellFeatures[what];
    if (!book) throw new Error(`there is no feature ${what}`);
    const { after } = await editAndSave(book, (sheet) => void sheet.getRange("1:2").insert("Down"));
    return textOf(after, "xl/worksheets/sheet1.xml");
  };

  test("rich text and phonetic guides stay the same shared strings", async () => {
    expect(await moved("rich text and phonetic guides")).toContain('<c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>');
  });

  test("array formulas stay array formulas on the cells that they fill", async () => {
    const text = await moved("array formulas");
    expect(text).toContain('<c r="A6"><f t="array" ref="A6:A7">B4:B5*2</f><v>20</v></c><c r="B6"><f t="array" ref="B6">SUM(A4:A5*B4:B5)</f><v>50</v></c>');
    expect(text).toContain('<c r="A7"><v>40</v></c>');
  });

  test("data tables point at their input cell", async () => {
    expect(await moved("what-if data tables")).toContain('<f t="dataTable" ref="B6:B7" dt2D="0" dtr="0" r1="A4" ca="1"/>');
  });

  test("shared formulas are spelt out", async () => {
    expect(await moved("shared formulas")).toContain('<c r="C5"><f>A6+B5</f>');
  });

  test("rows keep their outline level", async () => {
    const text = await moved("outline levels and row details");
    expect(text).toContain('<row r="4" outlineLevel="1" thickBot="1"');
    expect(text).toContain('<row r="5" outlineLevel="2" thickBot="1"');
  });
});

test("columns that come take widths and outline levels along; rows that go take what stood on them away", async () => {
  const columns = await editAndSave(cellFeatures["outline levels and row details"] ?? {}, (sheet) => void sheet.getRange("B:B").insert("Right"));
  expect(textOf(columns.after, "xl/worksheets/sheet1.xml")).toMatch(/<col min="3" max="3" width="12.7109375" customWidth="1" outlineLevel="1"\/><col min="4" max="4"[^>]*collapsed="1"/);
  const sparklines = await editAndSave(cellFeatures["sparklines"] ?? {}, (sheet) => void sheet.getRange("2:3").delete("Up"));
  expect(textOf(sparklines.after, "xl/worksheets/sheet1.xml")).not.toContain("sparkline");
  const ignored = await editAndSave(cellFeatures["ignored errors, watches and allowed ranges"] ?? {}, (sheet) => void sheet.getRange("2:5").delete("Up"));
  expect(textOf(ignored.after, "xl/worksheets/sheet1.xml")).not.toMatch(/protectedRange|cellWatch|ignoredError/);
});

test("protection with a modern hash stays when another sheet is edited, and is still protection", async () => {
  const { parts, after } = await editAndSave(cellFeatures[protectedSheet] ?? {}, (_sheet, workbook) => {
    workbook.worksheets.getItem("Other").getRange("B1").values = [[8]];
  });
  expect(different(parts)).toEqual(["xl/worksheets/sheet2.xml"]);
  expect(openXlsx(after).file.sheets[0]?.protection.isProtected).toBe(true);
});

test("what an edit cannot keep is named", async () => {
  const chart = await editAndSave(partFeatures["charts with formatting beyond the document"] ?? {}, (sheet) => {
    sheet.charts.getItemAt(0).title.text = "Kosten";
  });
  expect(chart.report.lost).toEqual([{ part: "xl/charts/chart1.xml", what: "formatting of chart Costs that the document does not describe" }]);
  const thread = await editAndSave(partFeatures["threaded comments and their authors"] ?? {}, (_sheet, workbook) => {
    workbook.comments.getItemByCell("Data!A3").content = "never mind";
  });
  expect(thread.report.lost).toEqual([{ part: "xl/threadedComments/threadedComment1.xml", what: "mentions in the comment in A3" }]);
});

test("a new comment leaves the others as they are written, mentions and boxes included", async () => {
  const book = partFeatures["threaded comments and their authors"] ?? {};
  const { report, after } = await editAndSave(book, (_sheet, workbook) => {
    workbook.comments.add("Data!A4", "and this?");
  });
  expect(report.lost).toEqual([]);
  const written = /<v:shape |<comment |<threadedComment /;
  for (const { name, content } of book.parts ?? []) {
    const element = String(content).slice(String(content).search(written)).replace(/(<\/(v:shape|comment|threadedComment)>).*/s, "$1");
    if (written.test(String(content))) expect(textOf(after, name)).toContain(element);
  }
  expect(openXlsx(after).file.sheets[0]?.comments.map((comment) => comment.text)).toEqual(["@Bo why?", "and this?"]);
});
