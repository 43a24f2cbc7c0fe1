/** Signed texts: sealed by Refresh, 未封存 until then, stale once they are changed; and the request that is answered when all have signed. */
import { check } from "../../../src/actions/check/check";
import { planFlows, pressFlow } from "../../../src/actions/flows/press-flow";
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
import { generatedColumns } from "../../../src/excel/form-layout";
import { consentRegister } from "../../../src/forms/consents/register";
import { demoProject } from "../../../src/forms/demo-project";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange, writeRange } from "../../support/product";
import { asOf } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 8, spare: 2 } }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 7, spareRequestRows: 2, leastOpinionRows: 7,
  spareOpinionRows: 2,
}));

afterAll(disposeHost);

const columns = generatedColumns(consentRegister);
/** Row of the sheet of CN00n. */
const row = (number: number): number => 4 + number;

test("a signature is sealed by Refresh, told as changed when its text changes, and sealed anew by a new day alone", async () => {
  await withHost(async (test: HostForTest) => {
    const environment = environmentOf(test, "en-US", asOf);
    await generate(environment, { ...demoProject("en-US", asOf, "UTC"), asOf, forms: ["consents", "requests"], settings: "apart" });
    const put = (
      number: number, field: keyof typeof columns, value: string | number
    ) => writeRange(test, "Consent", `${columns[field]}${row(number)}`, [[value]]);
    const seals = async (): Promise<readonly unknown[]> => (
      await readRange(test, "Consent", `${columns.seal}${row(1)}:${columns.seal}${row(7)}`)
    ).map(([one]) => one);
    const told = async () => (await check(environment)).findings.filter(
      ({ rule }) => rule === "CN5" || rule === "C-FORMULA"
    ).map(({ rule, id }) => `${rule} ${id}`);
    const sealed = async () => (await refresh(environment)).changes.filter(({ what }) => what === "rows-sealed").map(
      ({ count, details }) => [count, details]
    );

    expect(await seals()).toEqual(["Sealed", "Sealed", "Sealed", "", "", "Sealed", ""]);
    expect(await sealed()).toEqual([]);
    await put(7, "confirmation", "Confirmed");
    await put(7, "understanding", "=We lend two people");
    await put(7, "answered", asOf);
    expect((await seals())[6]).toBe("Not sealed");
    expect(await told()).toEqual([]);
    expect(await sealed()).toEqual([[1, "CN007"]]);
    expect(await seals()).toEqual(["Sealed", "Sealed", "Sealed", "", "", "Sealed", "Sealed"]);
    expect(await sealed()).toEqual([]);

    // A capital letter is another text; Refresh does not seal over it.
    await put(7, "understanding", "=we lend two people");
    expect((await seals())[6]).toBe("Changed since");
    expect(await sealed()).toEqual([]);
    expect(await told()).toEqual(["CN5 CN007"]);
    await put(7, "answered", asOf - 1);
    expect((await seals())[6]).toBe("Not sealed");
    expect(await sealed()).toEqual([[1, "CN007"]]);
    expect(await told()).toEqual([]);

    // All that were asked for R005 have answered now.
    const plans = await planFlows(environment);
    expect(plans.find(({ flow }) => flow === "consentsToAnswer")?.proposals.map(({ source }) => source)).toEqual(["R005"]);
    const { changed } = await pressFlow(environment, "consentsToAnswer");
    expect(changed.find(({ field }) => field === "answered")).toMatchObject({ id: "R005", before: "" });
    expect((await planFlows(environment)).find(({ flow }) => flow === "consentsToAnswer")).toBeUndefined();

    // A signature that was withdrawn leaves no seal.
    await put(7, "confirmation", "");
    expect(await sealed()).toEqual([[1, "CN007"]]);
    expect((await readRange(test, "Consent", `${columns.sealed}${row(7)}:${columns.sealedOn}${row(7)}`))[0]).toEqual(["", ""]);
    await put(7, "understanding", "x".repeat(32_000));
    await put(7, "confirmation", "Confirmed");
    expect(await sealed()).toEqual([]);
    expect((await seals())[6]).toBe("Not sealed");
  });
}, 400_000);
