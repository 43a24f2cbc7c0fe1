/**
 * One rule, three executions, for the register of requests and the opinions on them: due dates, hours, states, flags and reasons are the same from
 * our TypeScript, from the cell formulas in the embedded Excel, and from the same formulas recalculated by LibreOffice.
 */
import fc from "fast-check";
import { generate } from "../../src/actions/generate/generate";
import { judgeBook } from "../../src/actions/check/judge-book";
import { requestLimits } from "../../src/forms/requests/limits";
import { taskLimits } from "../../src/forms/tracker/limits";
import { registry } from "../../src/forms/registry";
import { opinionFields, requestFields, type NewOpinion, type NewRequest } from "../../src/catalog/requests";
import type { Language } from "../../src/domain/language";
import { formFirstRow } from "../../src/excel/form-layout";
import { opinionForm } from "../../src/forms/requests/opinions";
import { requestRegister } from "../../src/forms/requests/register";
import { trackerForm } from "../../src/forms/tracker/register";
import { columnLetters } from "../../src/excel/geometry";
import { loadBook } from "../../src/excel/read-book";
import { translator } from "../../src/locales/translate";
import type { Cell } from "../../src/rules/tracker-row";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { startLibreOffice, type LibreOffice } from "../support/libreoffice";
import { day, environmentOf, readRange } from "../support/product";
import { randomLinkedTask, randomOpinion, randomRequest, requestDates, requestRuleSetups, type RequestRules } from "./random-requests";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 5, spareTrackerRows: 1 }));

/** The second language proves its words; the arithmetic has been proved by then. */
const cases = [
  { language: "zh-CN", rowCount: 220, seed: 20260214, dates: requestDates, setups: requestRuleSetups.slice(0, 2), kinds: [7, 9] },
  { language: "en-US", rowCount: 60, seed: 7, dates: requestDates.slice(0, 1), setups: requestRuleSetups.slice(1), kinds: [6, 8] },
] as const;
type Case = (typeof cases)[number];
const sizes = { opinions: 60, tasks: 60 } as const;
/** Saved with a wrong value: only a LibreOffice that calculates anew says 2. */
const canary = { row: 0, column: 51 } as const;

let office: LibreOffice;
beforeAll(() => {
  office = startLibreOffice();
});
afterAll(async () => {
  office.dispose();
  await disposeHost();
});

interface Filled {
  readonly key: string;
  readonly fields: readonly { readonly key: string }[];
}

/** Queued, so that the workbook is calculated once. */
function fill(sheet: Excel.Worksheet, form: Filled, rows: readonly Readonly<Record<string, Cell | undefined>>[]): void {
  for (const key of Object.keys(rows[0] ?? {})) {
    const letters = columnLetters(form.fields.findIndex((field) => field.key === key) + 1);
    sheet.getRange(`${letters}${formFirstRow}:${letters}${formFirstRow + rows.length - 1}`).values = rows.map((row) => [row[key]]);
  }
}

async function setUp(test: HostForTest, { language, rowCount, seed }: Case): Promise<void> {
  const translate = translator(language);
  const departments = ["产品部", "Sales", "研发 R&D"];
  const people = ["王敏", "Ann Lee", "O'Neil"];
  const vocabulary = {
    departments, people, yes: translate("forms:lists.yes"), no: translate("forms:lists.no"),
    urgencies: (["urgent", "normal", "relaxed"] as const).map((one) => translate(`forms:lists.urgencies.${one}`)),
    statuses: (["in-progress", "done", "cancelled"] as const).map((one) => translate(`forms:lists.states.${one}`)),
  };
  await generate(environmentOf(test, language, day("2026-02-14")), {
    project: { name: "Parity", goal: "", leadDepartment: "", projectLead: "", departments, timeZone: "UTC" }, asOf: day("2026-02-14"), forms: ["tracker", "requests"],
    people: people.map((name) => ({ name, department: "Sales", role: "", team: "", contact: "", aliases: "" })), settings: "apart",
    rows: { tracker: Array.from({ length: sizes.tasks }, () => ({ task: "T" })),
    requests: Array.from({ length: rowCount }, (_, index): NewRequest => ({ contact: String(index) })),
    opinions: Array.from({ length: sizes.opinions }, (): NewOpinion => ({ text: "?" })) },
  });
  await test.Excel.run(async (context) => {
    const sheet = (form: Filled): Excel.Worksheet => context.workbook.worksheets.getItem(translate(`forms:sheets.${form.key}`));
    fill(sheet(requestRegister), requestRegister, fc.sample(randomRequest(vocabulary), { numRuns: rowCount, seed }));
    fill(sheet(opinionForm), opinionForm, fc.sample(randomOpinion(vocabulary, rowCount), { numRuns: sizes.opinions, seed }));
    fill(sheet(trackerForm), trackerForm, fc.sample(randomLinkedTask(vocabulary, 20), { numRuns: sizes.tasks, seed }));
    await context.sync();
  });
}

async function apply(test: HostForTest, language: Language, asOf: number, rules: RequestRules): Promise<void> {
  const translate = translator(language);
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(translate("forms:sheets.rules"));
    for (const [id, rule] of Object.entries(rules)) {
      const row = 5 + [...taskLimits, ...requestLimits].findIndex((one) => one.id === id);
      sheet.getRange(`C${row}`).values = [[rule.limit]];
      if (rule.basis !== undefined) sheet.getRange(`E${row}`).values = [[translate(`forms:rules.basis.${rule.basis}`)]];
      sheet.getRange(`F${row}:G${row}`).values = [[translate(`forms:rules.severity.${rule.severity}`), translate(`forms:lists.${rule.on}`)]];
    }
    context.workbook.names.getItem("AsOf_Input").getRange().values = [[asOf]];
    await context.sync();
  });
}

