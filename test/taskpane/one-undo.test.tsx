import { runAsOneUndo } from "../../src/taskpane/actions/one-undo";

/** An Excel of a version, that notes with which options it was asked to run. */
function excelOf(version: number, refuses: string | undefined): { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const run = (...given: unknown[]): Promise<unknown> => {
    const options = given.length > 1 ? given[0] : undefined;
    asked.push(options);
    const batch = given.at(-1) as (context: unknown) => Promise<unknown>;
    return options !== undefined && refuses !== undefined ? Promise.reject(Object.assign(new Error(refuses), { code: refuses })) : batch({});
  };
  Object.assign(globalThis, {
    Excel: { run }, Office: { context: { requirements: { isSetSupported: (_set: string, wanted: string) => version >= Number(wanted.split(".")[1]) } } },
  });
  return { asked };
}

const batch = (): Promise<string> => Promise.resolve("done");

test("an Excel that knows undo groups is asked for one, an older one is not", async () => {
  const newer = excelOf(20, undefined);
  await expect(runAsOneUndo(batch)).resolves.toBe("done");
  expect(newer.asked).toEqual([{ mergeUndoGroup: true }]);
  const older = excelOf(19, undefined);
  await expect(runAsOneUndo(batch)).resolves.toBe("done");
  expect(older.asked).toEqual([undefined]);
});

test("where something cannot be undone the press runs without a group; any other refusal is told", async () => {
  const refusing = excelOf(20, "UndoNotSupported");
  await expect(runAsOneUndo(batch)).resolves.toBe("done");
  expect(refusing.asked).toEqual([{ mergeUndoGroup: true }, undefined]);
  excelOf(20, "AccessDenied");
  await expect(runAsOneUndo(batch)).rejects.toMatchObject({ code: "AccessDenied" });
});
