/**
 * Workbooks that other people made, opened, edited through office.js and saved: what we did not touch must be as it was. Prints what
 * became of every part.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { saveXlsx, type SaveReport } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost } from "../support/host";
import { startLibreOffice, type LibreOffice } from "../support/libreoffice";
import { diffPackages, type PartDiff } from "../support/package-diff";

const folder = join(__dirname, "..", "fixtures", "real");

interface RealFile {
  readonly name: string;
  readonly sheet: string;
  /** The sheet's part. */
  readonly part: string;
  /** Cells that no formula reads, so that every other value must stay. */
  readonly edits: Readonly<Record<string, string | number>>;
  /** What is then different in that part; no other part may be. */
  readonly changes: readonly string[];
}

const typedOver = (row: number, cell: string): string[] =>
  [`row[${row}]/c[${cell}]@t: s → inlineStr`, `row[${row}]/c[${cell}]/v removed`, `row[${row}]/c[${cell}]/is added`];

const files: readonly RealFile[] = [
  { name: "en_RACI_TPM-clean_MIT", sheet: "RACI", part: "xl/worksheets/sheet1.xml", edits: { C2: "R", A12: "审阅 reviewed" },
    changes: ["dimension@ref: A1:H9 → A1:H12", "row[2]/c[C2]/v: 9 → 11", "row[12] added"] },
  { name: "en_gantt_project-plan_formula-dates_MIT", sheet: "Project Plan", part: "xl/worksheets/sheet1.xml", edits: { C2: "Scope agreed", A44: 7 },
    changes: ["dimension@ref: A1:AH40 → A1:AH44", ...typedOver(2, "C2"), "row[44] added"] },
  { name: "en_workbook_20sheets_MIT", sheet: "Risk Register", part: "xl/worksheets/sheet8.xml", edits: { B3: "Supplier late", A40: "审阅 reviewed" },
    changes: ["dimension@ref: A1:E5 → A1:E40", ...typedOver(3, "B3"), "row[40] added"] },
  { name: "en_risk_header-row19_MIT", sheet: "Risk Register", part: "xl/worksheets/sheet1.xml", edits: { C3: "Register", A1010: "审阅 reviewed" },
    changes: ["dimension@ref: A1:AA1004 → A1:AA1010", ...typedOver(3, "C3"), "row[1010] added"] },
  { name: "zh_gantt_project-schedule_MIT", sheet: "Sheet1", part: "xl/worksheets/sheet1.xml", edits: { A2: "进度表(已核对)", A44: "审阅 reviewed" },
    changes: ["dimension@ref: A1:S39 → A1:S44", ...typedOver(2, "A2"), "row[44] added"] },
  { name: "en_risk_tool_structured-refs_CC0", sheet: "GeneralInfo", part: "xl/worksheets/sheet7.xml", edits: { A30: "审阅 reviewed" },
    changes: ["dimension@ref: A1 → A30", "row added"] },
];

interface Saved {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly report: SaveReport;
  readonly parts: readonly PartDiff[];
}

async function editAndSave({ name, sheet, edits }: Pick<RealFile, "name" | "sheet" | "edits">): Promise<Saved> {
  const before = readFileSync(join(folder, `${name}.xlsx`));
  const opened = openXlsx(before);
  return withHost(async ({ Excel, document, engine }) => {
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      for (const [address, value] of Object.entries(edits)) target.getRange(address).values = [[value]];
      await context.sync();
    });
    await engine.settle();
    const { bytes: after, report } = saveXlsx(document.snapshot(), opened);
    return { before, after, report, parts: diffPackages(before, after) };
  }, opened.file);
}

const saved = new Map<string, Saved>();
const ofFile = (name: string): Saved => {
  const found = saved.get(name);
  if (!found) throw new Error(`${name} was not saved`);
  return found;
};

beforeAll(async () => {
  for (const file of files) saved.set(file.name, await editAndSave(file));
});
afterAll(disposeHost);

describe.each(files)("$name", ({ name, part, changes }) => {
  test("keeps every other part byte for byte, and in the sheet every other element", () => {
    const { parts, report } = ofFile(name);
    const different = parts.filter((item) => item.state !== "identical");
    process.stdout.write(`${name}: ${parts.length - different.length} of ${parts.length} parts identical\n${different.map((item) => `  ${item.part} ${item.state}\n${item.changes.map((change) => `    ${change}\n`).join("")}`).join("")}`);
    expect(different.map((item) => item.part)).toEqual([part]);
    expect(different[0]?.changes.map((change) => change.replace(/^worksheet\/(sheetData\/)?/, ""))).toEqual(changes);
    expect(report.lost).toEqual([]);
  });
});

test("what depends on an edited cell is saved with its new value, and nothing else is", async () => {
  const plan = "en_gantt_project-plan_formula-dates_MIT";
  const { parts } = await editAndSave({ name: plan, sheet: "Project Plan", edits: { J4: 45020 } });
  const week = (cell: string, row: number, value: number): string => `worksheet/sheetData/row[${row}]/c[${cell}]/v: ${value} → ${value + 7}`;
  expect(parts.filter((part) => part.state !== "identical").flatMap((part) => part.changes)).toEqual([
    week("J4", 4, 45013), week("I5", 5, 45014), week("J5", 5, 45035), week("I18", 18, 45036), week("J18", 18, 45057), week("I19", 19, 45058), week("J19", 19, 45093),
  ]);
});

