import { readFileSync } from "node:fs";
import ts from "typescript";
import { catalogueFile, catalogueOf, gatherEvidence, type Evidence } from "./catalogue";
import { readClient } from "./npm-client";
import { catalogueMarkdown, catalogueTable } from "./print";
import { makeProgram } from "./program";
import { readTypings } from "./typings";
import { usesIn, type Use } from "./uses";

let evidence: Evidence;

beforeAll(() => {
  evidence = gatherEvidence();
});

/** The catalogue's judgement when the add-in did this too, and only the tests given exercised it. */
function faultsWhen(use: Partial<Use> & Pick<Use, "type" | "name">, tested = true): readonly string[] {
  const extra: Use = { isObject: true, since: 1, isWrite: false, guardedUpTo: 0, place: "src/x.ts:1", ...use };
  return catalogueOf({ ...evidence, product: [extra], tests: tested ? [extra] : [] }).faults;
}

describe("the members of the Excel API", () => {
  test("what the add-in uses is implemented, in the npm client, within the manifest's floor or guarded, and tested", () => {
    const { members, faults } = catalogueOf(evidence);
    process.stdout.write(`${catalogueTable(members)}\n`);
    expect(faults).toEqual([]);
    expect(members.filter(({ used }) => used).length).toBeGreaterThan(80);
  });

  test("the catalogue in the repository is up to date: else run `npm run coverage-catalogue`", () => {
    expect(readFileSync(catalogueFile, "utf8")).toBe(catalogueMarkdown(catalogueOf(evidence).members));
  });

  test.each([
    ["absent from the host", { type: "Worksheet", name: "pivotTables", since: 3 }, "Worksheet.pivotTables is not implemented by the host (src/x.ts:1)"],
    ["read-only in the host", { type: "Worksheet", name: "id", isWrite: true }, "Worksheet.id is not writable in the host (src/x.ts:1)"],
    ["newer than the floor", { type: "Table", name: "resize", since: 13 }, "Table.resize is newer (ExcelApi 1.13) than the manifest's floor and not guarded by isSetSupported (src/x.ts:1)"],
    ["guarded by too old a set", { type: "Table", name: "resize", since: 13, guardedUpTo: 12 }, "Table.resize is newer (ExcelApi 1.13) than the manifest's floor and not guarded by isSetSupported (src/x.ts:1)"],
    ["plain data newer than the floor", { type: "WorksheetChangedEventArgs", name: "triggerSource", isObject: false, since: 14 },
      "WorksheetChangedEventArgs.triggerSource is newer (ExcelApi 1.14) than the manifest's floor and not guarded by isSetSupported (src/x.ts:1)"],
    ["unknown to the npm client", { type: "ConditionalFormat", name: "changeRuleToCustom", since: 9 }, "ConditionalFormat.changeRuleToCustom is not in the npm client and not guarded by isSetSupported (src/x.ts:1)"],
  ] as const)("a member that is %s is a fault", (_what, use, fault) => {
    expect(faultsWhen(use)).toContain(fault);
  });

  test("a member that no test touches is a fault", () => {
    expect(faultsWhen({ type: "Range", name: "values" }, false)).toEqual(["Range.values is used by the add-in and exercised by no test (src/x.ts:1)"]);
    expect(faultsWhen({ type: "Range", name: "values" })).toEqual([]);
  });

  test("a guard for the member's own set clears it", () => {
    expect(faultsWhen({ type: "Table", name: "resize", since: 13, guardedUpTo: 13 })).toEqual([]);
  });
});

/** Uses in a source of one file, beside the real typings. */
function usesOf(source: string): readonly Use[] {
  const program = makeProgram([], new Map([["/probe.ts", source]]));
  const file = program.getSourceFile("/probe.ts");
  if (!file) throw new Error("the probe was not read");
  return usesIn(program, file);
}

describe("what counts as a use", () => {
  let uses: readonly Use[];
  const guards = (name: string): readonly number[] => uses.filter((use) => use.name === name).map(({ guardedUpTo }) => guardedUpTo);

  beforeAll(() => {
    uses = usesOf(`
      export async function probe(context: Excel.RequestContext, table: Excel.Table, range: Excel.Range) {
        const supported = Office.context.requirements;
        const { tabColor } = context.workbook.worksheets.getItem("A");
        table.columns.load("items/name, count");
        range.load(["address"]);
        range.set({ format: { font: { bold: true } } });
        range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        (range as Pick<Excel.Range, "formulas">).formulas = [[tabColor]];
        if (supported.isSetSupported("ExcelApi", "1.13")) table.resize(range);
        else table.resize(range);
        if (!supported.isSetSupported("WordApi", "1.13")) table.resize(range);
        const tall = supported.isSetSupported("ExcelApi", "1.12") && range.getMergedAreasOrNullObject();
        const old = !supported.isSetSupported("ExcelApi", "1.14") || range.getPrecedents();
        if (!supported.isSetSupported("ExcelApi", "1.11")) { return [tall, old]; }
        context.application.cultureInfo.load("name");
        return undefined;
      }`);
  });

  test.each([
    ["Workbook.worksheets", false], ["Worksheet.tabColor", false], ["TableColumnCollection.items", false], ["TableColumn.name", false], ["TableColumnCollection.count", false],
    ["Range.address", false], ["Range.format", true], ["RangeFormat.font", true], ["RangeFont.bold", true], ["ConditionalFormatRule.formula", true], ["Range.formulas", true],
  ])("%s", (member, isWrite) => {
    expect(uses.find(({ type, name }) => `${type}.${name}` === member)).toMatchObject({ isObject: true, isWrite });
  });

  test("isSetSupported guards its own branch, of ExcelApi only", () => {
    expect(guards("resize")).toEqual([13, 0, 0]);
    expect(guards("getMergedAreasOrNullObject")).toEqual([12]);
    expect(guards("getPrecedents")).toEqual([14]);
  });

  test("leaving early guards what follows, and only that", () => {
    expect(guards("cultureInfo")).toEqual([11]);
    expect(guards("tabColor")).toEqual([0]);
  });
});

describe("sources of the catalogue", () => {
  test("requirement sets: a member's own before its type's, previews in none, the oldest of overloads", () => {
    const typings = ts.createSourceFile("index.d.ts", `declare namespace Excel {
      /** [Api set: ExcelApi 1.4] */
      class A extends OfficeExtension.ClientObject {
        items: number;
        /** [Api set: ExcelApi 1.12] */
        b: number;
        /** [Api set: ExcelApi BETA (PREVIEW ONLY)] */
        c: number;
        /** [Api set: ExcelApiOnline 1.1] */
        d: number;
        /** [Api set: ExcelApi 1.9] */
        e(x: string): void;
        /** [Api set: ExcelApi 1.7] */
        e(): void;
        load(): void;
      }
      interface NoObject { x: number }
    }`, ts.ScriptTarget.ES2022, true);
    expect(readTypings(typings).map(({ name, since }) => [name, since])).toEqual([["items", 4], ["b", 12], ["c", Infinity], ["d", Infinity], ["e", 7]]);
  });

  test("the client's members, and how it registers for events", () => {
    const client = readClient(`
      Object.defineProperty(Sheet.prototype, "onChanged", { get: function () { var t = this; return { registerFunc: function () { return t._RegisterDataChangedEvent(); } }; } });
      Sheet.prototype.activate = function () { _invokeMethod(this, "Activate", 1, [], 0, 0); };`);
    expect([...client.get("Sheet") ?? []]).toEqual([["onChanged", { registration: "_RegisterDataChangedEvent" }], ["activate", { registration: undefined }]]);
  });
});
