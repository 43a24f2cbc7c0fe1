/** A form that an organisation states in its profile is a form like any other, in its workbook and for whoever opens that. */
import { columnLetters } from "../../../src/excel/geometry";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { removeGenerated } from "../../../src/actions/generate/remove-generated";
import { refresh } from "../../../src/actions/refresh/refresh";
import { repair } from "../../../src/actions/repair/repair";
import { demoProject } from "../../../src/forms/demo-project";
import { readProfile } from "../../../src/forms/profile-file";
import { registry, readStoredForms } from "../../../src/forms/registry";
import { root } from "../../../src/tooling/paths";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";

afterAll(disposeHost);
/** As a colleague's add-in that has never seen the organisation's forms. */
const asColleague = (): void => readStoredForms([]);
beforeEach(asColleague);

const asOf = day("2026-05-20");
const profileText = readFileSync(join(root, "src", "guides", "confidentiality-review.profile.json"), "utf8");

const says = {
  "zh-CN": {
    sheet: "保密审查", passed: "通过", flags: ["▲ 红灯", "▲ 红灯", "◆ 黄灯", "√ 完成"],
    late: "XB2 逾期3个工作日（“审查时限”为2026-05-15，截至2026-05-20，上限0个工作日）。请审查人处理。",
  },
  "en-US": {
    sheet: "Confidentiality", passed: "Passed", flags: ["▲ Red", "▲ Red", "◆ Amber", "√ Done"],
    late: "XB2 3 working days overdue (“Due” 2026-05-15, as of 2026-05-20, limit 0 working days). Reviewer is to act. ",
  },
} as const;

async function makeBook(test: HostForTest, language: "zh-CN" | "en-US", forms: readonly string[]): Promise<void> {
  const { project, people } = demoProject(language, asOf, "Asia/Shanghai");
  const rows = { ownSecrecy: [
    { material: "A", due: day("2026-05-15") },
    { material: "B", reviewer: people[0]?.name ?? "", due: day("2026-05-15"), submitted: day("2026-05-11") },
    { material: "C", reviewer: people[0]?.name ?? "", due: day("2026-05-21"), submitted: day("2026-05-11") },
    {
      material: "D", reviewer: people[0]?.name ?? "", due: day("2026-05-15"), submitted: day("2026-05-11"), outcome: says[language].passed,
      reviewed: day("2026-05-14"),
    },
  ] };
  await generate(environmentOf(test, language, asOf), { project, people, rows, forms, asOf, profile: readProfile(profileText) });
}

test.each(["zh-CN", "en-US"] as const)("generated alone, flagged in its cells, judged alike by a colleague's Check, mended by Refresh, in %s", async (language) => {
  await withHost(async (test) => {
    await makeBook(test, language, ["ownSecrecy"]);
    const { sheet, flags, late } = says[language];
    expect((await readRange(test, sheet, "A5:A8")).flat()).toEqual(["BM001", "BM002", "BM003", "BM004"]);
    expect((await readRange(test, sheet, "B5:B8")).flat()).toEqual(flags);
    asColleague();
    expect(registry.forms.map(({ key }) => key)).not.toContain("ownSecrecy");
    const environment = environmentOf(test, language, asOf);
    const { findings } = await check(environment);
    expect(findings.map(({ rule, cell, severity }) => [rule, cell, severity])).toEqual(
      [["XB1", "G5", "red"], ["XB2", "I6", "red"], ["XB3", "I7", "amber"]]
    );
    expect((await readRange(test, sheet, "O5"))[0]?.[0]).toContain(late);

    await writeRange(test, sheet, "B5", [["fine"]]);
    await refresh(environment);
    expect((await readRange(test, sheet, "B5:B8")).flat()).toEqual(flags);
    expect((await check(environment)).findings).toHaveLength(3);
  });
});

test("taken away by the press that made it, with its definition", async () => {
  await withHost(async (test) => {
    const environment = environmentOf(test, "zh-CN", asOf);
    const { project } = demoProject("zh-CN", asOf, "Asia/Shanghai");
    const { made } = await generate(environment, { project, forms: ["ownSecrecy"], profile: readProfile(profileText) });
    await removeGenerated(environment, made);
    expect((await sheetsOf(test)).filter((sheet) => sheet.includes("保密") || sheet.includes("自有"))).toEqual([]);
    expect(await check(environment).catch(({ code }: { readonly code: string }) => code)).toBe("empty-workbook");
    expect(registry.forms.map(({ key }) => key)).not.toContain("ownSecrecy");
  });
});

type Definition = Record<string, unknown> & { fields: unknown[]; rules: unknown[] };
const profile = (): {
  readonly liaisonProfile: number;
  readonly forms: readonly [Definition]
} => JSON.parse(profileText) as { readonly liaisonProfile: number; readonly forms: readonly [Definition] };

