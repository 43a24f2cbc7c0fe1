import { generatedColumns } from "../../src/excel/form-layout";
import { printArea } from "../../src/excel/sheets/form-sheet";
import { paperFor, rowsOnPage } from "../../src/excel/sheets/paper";
import { registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import { demoBook } from "../actions/books";
import { disposeHost } from "../support/host";

afterAll(disposeHost);

const printed = (area: string): number => Number(/(\d+)$/.exec(area)?.[1]) - 4;

test("what is wider than an A4 page can bear asks for A3", () => {
  expect(paperFor(150)).toBe("A4");
  expect(paperFor(160)).toBe("A3");
  expect(rowsOnPage(190, 30)).toBeGreaterThan(18);
});

test.each(registry.registers)("$key: no page of empty rows alone, and no row with content left out", (form) => {
  const width = form.fields.slice(0, form.fields.findIndex(({ key }) => key === form.lastPrinted) + 1).reduce((sum, field) => sum + field.width, 0);
  const perPage = rowsOnPage(width, form.rowHeight);
  for (let rows = 0; rows <= 300; rows += 1) {
    const count = printed(printArea(form, generatedColumns(form), rows, 1000));
    expect(count).toBeGreaterThanOrEqual(rows);
    expect(count - rows).toBeLessThanOrEqual(20);
    const left = count % perPage;
    expect(left === 0 || left >= 3).toBe(true);
  }
});

test.each(["zh-CN", "en-US"] as const)("each sheet counts its own pages, names itself, and tells no total of the book (%s)", async (language) => {
  const { sheets } = await demoBook(language);
  const printed = sheets.filter(({ pageLayout }) => pageLayout.footer.right !== "");
  expect(printed.length).toBeGreaterThan(8);
  for (const { name, pageLayout } of printed) {
    const { footer, firstPageNumber } = pageLayout;
    expect([name, firstPageNumber, footer.left, footer.right.includes("&P"), footer.right.includes("&N")]).toEqual([name, 1, "&A", true, false]);
  }
  const paperOf = (key: string): unknown => printed.find(({ name }) => name === translator(language)(`forms:sheets.${key}`))?.pageLayout.paperSize;
  expect([paperOf("tracker"), paperOf("home")]).toEqual(["A3", "A4"]);
});