const computed = {
  requests: requestFields.filter(({ kind }) => kind === "computed").map(({ key }) => key),
  opinions: opinionFields.filter(({ kind, key }) => kind === "computed" && key !== "key").map(({ key }) => key),
} as const;
const fields = { requests: requestFields, opinions: opinionFields } as const;
const forms = ["requests", "opinions"] as const;

/** What one cell each should show, by `form key row`. */
type Answers = ReadonlyMap<string, Cell>;

/** Our own code, from one read of the workbook. */
async function fromTypeScript(test: HostForTest, { language, rowCount }: Case): Promise<Answers> {
  const book = await test.Excel.run(async (context) => {
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    return tracker();
  });
  if (book === undefined) throw new Error("no tracker");
  const cells = judgeBook({ language }, book, undefined).forms.get("requests")?.expected() ?? {};
  const answers = new Map<string, Cell>();
  for (const form of forms) {
    for (let row = formFirstRow; row < formFirstRow + (form === "requests" ? rowCount : sizes.opinions); row += 1) {
      for (const key of computed[form]) answers.set(`${form} ${key} ${row}`, cells[form]?.get(row)?.[key] ?? "");
    }
  }
  return answers;
}

/** The same keys answered by sheets of values. */
function pick(wanted: Answers, sheets: Readonly<Record<string, readonly (readonly Cell[])[] | undefined>>): Answers {
  return new Map([...wanted.keys()].map((name) => {
    const [form = "", key, row] = name.split(" ");
    const column = fields[form as (typeof forms)[number]].findIndex((field) => field.key === key);
    return [name, sheets[form]?.[Number(row) - 1]?.[column] ?? ""];
  }));
}

const sheetName = (language: Language, form: (typeof forms)[number]): string => translator(language)(`forms:sheets.${form}`);

/** LibreOffice's table of text keeps no types, writes dates as such, and 15 significant digits of a quotient. */
const asStored = (value: Cell | undefined): string => {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return String(day(value));
  const number = value === "" || typeof value === "boolean" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? String(value) : String(Number(number.toPrecision(13)));
};

function withWrongCanary(file: WorkbookFile, name: string): WorkbookFile {
  return {
    ...file,
    sheets: file.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const cells = new Map(sheet.cells);
      cells.set(canary.row, new Map([...(cells.get(canary.row) ?? []), [canary.column, { value: 3, formula: "=1+1" }]]));
      return { ...sheet, cells };
    }),
  };
}

function differences(wanted: Answers, given: Answers, sheet: readonly (readonly Cell[])[]): readonly string[] {
  return [...wanted].filter(([key, value]) => asStored(given.get(key)) !== asStored(value)).slice(0, 12)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)} ≠ ${JSON.stringify(given.get(key))} in ${JSON.stringify(sheet[Number(key.split(" ")[2]) - 1]?.slice(0, 30))}`);
}

test.each(cases)("$rowCount requests with their opinions at each date and set of rules agree in $language", async (one) => {
  const { language, rowCount, dates, setups } = one;
  const books = new Map<string, { readonly bytes: Uint8Array; readonly wanted: Answers; readonly sheet: readonly (readonly Cell[])[] }>();
  const seen = new Map<string, Set<Cell>>();
  await withHost(async (test) => {
    await setUp(test, one);
    for (const [place, rules] of setups.entries()) {
      for (const asOf of dates) {
        await apply(test, language, asOf, rules);
        const wanted = await fromTypeScript(test, one);
        const requests = await readRange(test, sheetName(language, "requests"), `A1:AZ${formFirstRow + rowCount - 1}`);
        const opinions = await readRange(test, sheetName(language, "opinions"), `A1:J${formFirstRow + sizes.opinions - 1}`);
        expect({ place, asOf, host: differences(wanted, pick(wanted, { requests, opinions }), requests) }).toEqual({ place, asOf, host: [] });
        for (const [key, value] of wanted) {
          const name = key.split(" ").slice(0, 2).join(" ");
          seen.set(name, (seen.get(name) ?? new Set()).add(value));
        }
        books.set(`book${books.size}`, { bytes: saveXlsx(withWrongCanary(test.document.snapshot(), sheetName(language, "requests"))).bytes, wanted, sheet: requests });
      }
    }
  });
  const shown = office.values(new Map([...books].map(([name, { bytes }]) => [name, bytes])));
  for (const [name, { wanted, sheet }] of books) {
    const [requests, opinions] = forms.map((form) => shown.get(`${name}/${sheetName(language, form)}`));
    expect(requests?.[canary.row]?.[canary.column]).toBe("2");
    expect({ name, libreOffice: differences(wanted, pick(wanted, { requests, opinions }), sheet) }).toEqual({ name, libreOffice: [] });
  }
  // Nearly every flag and state occurs, so that agreement says something about each.
  const kinds = (name: string): number => seen.get(name)?.size ?? 0;
  expect([kinds("requests flag"), kinds("requests progress")]).toEqual(one.kinds);
  expect(Math.min(kinds("requests worstTask"), kinds("opinions flag"))).toBeGreaterThanOrEqual(4);
}, 240_000);
