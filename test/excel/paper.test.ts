import { paperFor, rowsOnPage } from "../../src/excel/sheets/paper";
import { printArea } from "../../src/excel/sheets/form-sheet";
import { registry } from "../../src/forms/registry";
import { generatedColumns } from "../../src/excel/form-layout";

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
