/** A form that an organisation states in its profile is a form like any other, in its workbook and for whoever opens that. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
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
  "zh-CN": { sheet: "保密审查", passed: "通过", flags: ["▲ 红灯", "▲ 红灯", "◆ 黄灯", "√ 完成"], late: "XB2 逾期3个工作日（“审查时限”为2026-05-15，截至2026-05-20，上限0个工作日）。请审查人处理。" },
  "en-US": { sheet: "Confidentiality", passed: "Passed", flags: ["▲ Red", "▲ Red", "◆ Amber", "√ Done"], late: "XB2 3 working days overdue (“Due” 2026-05-15, as of 2026-05-20, limit 0 working days). Reviewer is to act. " },
} as const;

async function makeBook(test: HostForTest, language: "zh-CN" | "en-US", forms: readonly string[]): Promise<void> {
  const { project, people } = demoProject(language, asOf, "Asia/Shanghai");
  const rows = { ownSecrecy: [
    { material: "A", due: day("2026-05-15") },
    { material: "B", reviewer: people[0]?.name ?? "", due: day("2026-05-15"), submitted: day("2026-05-11") },
    { material: "C", reviewer: people[0]?.name ?? "", due: day("2026-05-21"), submitted: day("2026-05-11") },
    { material: "D", reviewer: people[0]?.name ?? "", due: day("2026-05-15"), submitted: day("2026-05-11"), outcome: says[language].passed, reviewed: day("2026-05-14") },
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
    expect(findings.map(({ rule, cell, severity }) => [rule, cell, severity])).toEqual([["XB1", "G5", "red"], ["XB2", "I6", "red"], ["XB3", "I7", "amber"]]);
    expect((await readRange(test, sheet, "O5"))[0]?.[0]).toContain(late);

    await writeRange(test, sheet, "B5", [["fine"]]);
    await refresh(environment);
    expect((await readRange(test, sheet, "B5:B8")).flat()).toEqual(flags);
    expect((await check(environment)).findings).toHaveLength(3);
  });
});
