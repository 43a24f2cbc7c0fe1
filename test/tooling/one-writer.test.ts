/** Sheets that stand are written in one way only: what sets cells is the writer, and the builders of sheets that nobody works on yet. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/tooling/paths";

/** Cells set, or rows added, through the Office.js objects. */
const sets = /\.(?:values|formulas|formulasLocal|formulasR1C1|valuesAsJson)\s*=(?!=)|\.rows\.add\(|\.copyFrom\(|\.replaceAll\([^)]*completeMatch/;

/** What may: the writer itself, the builders, and what lays a page of ours anew where it stands unmoved, as views of forms are. */
const mayWrite = [
  join("src", "excel", "writer"), join("src", "excel", "sheets"), join("src", "excel", "pages", "page-sheet.ts"), join("src", "excel", "pages", "restore-page.ts"),
];

const files = (folder: string): readonly string[] => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));

const offending = (text: string): readonly string[] => text.split("\n").filter((line) => sets.test(line));

test("nothing in actions or excel sets cells but the writer and the builders of new sheets", () => {
  const found = ["src/actions", "src/excel", "src/taskpane", "src/cli"].flatMap(files)
    .filter((file) => !mayWrite.some((place) => file.startsWith(place)))
    .flatMap((file) => offending(readFileSync(join(root, file), "utf8")).map((line) => `${file}: ${line.trim()}`));
  expect(found).toEqual([]);
});

test("a line that sets cells is seen", () => {
  expect(offending("range.values = [[1]];\nif (range.values === null) x();\nsheet.getRange(a).formulas = rows;\ntable.rows.add(undefined, rows);")).toHaveLength(3);
});
