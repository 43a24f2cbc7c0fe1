/** What cannot be met here is not there, rather than there and wrong. */
import { disposeHost, withHost } from "../support/host";

afterAll(disposeHost);

describe("out of reach", () => {
  test("H81 the client on npm has no getDisplayedCellProperties, nor other members of later sets", () => withHost(({ Excel }) => {
    const { prototype } = Excel.Range as unknown as { readonly prototype: object };
    const missing = ["getDisplayedCellProperties", "clearOrResetContents", "valuesAsJson"];
    expect(missing.filter((name) => name in prototype)).toEqual([]);
    expect("getCellProperties" in prototype).toBe(true);
    return Promise.resolve();
  }));

  test("I88 calls are not marked as undoable, whatever mergeUndoGroup says, and no undo is offered", () => withHost(async ({ Excel, Office, host }) => {
    const flags = new Set<unknown>();
    const handle = host.handle.bind(host);
    const watched = jest.spyOn(host, "handle").mockImplementation((json) => {
      if (json.includes("Values")) flags.add((JSON.parse(json) as { flags?: unknown }).flags);
      return handle(json);
    });
    for (const mergeUndoGroup of [true, false]) {
      await Excel.run({ mergeUndoGroup } as Excel.RunOptions, async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        // One run for each, since the option is the run's.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      });
    }
    watched.mockRestore();
    expect(flags.size).toBe(1);
    expect(Office.context.requirements.isSetSupported("ExcelApiUndo", "1.1")).toBe(false);
  }));

  test("K100 dialogs are refused, also from a handler", () => withHost(async ({ Excel, Office }) => {
    const outcomes: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => new Promise((done) => {
        Office.context.ui.displayDialogAsync("https://office.host/dialog.html", (result) => {
          outcomes.push(String(result.status));
          done(undefined);
        });
      }));
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(outcomes).toEqual(["failed"]);
  }));
});
