/** A waiver entered by a press: once, in cells and code alike, and over when it ends; the register joins a workbook that stands. */
import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
import { waive } from "../../../src/actions/waive/waive";
import { translator } from "../../../src/locales/translate";
import { disposeHost } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { asOf, at, demo, withDemo } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));
jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

test.each([
  ["zh-CN", "进度跟踪", "豁免登记", "汇总"], ["en-US", "Progress", "Waivers", "Summary"],
] as const)("%s: the register joins, waives once, and lets what ended come back", async (language, tracker, waivers, summary) => {
  await withDemo(language, async (test) => {
    const environment = environmentOf(test, language, asOf);
    const until = asOf + 5;
    const press = (rule: string) => waive(environment, { record: "T004", rule, why: "=Studio closed", until });
    await expect(press("N1")).rejects.toMatchObject({ code: "no-waivers" });
    const before = await check(environment);
    const { project } = demo(language);
    await generate(environment, { project: { ...project, name: "" }, people: [], forms: ["waivers"], settings: "apart" });
    expect([await press("N1"), await press("N1"), await press("N17")]).toEqual(["WV001", "WV001", "WV002"]);
    expect((await readRange(test, waivers, "A5:E7")).map(([id, , record, rule, why]) => [id, record, rule, why])).toEqual([
      ["WV001", "T004", "N1", "=Studio closed"], ["WV002", "T004", "N17", "=Studio closed"], ["", "", "", ""],
    ]);
    await expect(waive(environment, { record: "T004", rule: "N1", why: " ", until })).rejects.toMatchObject({ code: "waiver-incomplete" });
    await expect(waive(environment, { record: "T004", rule: "N1", why: "x", until: asOf - 1 })).rejects.toMatchObject({
      code: "waiver-incomplete",
    });

    const after = await check(environment);
    expect(after.waived?.map(({ id, rule, values }) => [id, rule, values["waiver"], values["why"]])).toEqual([
      ["T004", "N1", "WV001", "=Studio closed"], ["T004", "N17", "WV002", "=Studio closed"],
    ]);
    const of = (report: typeof after): readonly string[] =>
      report.findings.map(({ id, rule }) => `${id} ${rule}`).filter((one) => one !== " C-VERSION").sort();
    expect(of(after)).toEqual(of(before).filter((one) => one !== "T004 N1"));
    expect(after.summary?.total).toMatchObject({ waived: 1, red: (before.summary?.total.red ?? 0) - 1, open: before.summary?.total.open });

    // Cells say the same: the flag, and what the summary counts, once it is laid anew for waivers.
    const say = translator(language);
    expect(await readRange(test, tracker, at("flag", 8))).toEqual([[say("forms:flags.waived")]]);
    await refresh(environment);
    const { total } = (await check(environment)).summary ?? {};
    expect((await readRange(test, summary, "B6:H6"))[0]).toEqual([
      total?.total, total?.done, total?.open, total?.red, total?.amber, total?.green, total?.unknown,
    ]);
    expect((await refresh(environment)).changes).toEqual([]);

    const later = await check(environment, { asOf: until + 1 });
    expect(later.waived).toBeUndefined();
    expect(of(later)).toContain("T004 N1");
  });
}, 240_000);
