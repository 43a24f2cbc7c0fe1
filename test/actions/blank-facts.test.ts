import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { inspect } from "../../src/actions/workbook/inspect";
import { disposeHost, withHost } from "../support/host";
import { environmentOf } from "../support/product";
import { asOf, contents } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 30, spareDutyRows: 12 }));

afterAll(disposeHost);

test("without one fact of the project the forms are generated, read again as ours, and have nothing wrong in them", async () => {
  await withHost(async (test) => {
    const environment = environmentOf(test, "en-US", asOf);
    await generate(environment, { project: { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [], timeZone: "Asia/Shanghai" }, forms: ["duties"] });
    expect(await inspect(environment)).toMatchObject({ kind: "ours", project: "" });
    expect((await check(environment)).findings).toEqual([]);
    const errors = JSON.stringify(contents(test.document.snapshot())).match(/#(?:REF|NAME|VALUE|DIV\/0|NULL|NUM)[!?]|#N\/A/gu) ?? [];
    expect(errors).toEqual([]);
  });
});
