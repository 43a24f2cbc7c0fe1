import { loadBook } from "../../src/excel/read-book";
import { sheetWords } from "../../src/excel/standing-sheet";
import { holdRuleAdditions, rulesTable } from "../../src/excel/writer/rule-rows";
import { registry } from "../../src/forms/registry";
import { withDemo } from "../actions/books";
import { disposeHost } from "../support/host";

afterAll(disposeHost);

test.each([
  ["a rule that the table lacks may be added", "none has it", true],
  ["a rule that somebody has added in the meantime is not added twice", "N1", false],
])("%s", async (_, id, free) => {
  await withDemo("en-US", async ({ Excel }) => Excel.run(async (context) => {
    const read = loadBook(context.workbook, registry);
    await context.sync();
    const book = read();
    if (book === undefined) throw new Error("no workbook of ours");
    const limit = { ...registry.limits.find((one) => one.id === "N1"), id, severity: "red", on: true, guides: [] } as const;
    const held = holdRuleAdditions(sheetWords(context.workbook, book, "rules").context, [limit], rulesTable(book));
    await context.sync();
    expect(held.asRead()).toBe(free);
  }));
});
