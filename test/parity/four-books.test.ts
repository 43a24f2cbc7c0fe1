/**
 * A tracker alone, beside risks, and after risks have come and gone: code, the embedded Excel and LibreOffice say the same flag of every task, and only the
 * ports' columns are written anew.
 */
import { generate } from "../../src/actions/generate/generate";
import { removeGenerated } from "../../src/actions/generate/remove-generated";
import { judgeBook } from "../../src/actions/check/judge-book";
import { loadBook } from "../../src/excel/read-book";
import { demoProject } from "../../src/forms/demo-project";
import { registry } from "../../src/forms/registry";
import { judgedTracker } from "../../src/forms/tracker/judge";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { startLibreOffice } from "../support/libreoffice";
import { day, environmentOf } from "../support/product";

jest.mock("../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 4 } }));
jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 4 }));

const office = startLibreOffice();
afterAll(async () => {
  office.dispose();
  await disposeHost();
});

const asOf = day("2026-05-20");
const sheet = "Progress";

interface Seen {
  readonly code: readonly string[];
  readonly cells: readonly string[];
  readonly bytes: Uint8Array;
  readonly file: WorkbookFile;
}

/** The tasks' flags as our code and as the cells have them: by id. */
async function look(test: HostForTest): Promise<Seen> {
  const book = await test.Excel.run(async (context) => {
    const read = loadBook(context.workbook, registry);
    await context.sync();
    return read();
  });
  if (book === undefined) throw new Error("no workbook of ours");
  const tasks = judgedTracker(judgeBook({ language: "en-US" }, book, asOf).forms) ?? [];
  const file = test.document.snapshot();
  return {
    code: tasks.map(({ cells, flag }) => `${String(cells.id)} ${flag === "" ? "" : book.flagWords[flag]}`),
    cells: (book.tables["tracker"]?.rows ?? []).map(({ cells }) => `${String(cells["id"])} ${String(cells["flag"])}`),
    bytes: saveXlsx(file).bytes, file,
  };
}

/** Formulas of the tracker's sheet by column, in its first row. */
function formulas(file: WorkbookFile): ReadonlyMap<number, string> {
  const row = file.sheets.find(({ name }) => name === sheet)?.cells.get(4) ?? new Map<number, { readonly formula?: string }>();
  return new Map([...row].flatMap(([column, { formula }]) => (formula === undefined ? [] : [[column, formula] as const])));
}

const changed = (before: WorkbookFile, after: WorkbookFile): readonly string[] => {
  const headers = after.sheets.find(({ name }) => name === sheet)?.cells.get(3);
  const old = formulas(before);
  return [...formulas(after)].filter(([column, formula]) => old.get(column) !== formula).map(([column]) => JSON.stringify(headers?.get(column)?.value));
};

test("tracker; tracker and risks; risks added; risks added and removed: the same flags in code, cells and LibreOffice", async () => {
  const { rows: sample, ...project } = demoProject("en-US", asOf, "UTC");
  // One task with a high risk of its own, one with a medium one, and nothing else that would colour them.
  const rows = { ...sample, risks: (sample["risks"] ?? []).map((one) => (one["task"] === "T007" ? { ...one, task: "T012" } : one)) };
  const make = (test: HostForTest, forms: readonly string[]) => generate(environmentOf(test, "en-US", asOf), { ...project, rows, asOf, forms, settings: "apart" });
  const together = await withHost(async (test) => {
    await make(test, ["tracker", "risks"]);
    return look(test);
  });
  const { alone, added, removed } = await withHost(async (test) => {
    await make(test, ["tracker"]);
    const first = await look(test);
    const { made } = await make(test, ["risks"]);
    const second = await look(test);
    await removeGenerated(environmentOf(test, "en-US", asOf), made);
    return { alone: first, added: second, removed: await look(test) };
  });
  const books = { alone, together, added, removed };
  const shown = office.values(new Map(Object.entries(books).map(([name, { bytes }]) => [name, bytes])));
  for (const [name, { code, cells }] of Object.entries(books)) {
    const calculated = (shown.get(`${name}/${sheet}`) ?? []).slice(4, 4 + cells.length).map(([id = "", flag = ""]) => `${id} ${flag}`);
    expect({ name, cells, calculated }).toEqual({ name, cells: code, calculated: code });
  }
  expect(added.code).toEqual(together.code);
  expect(removed.code).toEqual(alone.code);
  const flagOf = ({ code }: Seen, id: string): string | undefined => code.find((one) => one.startsWith(`${id} `));
  // N17's medium clause: T010 is due in five days and updated; only the risk makes it amber.
  expect([flagOf(alone, "T010"), flagOf(added, "T010")]).toEqual(["T010 ● Green", "T010 ◆ Amber"]);
  // N2: T012 starts in days to come; only the high risk makes it red. The risk of T006 is closed, and colours nothing.
  expect([flagOf(alone, "T012"), flagOf(added, "T012")]).toEqual(["T012 ● Green", "T012 ▲ Red"]);
  expect(flagOf(added, "T006")).toBe(flagOf(alone, "T006"));
  expect(changed(alone.file, added.file)).toEqual(['"Open high risks"', '"Open medium risks"']);
  expect(changed(added.file, removed.file)).toEqual(['"Open high risks"', '"Open medium risks"']);
  expect(changed(alone.file, removed.file)).toEqual([]);
}, 300_000);
