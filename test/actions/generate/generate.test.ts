import { generate } from "../../../src/actions/generate/generate";
import { leastTrackerRows, trackerFields } from "../../../src/catalog/tracker";
import { languages } from "../../../src/domain/language";
import { flagColours } from "../../../src/excel/style";
import { formFirstRow } from "../../../src/excel/form-layout";
import { validatedKeys } from "../../../src/excel/form-rules";
import { trackerForm } from "../../../src/forms/tracker/register";
import { registry } from "../../../src/forms/registry";
import { tables } from "../../../src/excel/workbook-names";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange } from "../../support/product";
import { allCells, asOf, at, columnOf, demo, demoBook, sheetNamed, shown, withDemo } from "../books";

// The size of the table is one constant; a small one keeps these tests quick, and nothing here depends on it.
jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12, spareOpinionRows: 5 }));

jest.mock("../../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 36, spareDutyRows: 4 }));

afterAll(disposeHost);

const everyForm = ["tracker", "requests", "duties"] as const;

/** What Excel 2016 and LibreOffice 7.4 both calculate. */
const functions = new Set([
  "AGGREGATE", "AND", "CHAR", "CHOOSE", "COLUMN", "COUNTA", "COUNTIFS", "DATE", "FIND", "IF", "IFERROR", "INDEX", "INT", "ISERROR",
  "ISNUMBER", "ISTEXT", "LEFT", "LEN", "LOOKUP", "MATCH", "MAX", "MID", "N", "NA", "NETWORKDAYS", "NOT", "NOW",
  "OR", "ROUND", "ROW", "SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TODAY", "TRIM", "UNICODE", "UPPER", "WORKDAY",
]);

function faultsOf(formula: string): readonly string[] {
  const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"'));
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
  let [depth, deepest] = [0, 0];
  for (const mark of bare) {
    depth += mark === "(" ? 1 : mark === ")" ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return [
    ...[...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].flatMap(([, name = ""]) => (functions.has(name) ? [] : [`${name} is not for everyone`])),
    ...literals.filter((text) => text.length > 255).map((text) => `text of ${text.length}`),
    ...(formula.length > 8192 ? [`length ${formula.length}`] : []),
    ...(deepest > 64 ? [`depth ${deepest}`] : []),
    ...(bare.includes("#REF!") ? ["#REF!"] : []),
  ];
}

describe.each(languages)("the demonstration in %s", (language) => {
  const say = translator(language);
  const tracker = say("forms:sheets.tracker");

  test("has its sheets in order, its tables and names, and no error in any cell", async () => {
    const file = await demoBook(language, everyForm);
    expect(file.sheets.map(({ name }) => name).slice(-13)).toEqual(["home", "tracker", "requests", "opinions", "requestForm", "duties", "matrix", "summary", "rules", "calendar", "roster", "lists", "about"].map((key) => say(`forms:sheets.${key}`)));
    expect(file.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)).sort()).toEqual([...Object.values(tables), ...registry.registers.filter(({ since = 1 }) => since === 1).map(({ table }) => table)].sort());
    expect(file.names.filter(({ name }) => name.startsWith("Liaison_Building"))).toEqual([]);
    const errors = allCells(file).filter(({ value }) => typeof value === "object" && value !== null);
    expect(errors.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([]);
    expect(file.sheets.flatMap(({ tables: own, merges }) => (own.length > 0 ? merges : []))).toEqual([]);
  });

  test("every formula is one that Excel 2016 and LibreOffice both read", async () => {
    const file = await demoBook(language, everyForm);
    const inCells = allCells(file).flatMap(({ formula }) => formula ?? []);
    const inRules = file.sheets.flatMap(({ validations, conditionalFormats }) => [
      ...validations.flatMap(({ kind, formula1, formula2 = "" }) => (kind === "list" && !formula1.startsWith("=") ? [] : [formula1, formula2])),
      ...conditionalFormats.flatMap(({ rule }) => (rule.type === "Custom" ? [rule.formula] : [])),
    ]);
    const named = file.names.map(({ formula }) => formula);
    expect(inCells.length).toBeGreaterThan(leastTrackerRows * 6);
    expect([...new Set([...inCells, ...inRules, ...named].flatMap(faultsOf))]).toEqual([]);
    // Neither validation nor conditional formats take structured references, nor more than 255 characters of formula or list.
    expect(inRules.filter((formula) => /\[/.test(formula) || formula.length > 255)).toEqual([]);
    const lists = file.sheets.flatMap(({ validations }) => validations.map(({ kind, formula1 }) => (kind === "list" ? formula1 : "")));
    expect(lists.filter((list) => list.length > 255)).toEqual([]);
  });

  test("the last spare row has its formulas, drop-downs and colours; titles repeat, panes are frozen, messages are as short as Excel wants them", async () => {
    const file = await demoBook(language);
    const sheet = sheetNamed(file, tracker);
    const last = formFirstRow + leastTrackerRows - 2;
    for (const { key, kind } of trackerFields) {
      const cell = sheet.cells.get(last)?.get(columnOf(key));
      if (kind === "computed") expect([key, cell?.formula?.startsWith("=")]).toEqual([key, true]);
    }
    const covers = (ranges: readonly { row: number; rowCount: number; column: number; columnCount: number }[], column: number): boolean =>
      ranges.some((range) => range.row <= last && last < range.row + range.rowCount && range.column <= column && column < range.column + range.columnCount);
    for (const key of validatedKeys(trackerForm)) expect(sheet.validations.some(({ ranges }) => covers(ranges, columnOf(key)))).toBe(true);
    expect(sheet.conditionalFormats.filter(({ ranges }) => covers(ranges, columnOf("flag")))).toHaveLength(6);
    expect(sheet.pageLayout.titleRows).toEqual({ first: 3, last: 3 });
    expect(sheet.frozen).toEqual({ rows: 4, columns: 3 });
    for (const { prompt, errorAlert } of sheet.validations) {
      expect(Math.max(prompt.title.length, errorAlert.title.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt.message.length, errorAlert.message.length)).toBeLessThanOrEqual(255);
    }
  });

  test("a late task is red and says so in words and in the reason; amber and the rest likewise", async () => {
    await withDemo(language, async (test) => {
      const flagAt = (row: number): { fill: string | undefined; ink: string | undefined } => {
        const { fill, font } = shown(test, tracker, row - 1, columnOf("flag"));
        return { fill, ink: font?.color };
      };
      const flags = (await readRange(test, tracker, "B1:B18")).map(([flag]) => flag);
      expect([8, 10, 5, 18].map((row) => flags[row - 1])).toEqual(["red", "amber", "done", "cancelled"].map((flag) => say(`forms:flags.${flag}`)));
      expect([8, 10, 5, 18].map(flagAt)).toEqual((["red", "amber", "done", "cancelled"] as const).map((flag) => ({ fill: flagColours[flag].fill, ink: flagColours[flag].ink })));
      expect(shown(test, tracker, 7, columnOf("task")).fill).not.toBe(shown(test, tracker, 4, columnOf("task")).fill);
      expect(shown(test, tracker, 17, columnOf("task")).font?.strikethrough).toBe(true);
      expect(shown(test, tracker, 30, columnOf("flag")).fill).not.toBe(flagColours.red.fill);
    });
  });
});

test("the cells keep the limit to the day: two days overdue are amber, three are red", async () => {
  await withDemo("en-US", async (test) => {
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Progress");
      sheet.getRange(`${at("task", 28)}:${at("task", 30)}`).values = [["Two"], ["Three"], ["Soon"]];
      sheet.getRange(`${at("start", 28)}:${at("due", 30)}`).values = [[asOf - 5, asOf - 2], [asOf - 5, asOf - 3], [asOf - 5, asOf + 3]];
      sheet.getRange(`${at("status", 28)}:${at("status", 30)}`).values = [["Paused"], ["Paused"], ["Paused"]];
      await context.sync();
    });
    expect(await readRange(test, "Progress", "B28:B30")).toEqual([["◆ Amber"], ["▲ Red"], ["◆ Amber"]]);
    expect((await readRange(test, "Progress", at("daysOverdue", 28)))[0]?.[0]).toBe(2);
  });
});