/** A later version: one column and one rule more. */
function laterVersion(): string {
  const { forms: [form], ...others } = profile();
  return JSON.stringify({ ...others, forms: [{
    ...form, version: 2, fields: [...form.fields, { key: "copies", kind: "integer", name: { "zh-CN": "份数", "en-US": "Copies" } }],
    rules: [...form.rules, { id: "XB7", kind: "threshold", severity: "amber", field: "copies", when: "above", limit: 3 }],
  }] });
}

async function sheetsOf(test: HostForTest): Promise<readonly string[]> {
  return test.Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return workbook.worksheets.items.map(({ name, visibility }) => `${name}${visibility === "Visible" ? "" : ` (${visibility})`}`);
  });
}

test("added to a workbook that stands, linked to its tasks, in a later version, with a definition that was broken, and taken away again", async () => {
  await withHost(async (test) => {
    const environment = environmentOf(test, "zh-CN", asOf);
    const { project, people, rows } = demoProject("zh-CN", asOf, "Asia/Shanghai");
    await generate(environment, { project, people, rows: { tracker: rows["tracker"] ?? [] }, forms: ["tracker"], asOf });
    const before = await sheetsOf(test);
    const own = async (from: string): ReturnType<typeof generate> =>
      generate(environment, { project, forms: ["ownSecrecy"], profile: readProfile(from), rows: { ownSecrecy: [
      { material: "图纸", reviewer: people[0]?.name ?? "", due: day("2026-05-29"), task: "T001" },
      { material: "清单", reviewer: people[0]?.name ?? "", due: day("2026-05-29"), task: "T999" },
    ] } });
    const alone = await check(environment);

    const { made, created } = await own(profileText);
    expect(created).toEqual(["保密审查"]);
    expect(await sheetsOf(test)).toEqual(expect.arrayContaining(["保密审查", "自有表定义 (VeryHidden)"]));
    expect((await readRange(test, "保密审查", "N5:N6")).flat()).toEqual([String(rows["tracker"]?.[0]?.["task"]), "?"]);
    expect(JSON.stringify(await readRange(test, "首页", "A1:H200"))).toContain("对外提供资料前的保密审查");

    asColleague();
    const ofOwn = ({ findings }: Awaited<ReturnType<typeof check>>): readonly (readonly string[])[] =>
      findings.filter(
        ({ rule, sheet }) => sheet === "保密审查" || rule.startsWith("C-OWN") || rule.startsWith("X")
      ).map(({ rule, cell }) => [rule, cell]);
    const first = await check(environment);
    expect(ofOwn(first).map(([rule]) => rule)).toContain("XB6");
    expect(first.findings).toHaveLength(alone.findings.length + ofOwn(first).length);
    const seen = test.requests.length;
    await check(environment);
    expect(test.requests.length - seen).toBeLessThanOrEqual(3);

    // The definition is somebody else's work by now: what it says is validated, and the table is left alone while it cannot be read.
    const texts = await readRange(test, "自有表定义", "A4:C4");
    await writeRange(test, "自有表定义", "A4", [["|{\"key\":\"ownSecrecy\",\"fields\":\"=1+1\"}"]]);
    expect(ofOwn(await check(environment))).toEqual([["C-OWN", "A1"]]);
    // The profile puts it right.
    await own(profileText);
    expect(await readRange(test, "自有表定义", "A4:C4")).toEqual(texts);
    expect(ofOwn(await check(environment))).toEqual(ofOwn(first));

    await own(laterVersion());
    const lacking = await check(environment);
    expect(
      lacking.findings.filter(
        ({ rule }) => rule === "C-COLUMN" || rule === "C-RULE"
      ).map(({ values }) => values["field"] ?? values["id"]).sort()
    ).toEqual(["XB7", "份数"]);
    await repair(environment);
    expect(ofOwn(await check(environment))).toEqual(ofOwn(first));
    const column = columnLetters(((await readRange(test, "保密审查", "A4:AF4"))[0]?.indexOf("份数") ?? -1) + 1);
    await writeRange(test, "保密审查", `${column}5`, [[5]]);
    expect(ofOwn(await check(environment)).map(([rule]) => rule)).toContain("XB7");
    await writeRange(test, "保密审查", `${column}5`, [[""]]);

    // An earlier version in a profile changes nothing: people work by the workbook's.
    await own(profileText);
    expect(registry.limits.map(({ id }) => id)).toContain("XB7");

    await expect(removeGenerated(environment, made)).rejects.toMatchObject({ code: "sheets-changed" });
    expect(before.every((sheet) => made.every((one) => one.sheet !== sheet))).toBe(true);
  });
});
