import { runAction } from "../../../src/actions/run";
import { watchChanges } from "../../../src/actions/workbook/watch-changes";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf } from "../../support/product";

afterAll(disposeHost);
afterEach(() => { jest.restoreAllMocks(); });

/** Events come in a task of their own after the answer. */
const delivery = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));

function type(test: HostForTest, row: number): void {
  const { engine } = test;
  engine.withOrigin("user", () => engine.writeCells(engine.activeSheetId(), { row, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: "typed" }]]));
}

test("a person's typing is news, what an action of ours writes is not, and after the end nothing is", () => withHost(async (test) => {
  let heard = 0;
  const environment = environmentOf(test, "en-US", 46000);
  const end = await watchChanges(environment, () => { heard += 1; });
  await runAction(environment, 1, (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["ours"]];
    return context.sync();
  });
  await delivery();
  expect(heard).toBe(0);
  const now = Date.now();
  jest.spyOn(Date, "now").mockReturnValue(now + 60_000);
  type(test, 1);
  await delivery();
  expect(heard).toBe(1);
  await end();
  type(test, 2);
  await delivery();
  expect(heard).toBe(1);
}));

test("what people type while an action reads, and right after it, is news: only what writes has an echo", () => withHost(async (test) => {
  let heard = 0;
  const environment = environmentOf(test, "en-US", 46000);
  const now = Date.now();
  jest.spyOn(Date, "now").mockReturnValue(now + 120_000);
  const end = await watchChanges(environment, () => { heard += 1; });
  await runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    await context.sync();
    type(test, 1);
    await delivery();
    steps.finish("read");
  });
  expect(heard).toBe(1);
  type(test, 2);
  await delivery();
  expect(heard).toBe(2);
  await end();
}));
