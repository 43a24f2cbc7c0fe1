/** Sheets of many trades, read and judged without an Excel as of 2026-03-10; what is right was stated before they were read. */
import type { CheckReport } from "../../../src/actions/action";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { day } from "../../support/product";
import { fields } from "./drawn-sheet";
import { checkGrids } from "./grid-of";
import type { TradeSheet } from "./trade-sheet";
import { buildingSheets } from "./trades-building";
import { moreSheets } from "./trades-more";
import { noLists } from "./trades-none";
import { officeSheets } from "./trades-office";
import { softwareSheets } from "./trades-software";
import { unseenChinese } from "./unseen-chinese";
import { unseenEnglish } from "./unseen-english";
import { unseenLast } from "./unseen-last";
import { unseenLater } from "./unseen-later";
import { unseenNone } from "./unseen-none";

const asOf = day("2026-03-10");
const judged = new Set([
  "id", "task", "owner", "start", "due", "status", "percent", "actualStart", "actualFinish", "period", "level", "probability", "impact",
]);

const rounds = [...unseenLater, ...unseenLast];
const later = { lists: rounds.filter(({ form }) => form !== "none"), others: rounds.filter(({ form }) => form === "none") };
const moreLists = moreSheets.filter(({ form }) => form !== "none");
const moreOthers = moreSheets.filter(({ form }) => form === "none");

/** The titles that stand in the rows of red findings. */
function lateTitles({ sheet }: TradeSheet, report: CheckReport): readonly string[] {
  const titles = report.adopted?.columns.find(({ field }) => field === "task");
  const column = titles === undefined ? 0 : titles.column.charCodeAt(0) - 65;
  const red = report.findings.filter(({ severity, rule }) => severity === "red" && !rule.startsWith("C-"));
  const rows = [...new Set(red.map(({ cell }) => Number(cell.replace(/\D/g, ""))))].sort((a, b) => a - b);
  return rows.map((row) => {
    const cell = sheet.rows[row - 1]?.[column];
    return typeof cell === "string" ? cell : `row ${row}`;
  });
}

const lists = [
  ...buildingSheets, ...softwareSheets, ...officeSheets, ...moreLists, ...unseenChinese, ...unseenEnglish, ...later.lists,
];

test.each(lists)("$what", (stated) => {
  const report = checkGrids([stated.sheet], { asOf });
  const { adopted } = report;
  const columns = Object.fromEntries(
    (adopted?.columns ?? []).filter(({ field }) => judged.has(field)).map(({ field, column }) => [field, column])
  );
  expect({
    form: adopted?.form, columns: stated.columns === undefined ? undefined : columns, tasks: adopted?.tasks,
    late: lateTitles(stated, report),
    done: stated.done === undefined ? undefined : report.summary?.total.done, asks: (adopted?.questions ?? []).map(({ kind }) => kind),
  }).toEqual({
    form: stated.form, columns: stated.columns === undefined ? undefined : fields(stated.columns), tasks: stated.tasks,
    late: stated.late ?? [],
    done: stated.done, asks: stated.asks ?? [],
  });
});

test.each([...noLists, ...moreOthers, ...unseenNone, ...later.others])("refused: $what", ({ sheet, why = /./u }) => {
  const read = (): CheckReport => checkGrids([sheet], { asOf });
  expect(read).toThrow(LiaisonError);
  try {
    read();
  } catch (error) {
    expect(error).toMatchObject({ code: "no-list", values: { why: expect.stringMatching(why) as unknown } });
  }
});
