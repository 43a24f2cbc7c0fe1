import { isoFromSerial } from "../../../../src/domain/dates/excel-date";
import type { CleanAnswers, Cleaning } from "../../../../src/domain/sheets-of-others/cleaning/clean-answers";
import { cleanDate } from "../../../../src/domain/sheets-of-others/cleaning/clean-date";
import { planCleaning, type CleanPlan } from "../../../../src/domain/sheets-of-others/cleaning/clean-sheet";
import { cleanPercent } from "../../../../src/domain/sheets-of-others/cleaning/clean-words";
import type { GridValue } from "../../../../src/domain/sheets-of-others/sheet-grid";
import { percentScale } from "../../../../src/domain/text/parse-percent";
import { readForeignGrids } from "../../../../src/excel/foreign/read-foreign";
import { drawn } from "../../../actions/foreign/drawn-sheet";
import { gridOf } from "../../../actions/foreign/grid-of";
import { dateStrings, shareStrings } from "./strings";

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split("\n").filter((line) => line.includes("=>")).map((line) => {
    const cut = line.lastIndexOf(" => ");
    return [line.slice(0, Math.max(cut, 0)), line.slice(line.lastIndexOf("=>") + 2).trim()] as const;
  });

const said = (cleaning: Cleaning<number>, show: (value: number) => string): string =>
  (cleaning.kind === "becomes" ? show(cleaning.value) : cleaning.kind === "asks" ? cleaning.questions.join(" ") : "stays");

test("there are at least 150 strings", () => {
  expect(pairs(dateStrings).length + pairs(shareStrings).length).toBeGreaterThanOrEqual(150);
});

test("every date that can mean one day becomes it, every other is asked about or stays", () => {
  const read = pairs(dateStrings).map(([typed]) => `${typed} => ${said(cleanDate(typed, "General", {}, true), isoFromSerial)}`);
  expect(read).toEqual(pairs(dateStrings).map(([typed, right]) => `${typed} => ${right}`));
});

test("every share becomes a fraction, is asked about or stays", () => {
  const scale = percentScale([{ value: 30 }, { value: 0.5 }]);
  const read = pairs(shareStrings).map(([typed]) => `${typed} => ${said(cleanPercent({ value: typed }, scale, {}), String)}`);
  expect(read).toEqual(pairs(shareStrings).map(([typed, right]) => `${typed} => ${right}`));
});

test.each<[GridValue, string, CleanAnswers, string]>([
  ["3/4/25", "General", { order: "day-first" }, "2025-04-03"],
  ["3/4/25", "General", { order: "month-first" }, "2025-03-04"],
  ["03/04/25", "General", { order: "month-first" }, "year-place"],
  ["03/04/25", "General", { yearPlace: "first" }, "2003-04-25"],
  ["03/04/25", "General", { yearPlace: "last", order: "day-first" }, "2025-04-03"],
  ["2月20日", "General", { year: 2026 }, "2026-02-20"],
  ["2月29日", "General", { year: 2026 }, "stays"],
  ["3/4", "General", { year: 2026 }, "order"],
  ["2026年2月", "General", { periodEnd: true }, "2026-02-28"],
  ["2026年2月", "General", { periodEnd: false }, "stays"],
  [10.31, "General", {}, "year"],
  [10.31, "General", { year: 2026 }, "2026-10-31"],
  [10.3, "General", {}, "nought year"],
  [10.3, "General", { nought: "lost", year: 2026 }, "2026-10-30"],
  [10.3, "General", { nought: "as-typed", year: 2026 }, "2026-10-03"],
  [10.3, "0.00", { year: 2026 }, "2026-10-30"],
  [2.3, "General", { year: 2026 }, "2026-02-03"],
  [20260220, "General", {}, "2026-02-20"],
  [46073, "yyyy-mm-dd", {}, "stays"],
  [46073, "General", {}, "stays"],
  [0, "General", {}, "stays"],
  [365, "General", {}, "stays"],
  [true, "General", {}, "stays"],
])("%p shown as %s with %j is %s", (value, format, answers, right) => {
  expect(said(cleanDate(value, format, answers, true), isoFromSerial)).toBe(right);
});

const sheet = drawn(`
任务 | 责任部门 | 负责人 | 截止日期 | 进度 | 状态
整理台账 | 市场部 | 张三 | '2026.2.20 | 30% | 进行中
更新网页 | 市场部 | 张 三 | '2月25日 | '40 % | 进行中
拍摄照片 | 市场 部 | 张三、李四 | '3/4/2026 | 100% | 已完成
核对合同 | 研发部 | 李四 | 2026-05-30 | 0% | 未开始
打印海报 | 研发部 | Ann Lee | '待定 | 0% | 未开始
订购场地 | 研发部 | ann lee | '3/5/2026 | 0% | 未开始`);

function planOf(answers: CleanAnswers, spec = sheet): CleanPlan {
  const [list] = readForeignGrids([gridOf(spec)], "Sheet1").lists;
  if (list === undefined) throw new Error("the sheet was not read");
  return planCleaning(list.found, answers);
}

const shown = ({ cells }: CleanPlan): readonly string[] => cells.map(({ kind, row, before, after }) => `${row} ${kind} ${String(before)} → ${kind === "date" ? isoFromSerial(Number(after)) : String(after)}`).sort();

describe("a sheet", () => {
  it("is tidied where there is one reading, and asks once for all cells alike", () => {
    const plan = planOf({});
    expect(shown(plan)).toEqual(["1 date 2026.2.20 → 2026-02-20", "2 name 张 三 → 张三", "2 percent 40 % → 0.4", "3 department 市场 部 → 市场部"]);
    expect(plan.questions).toEqual([
      { kind: "spelling", key: "annlee", count: 2, samples: ["Ann Lee", "ann lee"], options: ["Ann Lee", "ann lee"] },
      { kind: "year", count: 1, samples: ["2月25日"] },
      { kind: "order", count: 2, samples: ["3/4/2026", "3/5/2026"] },
    ]);
  });

  it("does as answered, and then has nothing left to ask", () => {
    const plan = planOf({ year: 2026, order: "day-first", spellings: { annlee: "Ann Lee" } });
    expect(plan.questions).toEqual([]);
    expect(shown(plan)).toEqual(expect.arrayContaining([
      "2 date 2月25日 → 2026-02-25", "3 date 3/4/2026 → 2026-04-03", "6 date 3/5/2026 → 2026-05-03", "6 name ann lee → Ann Lee",
    ]));
  });

  it("that was tidied is well: done again it changes nothing", () => {
    const answers: CleanAnswers = { year: 2026, order: "day-first", spellings: { annlee: "Ann Lee" } };
    const rows = sheet.rows.map((row) => [...row]);
    for (const { row, column, after, kind } of planOf(answers).cells) {
      const line = rows[row];
      if (line !== undefined) line[column] = kind === "date" ? { date: isoFromSerial(Number(after)) } : kind === "percent" ? { percent: Number(after) } : after;
    }
    expect(planOf({}, { ...sheet, rows })).toEqual({ cells: [], questions: [] });
  });
});