test("a renamed column is followed in every formula that names it, those of other sheets and of the tables' columns included", async () => {
  const { parts, after } = await editAndSave({ name: "en_risk_tool_structured-refs_CC0", sheet: "RiskLog", edits: { A2: "Schlüssel" } });
  const changed = parts.filter((part) => part.state === "changed" && /sheet|table/.test(part.part)).map((part) => part.part);
  expect(changed).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml", "xl/tables/table1.xml", "xl/tables/table3.xml"]);
  const formulas = parts.flatMap((part) => part.changes).filter((change) => /[fF]ormula|\/f:/.test(change)).map((change) => change.split(" → "));
  expect(formulas).toHaveLength(31);
  const renamed = (formula = ""): string => formula.replace(/(TBL_RiskLog(?:\[\[#This Row\],)?)\[Key\]/g, "$1[Schlüssel]");
  for (const [before, now] of formulas) expect(now).toBe(renamed(before).replace(/^[^ ]*: /, ""));
  expect(openXlsx(after).file.sheets[0]?.tables[0]?.columns[0]?.name).toBe("Schlüssel");
});

describe("LibreOffice", () => {
  /** Every cell that differs, as `workbook/sheet!row,column: before → after`. */
  function differences(one: ReadonlyMap<string, string[][]>, other: ReadonlyMap<string, string[][]>): string[] {
    const found: string[] = [];
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      const [left = [], right = []] = [one.get(key), other.get(key)];
      for (let row = 0; row < Math.max(left.length, right.length); row += 1) {
        for (let column = 0; column < Math.max(left[row]?.length ?? 0, right[row]?.length ?? 0); column += 1) {
          const [before = "", after = ""] = [left[row]?.[column], right[row]?.[column]];
          if (before !== after) found.push(`${key}!${row + 1},${column + 1}: ${before} → ${after}`);
        }
      }
    }
    return found;
  }
  const all = (which: "before" | "after"): Map<string, Uint8Array> => new Map(files.map(({ name }) => [name, ofFile(name)[which]]));
  const valuesIn = (office: LibreOffice, which: "before" | "after"): Map<string, string[][]> => {
    try {
      return office.values(all(which));
    } finally {
      office.dispose();
    }
  };
  let calculated: Map<string, string[][]>;
  beforeAll(() => {
    calculated = valuesIn(startLibreOffice(), "after");
  });

  test("calculates the same value in every cell that we did not write", () => {
    const before = valuesIn(startLibreOffice(), "before");
    expect(before.size).toBe(32);
    const cell = (address: string): string => `${address.replace(/\D/g, "")},${address.charCodeAt(0) - 64}`;
    const written = files.flatMap(({ name, sheet, edits }) => Object.entries(edits).map(([address, value]) => `${name}/${sheet}!${cell(address)}: ${value}`));
    expect(differences(before, calculated).map((text) => text.replace(/: .* → /s, ": ")).sort()).toEqual(written.sort());
  });

  test("calculates the same where rows came in between and the sheet got another name", async () => {
    const [name, sheet, renamed] = ["en_gantt_project-plan_formula-dates_MIT", "Project Plan", "计划 2026"];
    const before = readFileSync(join(folder, `${name}.xlsx`));
    const opened = openXlsx(before);
    const after = await withHost(async ({ Excel, document, engine }) => {
      await Excel.run(async (context) => {
        const plan = context.workbook.worksheets.getItem(sheet);
        plan.getRange("9:10").insert("Down");
        plan.name = renamed;
        await context.sync();
      });
      await engine.settle();
      const { bytes, report } = saveXlsx(document.snapshot(), opened);
      expect(report.lost).toEqual([]);
      return bytes;
    }, opened.file);
    const office = startLibreOffice();
    try {
      const values = office.values(new Map([["before", before], ["after", after]]));
      const rows = values.get(`after/${renamed}`) ?? [];
      expect(rows.slice(8, 10).flat().filter((cell) => cell !== "")).toEqual([]);
      const width = (line: string[]): string => line.join("\t").trimEnd();
      expect([...rows.slice(0, 8), ...rows.slice(10)].map(width)).toEqual((values.get(`before/${sheet}`) ?? []).map(width));
    } finally {
      office.dispose();
    }
  });

  test("calculates what the saved files say already", () => {
    // LibreOffice 7.4 has no XLOOKUP: what hangs on it cannot be compared.
    const withoutLookup = (values: ReadonlyMap<string, string[][]>): ReadonlyMap<string, string[][]> => new Map([...values].filter(([key]) => !/structured-refs.*\/Risk/.test(key)));
    expect(differences(withoutLookup(valuesIn(startLibreOffice(false), "after")), withoutLookup(calculated))).toEqual([]);
  });
});
