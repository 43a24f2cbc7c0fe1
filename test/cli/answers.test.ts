/** What each action of the command line answers: its own part of the data, and the same as lines in the reader's language. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments } from "../../src/cli/arguments";
import { resultText } from "../../src/cli/print-result";
import { runOnFile, type Answered } from "../../src/cli/run-on-file";

const folder = mkdtempSync(join(tmpdir(), "liaison-answers-"));
const out = join(folder, "out.xlsx");
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (...parts: readonly string[]): string => join(__dirname, "..", "fixtures", ...parts);
const ours = fixture("golden", "schema-1.zh.xlsx");
const theirs = fixture("foreign", "r01_title_zh.xlsx");

async function answer(lang: string, words: readonly string[]): Promise<Answered> {
  const call = readArguments([...words, "--lang", lang, "--as-of", "2026-03-02"], lang);
  if ("asks" in call || call.action === "forms" || call.action === "script") throw new Error(`${words.join(" ")} opens no workbook`);
  return runOnFile({ ...call, action: call.action });
}

/** Three words of English in a row. */
const english = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i;

test.each<{ readonly words: readonly string[]; readonly has: string; readonly line: RegExp }>([
  { words: ["upgrade", "--in", ours], has: "upgrade", line: /^1 → \d$/m },
  { words: ["repair", "--in", ours], has: "repair", line: /^=|^\? /m },
  { words: ["refresh", "--in", ours, "--out", out], has: "changes", line: /^\* 首页: 记录截至日期 \(1\) 2026-03-02$/m },
  { words: ["carry-on", "--in", ours], has: "flows", line: /^=|--flow/m },
  { words: ["take-over", "--in", ours], has: "takeOvers", line: /^请求 \d+ 次/m },
  { words: ["week", "--in", ours], has: "week", line: /^# .*[\u4e00-\u9fff]/m },
  { words: ["check", "--in", theirs], has: "adopted", line: /读作任务清单，表头在第 \d+ 行[^]*→ 标题 \(/m },
  { words: ["clean", "--in", theirs], has: "cleaned", line: /没有可整理的内容|\? / },
  { words: ["flag-sheet", "--in", theirs, "--out", out], has: "flagged", line: /条件格式 \d+ 条/ },
])("what $words.0 answers ($has) is told in Chinese without a phrase of English", async ({ words, has, line }) => {
  const answered = await answer("zh-CN", words);
  expect(answered.json[has]).toBeDefined();
  const text = resultText(answered, "zh-CN");
  expect(text).toMatch(line);
  expect(text.split("\n").filter((one) => english.test(one.replace(/"[^"]*"|“[^”]*”/g, "")))).toEqual([]);
}, 120_000);

test("in English a sheet of others is told as such, too", async () => {
  const text = resultText(await answer("en-US", ["check", "--in", theirs]), "en-US");
  expect(text).toMatch(/reads as a task list, header in row \d+: \d+ rows read/);
  expect(text).toMatch(/→ Due \(/);
}, 120_000);
