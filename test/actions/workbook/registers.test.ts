import { readRegisters } from "../../../src/actions/workbook/registers";
import { disposeHost, withHost } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { asOf, withDuties } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 30, spareDutyRows: 12 }));

afterAll(disposeHost);

test("every register tells its rows with the flags and sentences that their cells show, the red ones first", async () => {
  await withDuties("zh-CN", async (test) => {
    const { registers } = await readRegisters(environmentOf(test, "zh-CN", asOf));
    expect(registers.map(({ key, sheet, total }) => [key, sheet, total])).toEqual([["tracker", "进度跟踪", 14], ["duties", "职责分工", expect.any(Number)]]);
    for (const { sheet, rows, figures, total } of registers) {
      const cells = await readRange(test, sheet, "A1:Z60");
      for (const row of rows) {
        const at = cells[Number(/\d+$/.exec(row.cell)?.[0]) - 1] ?? [];
        expect(at).toEqual(expect.arrayContaining([row.id, row.title]));
        if (row.reason !== "") expect(at.map(String).map((text) => text.trim())).toContain(row.reason);
        if (row.flag === "red") expect(at.some((cell) => String(cell).startsWith("▲"))).toBe(true);
      }
      const flagged = rows.map(({ flag }) => flag);
      expect(flagged.lastIndexOf("red")).toBe(flagged.filter((flag) => flag === "red").length - 1);
      expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
  });
});

test("a reader of the other language gets the same flags and cells, and the reasons in a language that they read", async () => {
  await withDuties("zh-CN", async (test) => {
    const [own, other] = [await readRegisters(environmentOf(test, "zh-CN", asOf)), await readRegisters(environmentOf(test, "en-US", asOf))];
    const plain = ({ registers }: typeof own): unknown => registers.map(({ rows, figures, findings }) => [
      rows.map(({ id, flag, cell, reason }) => [id, flag, cell, reason === ""]), figures, findings.map(({ cell, rule }) => [cell, rule]),
    ]);
    expect(plain(other)).toEqual(plain(own));
    const red = ({ registers }: typeof own): string | undefined => registers[0]?.rows.find(({ flag }) => flag === "red")?.reason;
    expect(red(own)).toMatch(/^N1 逾期\d+天/);
    expect(red(other)).toMatch(/^N1: \d+ days overdue/);
  });
});

test("a workbook that is not ours has no registers, and nothing is written", async () => {
  await withHost(async (test) => {
    expect(await readRegisters(environmentOf(test, "en-US", asOf))).toEqual({ asOf, registers: [] });
  });
});
