/** Every page of the registry: it shows the row that is chosen, in the embedded Excel and in LibreOffice, says what it cannot show, and is mended. */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { refresh } from "../../src/actions/refresh/refresh";
import { languages } from "../../src/domain/language";
import { formFirstRow, generatedColumns } from "../../src/excel/form-layout";
import type { Page } from "../../src/excel/pages/page";
import { pagesOf } from "../../src/excel/pages/read-page";
import { pageHeight } from "../../src/excel/pages/page-grid";
import { demoProject } from "../../src/forms/demo-project";
import { registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { startLibreOffice } from "../support/libreoffice";
import { day, environmentOf, readRange, writeRange } from "../support/product";

jest.mock("../../src/catalog/register-rows", () => ({ registerRows: { least: 12, spare: 4 } }));
jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 4 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 8, spareRequestRows: 4, leastOpinionRows: 12, spareOpinionRows: 4 }));

const office = startLibreOffice();
afterAll(async () => {
  office.dispose();
  await disposeHost();
});

const asOf = day("2026-05-20");
const pages = pagesOf(registry);
const withPage = registry.forms.filter(({ sheets }) => sheets.some(({ page }) => page !== undefined)).map(({ key }) => key);
const wholePage = ({ lastColumn, lastRow }: Page): string => `A1:${lastColumn}${lastRow}`;

/** Rows of a sheet by address, as a person would write it. */
const cellIn = (rows: readonly (readonly unknown[])[], cell: string): unknown => rows[Number(/\d+/.exec(cell)?.[0]) - 1]?.[cell.charCodeAt(0) - 65];

