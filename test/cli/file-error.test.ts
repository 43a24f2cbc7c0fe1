import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tellFileError } from "../../src/cli/file-error";
import { languages } from "../../src/domain/language";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import type { XlsxErrorCode } from "../../src/workbench/xlsx/xlsx-error";
import { XlsxError } from "../../src/workbench/xlsx/xlsx-error";

const folder = mkdtempSync(join(tmpdir(), "liaison-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test.each([
  ["a folder", () => readFileSync(folder), "EISDIR", /文件夹，不是文件/, /is a folder, not a file/],
  ["no file", () => readFileSync(join(folder, "none.xlsx")), "ENOENT", /找不到“.*none\.xlsx”/, /none\.xlsx" was not found/],
  [
    "a folder that is none", () => { writeFileSync(join(folder, "a"), ""); writeFileSync(join(folder, "a", "b.xlsx"), ""); }, "ENOTDIR",
    /不是文件夹/, /is not a folder/,
  ],
  ["no workbook", () => openXlsx(Buffer.from("x")), "NotXlsx", /不是 \.xlsx 工作簿/, /not an \.xlsx workbook/],
] as const)("%s is told in words, with the system's code", (_, work, code, chinese, english) => {
  const error = thrown(work);
  const [zh, en] = languages.map((language) => tellFileError(error, language));
  expect([zh?.code, en?.code]).toEqual([code, code]);
  expect([zh?.message, en?.message]).toEqual([expect.stringMatching(chinese), expect.stringMatching(english)]);
  // Node's own sentence names the call, which says nothing to anybody.
  expect(en?.message).not.toMatch(/illegal operation|no such file or directory,/);
});

test("errors of ours and faults of ours are not taken for files, and every refusal of the reader has its words", () => {
  expect(tellFileError(new TypeError("x is not a function"), "en-US")).toBeUndefined();
  const codes: readonly XlsxErrorCode[] = [
    "NotXlsx", "Encrypted", "Truncated", "Damaged", "TooLarge", "ZipBomb", "MacroEnabled", "StrictOpenXml", "UnsafeXml", "InvalidDocument",
  ];
  for (const code of codes) for (const language of languages) expect(
    tellFileError(new XlsxError(code, "why"), language)?.message
  ).toMatch(/\(why\)$/);
});
