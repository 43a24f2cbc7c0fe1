import { blankWorkbookFile } from "../../src/workbench/document/blank-workbook";
import type { WorkbookFile } from "../../src/workbench/document/types";
import type * as KeptBook from "../support/kept-book";

/** As another test file would find it: with nothing in memory. */
function anew(): typeof KeptBook {
  let module: typeof KeptBook | undefined;
  jest.isolateModules(() => { module = jest.requireActual("../support/kept-book"); });
  return module as typeof KeptBook;
}

const unique = `${process.pid} ${Date.now()}`;

function book(text: string): WorkbookFile {
  const file = blankWorkbookFile();
  return { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, cells: new Map([[3, new Map([[4, { value: text }]])]]) })) };
}

const never = (): Promise<WorkbookFile> => Promise.reject(new Error("made again"));

test("a book is made once, and comes back as it was made, maps and all", async () => {
  const made = await anew().keptBook(unique, () => Promise.resolve(book("名称")));
  const kept = await anew().keptBook(unique, never);
  expect(kept).toEqual(made);
  expect(kept.sheets[0]?.cells).toBeInstanceOf(Map);
  expect(kept.sheets[0]?.cells.get(3)?.get(4)?.value).toBe("名称");
});

test("another name is another book", async () => {
  const other = await anew().keptBook(`${unique}, other`, () => Promise.resolve(book("other")));
  expect(other.sheets[0]?.cells.get(3)?.get(4)?.value).toBe("other");
});

test("what could not be made is not kept", async () => {
  await expect(anew().keptBook(`${unique}, failing`, never)).rejects.toThrow("made again");
  await expect(anew().keptBook(`${unique}, failing`, () => Promise.resolve(book("made")))).resolves.toBeDefined();
});