describe.each(languages)("in %s", (language) => {
  const say = translator(language);
  const sheetOf = ({ key }: Pick<Page, "key">): string => say(`forms:sheets.${key}`);
  let made: WorkbookFile;

  beforeAll(async () => {
    await withHost(async (test) => {
      const { rows, ...project } = demoProject(language, asOf, "UTC");
      await generate(environmentOf(test, language, asOf), { ...project, rows, asOf, forms: withPage, settings: "together" });
      made = test.document.snapshot();
    });
  }, 300_000);
  const withBook = (body: (test: HostForTest) => Promise<void>): Promise<void> => withHost(body, made);

  /** A row of a page's register as the sheet has it, by field. */
  async function rowOf(test: HostForTest, { register }: Page, index: number): Promise<(key: string) => unknown> {
    const columns = generatedColumns(register);
    const row = formFirstRow + index;
    const cells = (await readRange(test, say(`forms:sheets.${register.key}`), `A${row}:AZ${row}`))[0] ?? [];
    return (key) => cells[register.fields.findIndex((field) => field.key === key)] ?? columns;
  }

  test("each shows its register's second row in the embedded Excel as in LibreOffice; long and formula-like texts stay texts that fit", async () => {
    await withBook(async (test) => {
      const odd = new Map<string, string>();
      for (const page of pages) {
        const row = formFirstRow + 1;
        const texts = page.boxes.filter(({ key }) => page.register.fields.some((field) => field.key === key && (field.kind === "longText" || field.kind === "text")));
        for (const [index, { key }] of texts.slice(0, 3).entries()) {
          const cell = `${generatedColumns(page.register)[key] ?? ""}${row}`;
          await writeRange(test, say(`forms:sheets.${page.register.key}`), cell, [[["'=1+1", "长".repeat(32_000), "one\ntwo\n".repeat(200)][index]]]);
          odd.set(`${page.key} ${key}`, cell);
        }
        const id = (await rowOf(test, page, 1))("id");
        await writeRange(test, sheetOf(page), page.idCell, [[id]]);
      }
      const bytes = saveXlsx(test.document.snapshot()).bytes;
      const values = office.values(new Map([["book", bytes]]));
      for (const page of pages) {
        const shown = await readRange(test, sheetOf(page), wholePage(page));
        const row = await rowOf(test, page, 1);
        expect([page.key, cellIn(shown, "B3")]).toEqual([page.key, ""]);
        for (const { key, cell, lines } of page.boxes) {
          const [value, there] = [cellIn(shown, cell), row(key)];
          if (there === "?" || typeof there !== "string" || there.length < 25) expect([page.key, key, value]).toEqual([page.key, key, there === "?" && value === "" ? "" : there]);
          else if (odd.has(`${page.key} ${key}`)) {
            expect(String(value)).not.toMatch(/^#/);
            expect(String(value).length).toBeLessThanOrEqual(60 * lines * 2);
            expect([page.key, key, String(value)]).toEqual([page.key, key, expect.stringMatching(/…/)]);
          }
        }
        const calc = values.get(`book/${sheetOf(page)}`) ?? [];
        for (const { key, cell } of page.boxes) {
          const [ours, theirs] = [cellIn(shown, cell), cellIn(calc, cell)];
          // Dates and times come as they look.
          if (typeof ours === "number") expect([page.key, key, theirs]).toEqual([page.key, key, expect.stringMatching(/^[\d:. %/-]+$/)]);
          else expect([page.key, key, theirs]).toEqual([page.key, key, String(ours)]);
        }
        for (const list of page.lists) {
          for (let line = list.firstRow; line < list.firstRow + list.lines; line += 1) {
            const at = list.columns.map(({ cell }) => cell.replace(/\d+/, String(line)));
            const told = (rows: readonly (readonly unknown[])[]): readonly string[] => at.map((cell) => String(cellIn(rows, cell)).replace(/^(\d{5}|\d{4}-\d\d-\d\d)$/, "a day"));
            expect(told(calc)).toEqual(told(shown));
          }
        }
      }
    });
  }, 300_000);

  test("lists hold the rows that carry the id, in their order, and say where there are more", async () => {
    await withBook(async (test) => {
      for (const page of pages) {
        for (const list of page.lists) {
          const columns = generatedColumns(list.register);
          const [register, first] = [say(`forms:sheets.${list.register.key}`), list.columns[0]];
          const letter = columns[list.link] ?? "";
          const id = String((await rowOf(test, page, 0))("id"));
          await writeRange(test, register, `${letter}${formFirstRow}:${letter}${formFirstRow + list.lines}`, Array.from({ length: list.lines + 1 }, () => [id]));
          const title = columns[first?.key ?? ""] ?? "";
          await writeRange(test, register, `${title}${formFirstRow}:${title}${formFirstRow + list.lines}`, Array.from({ length: list.lines + 1 }, (_, at) => [`nr ${at}`]));
          await writeRange(test, sheetOf(page), page.idCell, [[id]]);
          const shown = await readRange(test, sheetOf(page), wholePage(page));
          const lines = Array.from({ length: list.lines }, (_, at) => cellIn(shown, `B${list.firstRow + at}`));
          expect([page.key, lines]).toEqual([page.key, lines.map((_, at) => `nr ${at}`)]);
          expect(String(cellIn(shown, `B${list.titleRow}`))).toContain(say("forms:page.first-only", { lines: list.lines, sheet: register }));
        }
      }
    });
  }, 120_000);

  test("a blank id leaves an empty form, an unknown one is said, and both are one page of paper", async () => {
    await withBook(async (test) => {
      for (const page of pages) {
        const { pageLayout } = made.sheets.find(({ name }) => name === sheetOf(page)) ?? {};
        expect([page.key, pageLayout?.zoom]).toEqual([page.key, { fitToWidth: 1, fitToHeight: 1 }]);
        // What a page holds is not shrunk beyond reading.
        expect(page.rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThan(pageHeight * 1.1);
        for (const [id, notice] of [["", ""], ["Z999", "Z999"], ["*", "*"]] as const) {
          await writeRange(test, sheetOf(page), page.idCell, [[id]]);
          const shown = await readRange(test, sheetOf(page), wholePage(page));
          if (notice === "") expect(cellIn(shown, "B3")).toBe("");
          else expect(cellIn(shown, "B3")).toContain(notice);
          expect(page.boxes.filter(({ key, cell }) => key !== "id" && cellIn(shown, cell) !== "").map(({ key }) => key)).toEqual([]);
        }
      }
    });
  }, 120_000);

  test("what was typed over a page is a finding; Refresh says what stood there and lays the formulas anew, and then nothing more", async () => {
    await withBook(async (test) => {
      const environment = environmentOf(test, language, asOf);
      const mended = pages.filter(({ submits }) => submits === undefined);
      await refresh(environment);
      for (const page of mended) {
        const box = page.boxes[2];
        await writeRange(test, sheetOf(page), box?.cell ?? "", [["typed over"]]);
        await writeRange(test, sheetOf(page), page.boxes[3]?.cell ?? "", [[""]]);
        for (const { firstRow } of page.lists) await writeRange(test, sheetOf(page), `B${firstRow}`, [["5"]]);
      }
      const found = (await check(environment)).findings.filter(({ rule }) => rule === "C-FORM");
      expect(found.map(({ sheet, cell }) => [sheet, cell])).toEqual(expect.arrayContaining(mended.map((page) => [sheetOf(page), page.boxes[2]?.cell])));
      const { changes, findings } = await refresh(environment);
      const told = changes.filter(({ what }) => what === "page-restored");
      expect(told.map(({ sheet }) => sheet)).toEqual(mended.map(sheetOf));
      for (const { details } of told) expect(details).toContain("typed over");
      expect(findings.filter(({ rule }) => rule === "C-FORM")).toEqual([]);
      for (const page of mended) {
        const shown = await readRange(test, sheetOf(page), wholePage(page));
        const row = await rowOf(test, page, 0);
        for (const { key, cell } of page.boxes.slice(2, 4)) expect([page.key, key, cellIn(shown, cell)]).toEqual([page.key, key, row(key)]);
      }
      expect((await refresh(environment)).changes).toEqual([]);
    });
  }, 120_000);
});