test("changing a limit in the sheet changes the colour of the cell; so does a risk, a new row, a renamed flag", async () => {
  await withDemo("en-US", async (test) => {
    await test.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Rules").getRange("C5").values = [[10]];
      const sheet = worksheets.getItem("Progress");
      sheet.getRange(at("majorRisk", 13)).values = [["Yes"]];
      sheet.getRange(at("task", 30)).values = [["New at the bottom"]];
      sheet.getRange(at("due", 30)).values = [[asOf - 30]];
      sheet.getRange(at("start", 30)).values = [[asOf - 40]];
      sheet.getRange(at("status", 30)).values = [["In progress"]];
      worksheets.getItem("Lists").getRange("I5").values = [["STOP"]];
      await context.sync();
    });
    const fills = [8, 13, 30].map((row) => shown(test, "Progress", row - 1, columnOf("flag")).fill);
    expect(fills).toEqual([flagColours.amber.fill, flagColours.red.fill, flagColours.red.fill]);
    expect((await readRange(test, "Progress", "B30"))[0]?.[0]).toBe("STOP");
    const [[total, , , red]] = await readRange(test, "Summary", "B6:E6") as [[number, number, number, number]];
    expect([total, red]).toEqual([14, 3]);
  });
});

test("drop-downs and limits refuse what does not belong, and take what does", async () => {
  await withDemo("en-US", async (test) => {
    const entries: readonly (readonly [Parameters<typeof at>[0], unknown, boolean])[] = [
      ["department", "Legal", false], ["department", "Marketing", true], ["owner", "Nobody", false], ["status", "Done", true], ["status", "Nearly", false],
      ["percent", 1.2, false], ["percent", 0.2, true], ["percent", "half", false], ["due", "someday", false], ["due", asOf - 400, false], ["due", asOf, true],
      ["start", 1, false], ["start", asOf, true], ["majorRisk", "Perhaps", false], ["majorRisk", "Yes", true], ["priority", "Top", false], ["priority", "Low", true],
    ];
    const results = await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Progress");
      sheet.getRange("F5:F21").values = entries.map(() => [asOf - 10]);
      const cells = entries.map(([key, value], index) => {
        const cell = sheet.getRange(at(key, 5 + index));
        cell.values = [[value]];
        cell.dataValidation.load("valid");
        return cell;
      });
      await context.sync();
      return cells.map(({ dataValidation }) => dataValidation.valid);
    });
    expect(entries.map(([key, value], index) => [key, value, results[index]])).toEqual(entries);
  });
});

