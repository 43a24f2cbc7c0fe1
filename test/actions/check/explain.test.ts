/**
 * Every finding of a workbook is explained from the row as it stands: rule and source, the limit in force, values, arithmetic, who acts, by
 * when.
 */
import { check } from "../../../src/actions/check/check";
import { explain } from "../../../src/actions/check/explain";
import { languages } from "../../../src/domain/language";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost } from "../../support/host";
import { environmentOf, writeRange } from "../../support/product";
import { asOf, at, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

test.each(languages)("in %s each finding has all of it, and nothing is left to be filled in", async (language) => {
  await withDemo(language, async (test) => {
    const environment = environmentOf(test, language, asOf);
    await writeRange(test, translator(language)("forms:sheets.tracker"), at("start", 9), [["'18/7/2020"]]);
    const { findings } = await check(environment);
    expect(findings.length).toBeGreaterThan(6);
    for (const finding of findings) {
      const told = await explain(environment, finding);
      expect(
        [
          finding.rule, told.says, told.source, told.arithmetic, told.clears,
        ].filter((one) => one === "" || /\{\{|undefined|forms:|findings:/.test(one))
      ).toEqual([]);
      if (["red", "amber"].includes(finding.severity)) {
        expect(told.limit).not.toBe("");
        expect(told.acts).toContain(finding.owner);
        expect(told.values.length).toBeGreaterThan(1);
        expect(told.arithmetic).toContain(finding.rule);
      }
    }
  });
});

test("an overdue task, as its row stands now and with the limit as it is set now; an amber one by the day on which it is due", async () => {
  await withDemo("en-US", async (test) => {
    const environment = environmentOf(test, "en-US", asOf);
    const of = async (rule: string) => (await check(environment)).findings.find((one) => one.rule === rule && one.severity !== "note");
    const [overdue, soon] = [
      await of("N1"), (await check(environment)).findings.find(({ rule, cell }) => rule === "N17" && cell === at("due", 10))
    ];
    if (overdue === undefined || soon === undefined) throw new Error("both are in the demonstration");
    await writeRange(test, "Rules", "C5", [[1]]);
    await writeRange(test, "Progress", at("due", 8), [[asOf - 9]]);
    expect(await explain(environment, overdue)).toEqual({
      says: translator("en-US")("forms:rules.statement.N1"), source: "Guide Z1", limit: "1 day · Red · Rules, row 5",
      values: [
        { name: "Days overdue", value: "9" }, { name: "Task", value: "Build the campaign page" }, { name: "Status", value: "In progress" },
        { name: "Due", value: "2026-05-11" }, { name: "Actual finish", value: "(blank)" }, { name: "As-of date", value: "2026-05-20" },
      ],
      arithmetic: expect.stringContaining("9 days") as string, acts: "Chen Qiang · Engineering",
      clears: translator("en-US")("forms:rules.clears.N1"),
    });
    expect((await explain(environment, soon)).by).toBe("2026-05-22");
  });
});

test("in a workbook that is none of ours the finding speaks for itself", async () => {
  await withHost(async (test) => {
    const told = await explain(environmentOf(test, "en-US", asOf), {
      rule: "N1", sheet: "Plan", cell: "D4", message: "red-elsewhere.message", remedy: "red-elsewhere.remedy", owner: "Ann", department: "",
      values: { reason: "N1 overdue by 4 days", task: "Page", rules: "N1", field: "Due", value: "" },
    });
    expect(told).toMatchObject({ acts: "Ann", values: [], source: "Guide Z1" });
    expect(told.arithmetic).toContain("overdue by 4 days");
    expect(told.limit).toBeUndefined();
  });
});
