/** What Check suggests is accepted with one press, and its finding goes; whoever is missing on the roster is added there and then. */
import { check } from "../../../src/actions/check/check";
import { putRight } from "../../../src/actions/check/put-right";
import { addToRoster } from "../../../src/actions/workbook/add-to-roster";
import { correctionsFor, correctionsForAll, newcomerIn, type Correction } from "../../../src/domain/findings/corrections";
import type { Finding } from "../../../src/domain/findings/finding";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange, writeRange } from "../../support/product";
import { asOf, at, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

const found = async (test: HostForTest, language: "zh-CN" | "en-US", cells: readonly string[]): Promise<readonly Finding[]> =>
  (await check(environmentOf(test, language, asOf))).findings.filter(({ cell, rule }) => cells.includes(cell) && rule.startsWith("C-"));
const first = (findings: readonly Finding[]): readonly Correction[] => findings.flatMap((one) => correctionsFor(one).slice(0, 1));

test.each([
  [
    "zh-CN", "进度跟踪", { due: "5月30日", owner: "周亭", department: "市场", status: "完成" },
    { due: "2026-05-30", owner: "周婷", department: "市场部", status: "已完成" },
  ],
  ["en-US", "Progress", { due: "30 May", owner: "Zhou Tin", department: "Marketting", status: "In progres" },
    { due: "2026-05-30", owner: "Zhou Ting", department: "Marketing", status: "In progress" }],
] as const)("%s: a day without a year, a slip in a name, in a department and in a status are each one press away", async (language, sheet, typed, meant) => {
  await withDemo(language, async (test) => {
    const cells = (["due", "owner", "department", "status"] as const).map((key) => [key, at(key, 10)] as const);
    for (const [key, cell] of cells) await writeRange(test, sheet, cell, [[`'${typed[key]}`]]);
    const findings = await found(test, language, cells.map(([, cell]) => cell));
    const corrections = first(findings);
    expect(
      Object.fromEntries(corrections.map(({ cell, shown }) => [cell, shown]))
    ).toEqual(Object.fromEntries(cells.map(([key, cell]) => [cell, meant[key]])));
    const report = await putRight(environmentOf(test, language, asOf), corrections);
    expect(report).toEqual({ done: 4, left: [], putBack: [] });
    expect((await found(test, language, cells.map(([, cell]) => cell))).filter(({ rule }) => rule !== "C-AGREE")).toEqual([]);
    expect((await readRange(test, sheet, at("due", 10)))[0]).toEqual([asOf + 10]);
    // Pressed again it writes nothing, and says that all of it stands.
    expect(await putRight(environmentOf(test, language, asOf), corrections)).toEqual(report);
  });
});

test("a cell that says something else by now, holds a formula, or is gone with its sheet is left alone and named", async () => {
  await withDemo("en-US", async (test) => {
    const correction = (row: number, sheet = "Progress"): Correction => (
      { sheet, cell: at("due", row), before: "30 May", value: asOf + 10, shown: "2026-05-30" }
    );
    await writeRange(test, "Progress", at("due", 9), [["'31 May"]]);
    await writeRange(test, "Progress", at("due", 10), [["=\"30 May\""]]);
    await writeRange(test, "Progress", at("due", 11), [["'30 May"]]);
    const report = await putRight(
      environmentOf(test, "en-US", asOf), [correction(9), correction(10), correction(11), correction(12, "Gone")]
    );
    expect(report).toMatchObject({ done: 1, left: [`Progress!${at("due", 9)}`, `Progress!${at("due", 10)}`, `Gone!${at("due", 12)}`] });
    expect((await readRange(test, "Progress", `${at("due", 9)}:${at("due", 11)}`)).flat()).toEqual(["31 May", "30 May", asOf + 10]);
  });
});

test("text dates pasted into a whole column become dates at one press", async () => {
  await withDemo("zh-CN", async (test) => {
    const rows = Array.from({ length: 24 }, (_, index) => index + 5);
    for (const row of rows) await writeRange(test, "进度跟踪", `${at("task", row)}:${at("task", row)}`, [[`任务 ${row}`]]);
    const column = `${at("due", 5)}:${at("due", 28)}`;
    await writeRange(test, "进度跟踪", column, rows.map((row) => [`'2026.6.${row}`]));
    const [finding, ...others] = (await check(environmentOf(test, "zh-CN", asOf))).findings.filter(
      ({ message }) => message === "text-date.message"
    );
    expect([finding?.also?.length, others.length]).toEqual([23, 0]);
    const all = finding === undefined ? [] : correctionsForAll(finding);
    expect(await putRight(environmentOf(test, "zh-CN", asOf), all)).toMatchObject({ done: 24, left: [] });
    expect((await readRange(test, "进度跟踪", column)).flat()).toEqual(rows.map((row) => asOf + 12 + row - 1));
    expect((await check(environmentOf(test, "zh-CN", asOf))).findings.filter(({ message }) => message === "text-date.message")).toEqual([]);
  });
});

test.each([["zh-CN", "进度跟踪", "名册", "欧阳靖"], ["en-US", "Progress", "Roster", "=Ada O'Neil"]] as const)(
  "%s: an owner who is on no roster is added with the task's department, once, and the finding goes", async (language, sheet, roster, name) => {
    await withDemo(language, async (test) => {
      await writeRange(test, sheet, at("owner", 10), [[`'${name}`]]);
      const [finding] = await found(test, language, [at("owner", 10)]);
      const newcomer = finding === undefined ? undefined : newcomerIn(finding);
      expect(newcomer).toEqual({ name, department: finding?.department });
      expect(newcomer?.department).not.toBe("");
      for (let press = 0; press < 2; press += 1) expect(
        await addToRoster(environmentOf(test, language, asOf), newcomer ?? { name: "", department: "" })
      ).toBe(roster);
      const rows = (await readRange(test, roster, "A5:B40")).filter(([first]) => first !== "");
      expect(rows.filter(([first]) => first === name)).toEqual([[name, newcomer?.department]]);
      expect(rows.at(-1)?.[0]).toBe(name);
      expect(await found(test, language, [at("owner", 10)])).toEqual([]);
    });
  },
);
