import { watchChanges } from "../../src/actions/watch-changes";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { writeRange } from "../support/product";

afterAll(disposeHost);

/** Events come in a task of their own after the answer. */
const delivery = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));

function type(test: HostForTest, row: number): void {
  const { engine } = test;
  engine.withOrigin("user", () => engine.writeCells(engine.activeSheetId(), { row, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: "typed" }]]));
}

test("a person's typing is news, what the add-in writes is not, and after the end nothing is", () => withHost(async (test) => {
  let heard = 0;
  const end = await watchChanges({ run: (batch) => test.Excel.run(batch) }, () => { heard += 1; });
  await writeRange(test, "Sheet1", "A1", [["ours"]]);
  await delivery();
  expect(heard).toBe(0);
  type(test, 1);
  await delivery();
  expect(heard).toBe(1);
  await end();
  type(test, 2);
  await delivery();
  expect(heard).toBe(1);
}));
