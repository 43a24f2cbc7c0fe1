/** A finished task whose deliverable nobody has put forward for acceptance is found, and told by its cell. */
import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { demoProject } from "../../../src/forms/demo-project";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost } from "../../support/host";
import { environmentOf } from "../../support/product";
import { asOf } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));

afterAll(disposeHost);

test("of the sample's finished tasks the one without an acceptance is found, once, until it gets a row", async () => {
  await withHost(async (test) => {
    const project = demoProject("zh-CN", asOf, "UTC");
    const environment = environmentOf(test, "zh-CN", asOf);
    await generate(environment, { ...project, asOf, forms: ["tracker", "acceptances"] });
    const found = async (): Promise<readonly string[]> => (await check(environment)).findings.filter(({ rule }) => rule === "C-ACCEPTANCE")
      .map(({ id, sheet, severity, message, values }) => [id, sheet, severity, message, String(values["other"])].join(" "));
    const say = translator("zh-CN");
    const [tasks, acceptances] = [say("forms:sheets.tracker"), say("forms:sheets.acceptances")];
    expect(await found()).toEqual([`T002 ${tasks} warning deliverable-not-accepted.message ${acceptances}`]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(acceptances);
      const rows = project.rows["acceptances"]?.length ?? 0;
      sheet.getRange(`L${5 + rows}`).values = [["t002"]];
      await context.sync();
    });
    expect(await found()).toEqual([]);
  });
}, 120_000);
