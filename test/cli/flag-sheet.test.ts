/** Flags laid on a file of others and taken off again: what is left of the package is what was there. */
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readArguments } from "../../src/cli/arguments";
import { openHeadlessExcel } from "../../src/cli/headless-excel";
import { resultText } from "../../src/cli/print-result";
import { runOnFile } from "../../src/cli/run-on-file";

const folder = mkdtempSync(join(tmpdir(), "liaison-flags-"));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const now = (): Date => new Date(2026, 4, 20, 9, 30);
const run = (...words: readonly string[]) => {
  const call = readArguments(words, "en-US");
  if ("asks" in call) throw new Error(`${words.join(" ")} runs nothing`);
  const { action } = call;
  if (action === "forms" || action === "script") throw new Error(`${action} opens no workbook`);
  return runOnFile({ ...call, action }, now);
};

/** A real team's plan with a column of states, and a conditional format of the team's own. */
async function plan(): Promise<void> {
  const bytes = readFileSync(join(__dirname, "..", "fixtures", "real", "en_gantt_project-plan_formula-dates_MIT.xlsx"));
  const excel = await openHeadlessExcel({ language: "en-US", now, bytes: new Uint8Array(bytes) });
  await excel.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Project Plan");
    sheet.getRange("K1:K40").values = [["Status"], ...Array.from({ length: 39 }, (_, index) => [index % 3 === 0 ? "Done" : "In progress"])];
    const { custom } = sheet.getRange("C2:C40").conditionalFormats.add("Custom");
    custom.rule.formula = '=$K2="Done"';
    custom.format.font.strikethrough = true;
    await context.sync();
  });
  writeFileSync(file("plan.xlsx"), excel.save().bytes);
  excel.close();
}

test("laid, removed: every part of the package is byte for byte what it was, but for the styles that the flags brought", async () => {
  await plan();
  const laid = await run("flag-sheet", "--in", file("plan.xlsx"), "--out", file("flagged.xlsx"));
  expect(laid.json["flagged"]).toMatchObject({ sheet: "Project Plan", laid: 5, unjudged: [] });
  expect(laid.result.lost).toEqual([]);
  expect(resultText(laid, "en-US")).toContain("conditional formats: 5");
  // Its column of days is none of our tracker's.
  const checked = await run("check", "--in", file("plan.xlsx"));
  expect(resultText(checked, "en-US")).toMatch(/→ Number of days \(/);
  const inChinese = await run("check", "--in", file("plan.xlsx"), "--lang", "zh-CN");
  expect(resultText(inChinese, "zh-CN")).toMatch(/→ .*[\u4e00-\u9fff].* \(/);
  const removed = await run("flag-sheet", "--remove", "--in", file("flagged.xlsx"), "--out", file("removed.xlsx"));
  expect(removed.json["unflagged"]).toEqual([{ sheet: "Project Plan", rules: 5 }]);

  const [before, after] = ["plan.xlsx", "removed.xlsx"].map((name) => unzipSync(readFileSync(file(name))));
  if (before === undefined || after === undefined) throw new Error("two packages");
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const part = (parts: typeof before, name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const different = Object.keys(before).filter((name) => part(before, name) !== part(after, name));
  expect(different.filter((name) => name !== "xl/styles.xml")).toEqual([]);
  const again = await run("flag-sheet", "--remove", "--in", file("plan.xlsx"), "--out", file("same.xlsx"));
  expect(again.json["unflagged"]).toEqual([]);
}, 60_000);

test("what the call must say", () => {
  expect(() => readArguments(["flag-sheet", "--in", "a.xlsx"], "en-US")).toThrow("flag-sheet needs --out.");
});
