import { generate } from "../../src/actions/generate";
import { inspect } from "../../src/actions/inspect";
import { removeGenerated } from "../../src/actions/remove-generated";
import { disposeHost, withHost } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { asOf, demo } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));

afterAll(disposeHost);

test("the sheets of one Generate go away with their tables and names; what was there before stays, and Generate works again", () => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  await writeRange(test, "Sheet1", "A1", [["mine"]]);
  const names = test.document.snapshot().names.length;
  const { created } = await generate(environment, demo("zh-CN"));
  await removeGenerated(environment, created);
  const after = test.document.snapshot();
  expect(after.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(after.names).toHaveLength(names);
  expect(await readRange(test, "Sheet1", "A1")).toEqual([["mine"]]);
  expect(await inspect(environment)).toMatchObject({ kind: "foreign" });
  expect((await generate(environment, demo("zh-CN"))).created).toEqual(created);
}));

test("a sheet that is not ours is never taken away", () => withHost(async (test) => {
  const environment = environmentOf(test, "zh-CN", asOf);
  await writeRange(test, "Sheet1", "A1", [["mine"]]);
  await expect(removeGenerated(environment, ["Sheet1"])).rejects.toMatchObject({ code: "sheets-changed" });
  expect(test.document.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
}));
