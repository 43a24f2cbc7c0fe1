/** The worked example of the developers' guide: a form, with a rule of a kind of its own, added by its folder and its words alone. */
import type { Language } from "../../src/domain/language";
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { refresh } from "../../src/actions/refresh/refresh";
import type { Form } from "../../src/excel/form";
import { demoProject } from "../../src/forms/demo-project";
import { registry } from "../../src/forms/registry";
import type { Words } from "../../src/locales/merge-words";
import { asOf } from "../actions/books";
import { disposeHost, withHost } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";

jest.mock("../../src/forms/discover", () => ({
  discoverForms: (): readonly Form[] => [
    ...jest.requireActual<{ discoverForms: () => readonly Form[] }>("../../src/forms/discover").discoverForms(),
    jest.requireActual<{ form: Form }>("./loans/form").form,
  ],
}));
jest.mock("../../src/locales/discover-words", () => ({
  discoverWords: (language: Language): readonly Words[] => [
    ...jest.requireActual<{ discoverWords: (language: Language) => readonly Words[] }>("../../src/locales/discover-words").discoverWords(language),
    jest.requireActual<Words>(`./loans/words.${language}.json`),
  ],
}));
afterAll(disposeHost);

const says = {
  "zh-CN": { sheet: "设备借用", flags: ["▲ 红灯", "◆ 黄灯", "√ 完成"], late: "L1：应于2026-05-18归还，至2026-05-20已逾期2天，上限0天。" },
  "en-US": { sheet: "Equipment loans", flags: ["▲ Red", "◆ Amber", "√ Done"], late: "L1: due back on 2026-05-18, 2 days late on 2026-05-20; more than 0 days is too late." },
} as const;

test("it is a form like any other", () => {
  expect(registry.forms.map(({ key }) => key)).toContain("loans");
  expect(registry.sheetKeys).toContain("loans");
  expect(registry.limits.map(({ id }) => id)).toEqual(expect.arrayContaining(["L1", "L2"]));
});

test.each(["zh-CN", "en-US"] as const)("generated alone, flagged in its cells, judged alike by Check, mended by Refresh, in %s", async (language) => {
  await withHost(async (test) => {
    const environment = environmentOf(test, language, asOf);
    const { project, people, rows } = demoProject(language, asOf, "Asia/Shanghai");
    const { created } = await generate(environment, { project, people, rows, forms: ["loans"], asOf });
    const { sheet, flags, late } = says[language];
    expect(created).toContain(sheet);
    expect(created.length).toBeLessThanOrEqual(4);
    expect((await readRange(test, sheet, "B5:B7")).flat()).toEqual(flags);
    expect(await readRange(test, sheet, "H5:J5")).toEqual([[late, 2, 7]]);
    const { findings } = await check(environment);
    expect(findings.map(({ rule, cell, severity }) => [rule, cell, severity])).toEqual([["L1", "G5", "red"], ["L2", "F6", "amber"]]);

    await writeRange(test, sheet, "B5", [["fine"]]);
    await refresh(environment);
    expect((await readRange(test, sheet, "B5")).flat()).toEqual([flags[0]]);
    expect((await check(environment)).findings).toHaveLength(2);
  });
});
