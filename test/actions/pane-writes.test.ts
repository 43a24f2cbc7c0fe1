import { backToToday } from "../../src/actions/workbook/back-to-today";
import { exportFindings } from "../../src/actions/check/export-findings";
import { inspect } from "../../src/actions/workbook/inspect";
import { disposeHost, withHost } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { asOf, withDuties } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 30, spareDutyRows: 12 }));

afterAll(disposeHost);

test("back to today: the cell says TODAY() again, wherever it stands, and nothing else is written", async () => {
  await withDuties("zh-CN", async (test) => {
    const environment = environmentOf(test, "zh-CN", asOf);
    expect(await inspect(environment)).toMatchObject({ asOfIsFixed: true });
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("首页").getRange("1:1").insert("Down");
      await context.sync();
    });
    await backToToday(environment);
    expect(await inspect(environment)).toMatchObject({ asOfIsFixed: false });
    const formulas = await test.Excel.run(async (context) => {
      const cell = context.workbook.names.getItem("AsOf_Input").getRange();
      cell.load("formulas");
      await context.sync();
      return cell.formulas as unknown[][];
    });
    expect(formulas).toEqual([["=TODAY()"]]);
  });
});

test("back to today in a workbook that is not ours is refused", async () => {
  await withHost(async (test) => {
    await expect(backToToday(environmentOf(test, "en-US", asOf))).rejects.toMatchObject({ code: "no-tracker" });
  });
});

test("findings go to a sheet of their own as text that calculates nothing; the same ones once, beside one that somebody has worked on", async () => {
  await withHost(async (test) => {
    const environment = environmentOf(test, "en-US", asOf);
    const rows = [["Severity", "What is wrong"], ["Red", "=1+1"], ["Note", "-1"]];
    const sheet = { name: "Findings", rows, widths: [8, 50] };
    expect(await exportFindings(environment, sheet)).toBe("Findings");
    expect(await exportFindings(environment, sheet)).toBe("Findings");
    await writeRange(test, "Findings", "C2", [["seen to"]]);
    expect(await exportFindings(environment, sheet)).toBe("Findings (2)");
    expect(await readRange(test, "Findings", "C2")).toEqual([["seen to"]]);
    for (const name of ["Findings", "Findings (2)"]) expect(await readRange(test, name, "A1:B4")).toEqual([...rows, ["", ""]]);
  });
});