test("sheets of others that bear our names are left alone, whatever their case", async () => {
  await withHost(async (test) => {
    await test.Excel.run(async (context) => {
      for (const name of ["PROGRESS", "Lists", "Lists (2)"]) context.workbook.worksheets.add(name).getRange("A1:B2").values = [[name, 1], ["x", "'=y"]];
      await context.sync();
    });
    const before = test.document.snapshot();
    const report = await generate(environmentOf(test, "en-US", asOf), demo("en-US"));
    expect(report.renamed).toEqual([{ wanted: "Progress", given: "Progress (2)" }, { wanted: "Lists", given: "Lists (3)" }]);
    const after = test.document.snapshot();
    for (const { name, cells } of before.sheets) expect(sheetNamed(after, name).cells).toEqual(cells);
    expect(allCells(after).filter(({ value }) => typeof value === "object" && value !== null)).toEqual([]);
    expect((await readRange(test, "Summary", "B6"))[0]?.[0]).toBe(13);
  });
});

test("a second time creates nothing and changes nothing", async () => {
  await withDemo("en-US", async (test) => {
    const before = test.document.snapshot();
    const report = await generate(environmentOf(test, "en-US", asOf), demo("en-US"));
    expect({ created: report.created, kept: report.kept.length }).toEqual({ created: [], kept: 11 });
    expect(allCells(test.document.snapshot())).toEqual(allCells(before));
  });
});

const hostile = [
  '=HYPERLINK("http://x","y")', "'quote", "<b>bold</b> & \"more\"", "long ".repeat(60).trim(), "1/2", "TRUE", "+1+1", "@SUM(A1)", "00123", "1.10", "-5", "a\nb",
];

async function hostileBook(test: HostForTest): Promise<void> {
  await generate(environmentOf(test, "en-US", asOf), {
    forms: ["tracker", "requests"],
    asOf,
    project: { name: hostile[0] ?? "", goal: "=1+1", leadDepartment: "'quote", projectLead: "TRUE", departments: hostile, timeZone: "-1" },
    people: hostile.map((name) => ({ name, department: name, role: name, team: name, contact: name, aliases: name })),
    settings: "apart",
    rows: { tracker: hostile.map((name) => ({
      task: name, department: name, owner: name, start: day("2026-05-01"), due: day("2026-05-10"), status: "In progress", deliverable: name, standard: name, predecessors: name,
    })) },
  });
}

test("hostile names stay the text they are, everywhere, and no formula comes of them", async () => {
  await withHost(async (test) => {
    await hostileBook(test);
    const file = test.document.snapshot();
    const texts = (sheet: string, column: number, first: number): unknown[] =>
      hostile.map((_, index) => sheetNamed(file, sheet).cells.get(first + index)?.get(column)?.value);
    expect(texts("Progress", columnOf("task"), 4)).toEqual(hostile);
    expect(texts("Progress", columnOf("standard"), 4)).toEqual(hostile);
    expect(texts("Progress", columnOf("predecessors"), 4)).toEqual(hostile);
    expect(texts("Lists", 0, 4)).toEqual(hostile);
    for (let column = 0; column < 6; column += 1) expect(texts("Roster", column, 4)).toEqual(hostile);
    expect(sheetNamed(file, "Home").cells.get(1)?.get(1)?.value).toBe(hostile[0]);
    const formulas = allCells(file).filter(({ formula }) => formula !== undefined);
    expect(formulas.filter(({ formula = "" }) => /HYPERLINK|SUM\(A1\)|1\+1/.test(formula))).toEqual([]);
    const ours = await demoBook("en-US");
    const places = (one: typeof file, sheet: string): string => allCells(one).filter((cell) => cell.sheet === sheet && cell.formula !== undefined)
      .map(({ row, column }) => `${row},${column}`).sort().join(" ");
    for (const sheet of ["Progress", "Lists", "Roster", "Rules", "Calendar", "Home"]) expect([sheet, places(file, sheet) === places(ours, sheet)]).toEqual([sheet, true]);
    expect((await readRange(test, "Progress", "B5:B16")).map(([flag]) => flag)).toEqual(hostile.map(() => "▲ Red"));
  });
}, 120_000);
