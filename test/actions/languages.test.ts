/** Four pairs: a workbook in either language, under a reader of either. Cells are the same whoever presses; what is told is in the reader's language alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { ActionEnvironment } from "../../src/actions/action";
import { check } from "../../src/actions/check/check";
import { takeOverDuties } from "../../src/actions/duties/take-over-duties";
import { refresh } from "../../src/actions/refresh/refresh";
import { takeBack } from "../../src/actions/refresh/take-back";
import { showRequest } from "../../src/actions/requests/show-request";
import { submitRequest } from "../../src/actions/requests/submit-request";
import { rollup } from "../../src/actions/rollup";
import { laySheetFlagsOn } from "../../src/actions/sheet-flags";
import { takeBackUpgrade } from "../../src/actions/upgrade/take-back-upgrade";
import { upgrade } from "../../src/actions/upgrade/upgrade";
import { languages, type Language } from "../../src/domain/language";
import { translator } from "../../src/locales/translate";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { day, environmentOf, readRange, writeRange } from "../support/product";
import { contents } from "./books";

afterAll(disposeHost);

const asOf = day("2026-04-10");
const golden = join(__dirname, "..", "fixtures", "golden");
const open = (name: string): WorkbookFile => openXlsx(readFileSync(join(golden, name))).file;

/** The sheets of a workbook by what they are, and what people would type there. */
const written = {
  "zh-CN": {
    book: () => open("schema-2.zh.xlsx"), tasks: "进度跟踪", opinions: "部门意见", requests: "需求登记", risks: "风险清单", home: "首页",
    department: "市场部", other: "产品部", person: "王敏", receiver: "赵磊", urgent: "紧急", agree: "同意了吧", risky: "很高",
    list: [["任务", "负责人", "截止日期", "状态"], ["初稿", "小米", "2026-04-01", "进行中"], ["印刷", "小米", "2026-04-30", "未开始"]],
    matrix: [["职责", "王敏", "李娜"], ["筹备展会", "R", "A"], ["展会现场", "A", "R"]],
  },
  "en-US": {
    book: () => open("schema-2.en.xlsx"), tasks: "Progress", opinions: "Opinions", requests: "Requests", risks: "Risks", home: "Home",
    department: "Marketing", other: "Product", person: "Wang Min", receiver: "Zhao Lei", urgent: "Urgent", agree: "Sure why not", risky: "Very high",
    list: [["Task", "Owner", "Due", "Status"], ["Draft", "Mia", "2026-04-01", "In progress"], ["Print", "Mia", "2026-04-30", "Not started"]],
    matrix: [["Duty", "Wang Min", "Li Na"], ["Plan the fair", "R", "A"], ["Run the fair", "A", "R"]],
  },
} as const;
type Written = (typeof written)[Language];

/** Two weeks later: words that no list has, a date as text, a name nobody bears. */
async function decay(test: HostForTest, say: Written): Promise<void> {
  await writeRange(test, say.home, "C14", [[asOf]]);
  await writeRange(test, say.opinions, "C5", [[say.agree]]);
  await writeRange(test, say.risks, "E5", [[say.risky]]);
  await writeRange(test, say.tasks, "G9", [["2026/13/45"]]);
  await writeRange(test, say.tasks, "E10", [["Nobody 无名"]]);
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.add("Their list").getRange("A1:D3").values = say.list.map((row) => [...row]);
    context.workbook.worksheets.add("Their matrix").getRange("A1:C3").values = say.matrix.map((row) => [...row]);
    await context.sync();
  });
}

const request = ({ department, other, person, receiver, urgent }: Written) => ({
  name: "OURS", fromDepartment: other, requester: person, urgency: urgent, toDepartment: department, receiver,
  background: "OURS 1", content: "OURS 2", standard: "95 %", wantedBy: asOf + 10,
});

const presses: readonly { readonly name: string; readonly act: (environment: ActionEnvironment, say: Written) => Promise<unknown> }[] = [
  { name: "refresh, and take back", act: async (environment) => {
    const { overwritten } = await refresh(environment);
    await takeBack(environment, overwritten);
  } },
  { name: "a request handed in", act: (environment, say) => submitRequest(environment, { request: request(say) }) },
  { name: "a request shown", act: (environment) => showRequest(environment, "R002") },
  { name: "duties of another sheet", act: (environment) => takeOverDuties(environment, { sheet: "Their matrix" }) },
  { name: "flags laid", act: (environment) => laySheetFlagsOn(environment, { sheet: "Their list" }) },
];

describe.each(languages)("a workbook in %s", (language) => {
  const say = written[language];
  let book: WorkbookFile;
  const environment = (test: HostForTest, reader: Language): ActionEnvironment => environmentOf(test, reader, asOf, { now: () => asOf + 0.4 });
  const withBook = <T>(body: (test: HostForTest) => Promise<T>): Promise<T> => withHost(body, book);
  beforeAll(async () => {
    book = await withHost(async (test) => {
      await decay(test, say);
      return test.document.snapshot();
    }, say.book());
  }, 120_000);

  test("Check finds the same at the same cells for both readers, and tells each in their own language", () => withBook(async (test) => {
    const found = new Map<Language, Awaited<ReturnType<typeof check>>["findings"]>();
    for (const reader of languages) found.set(reader, (await check(environment(test, reader))).findings);
    const plain = (reader: Language): unknown => found.get(reader)?.map(({ rule, severity, sheet, cell, id }) => [rule, severity, sheet, cell, id]);
    expect(plain("en-US")).toEqual(plain("zh-CN"));
    const cells = found.get("en-US")?.map(({ sheet, cell }) => `${sheet} ${cell ?? ""}`);
    for (const planted of [`${say.opinions} C5`, `${say.risks} E5`, `${say.tasks} G9`, `${say.tasks} E10`]) expect(cells).toContain(planted);

    const typed = await typedTexts(test);
    for (const reader of languages) {
      // What an earlier version lacks is named as its sheets would be called, and so stands in no cell yet.
      for (const { message, remedy, values } of (found.get(reader) ?? []).filter(({ rule }) => rule !== "C-VERSION")) {
        const told = [message, remedy].map((text) => translator(reader)(`findings:${text}`, values)).join(" ");
        expect(told).not.toMatch(/\{\{|^findings:/);
        const ours = typed.reduce((rest, text) => rest.replaceAll(text, " "), told);
        // What is not quoted from cells is the reader's language.
        if (reader === "en-US") expect([told, ours.match(/\p{Script=Han}+/u)?.[0]]).toEqual([told, undefined]);
        else expect(told).toMatch(/\p{Script=Han}/u);
      }
    }
  }));

  test("the summary is the same for both readers", () => withBook(async (test) => {
    const [own, other] = [await rollup(environment(test, "zh-CN")), await rollup(environment(test, "en-US"))];
    expect(other).toEqual(own);
  }));

  test(`the same cells, whoever presses: ${presses.map(({ name }) => name).join("; ")}`, async () => {
    const ends = new Map<Language, unknown[]>();
    for (const reader of languages) {
      await withBook(async (test) => {
        const after: unknown[] = [contents(book)];
        for (const { name, act } of presses) {
          await act(environment(test, reader), say);
          const now = contents(test.document.snapshot());
          expect([name, isDeepStrictEqual(now, after.at(-1))]).toEqual([name, false]);
          after.push(now);
        }
        ends.set(reader, after);
      });
    }
    for (const [index, { name }] of presses.entries()) {
      expect({ name, cells: ends.get("en-US")?.[index + 1] }).toEqual({ name, cells: ends.get("zh-CN")?.[index + 1] });
    }
  }, 240_000);
});

test("a Chinese workbook of the first version is upgraded to the same cells, and taken back, whoever presses", async () => {
  const ends: unknown[] = [];
  const first = open("schema-1.zh.xlsx");
  for (const reader of languages) {
    await withHost(async (test) => {
      const environment = environmentOf(test, reader, asOf, { now: () => asOf + 0.4 });
      const { undo } = await upgrade(environment);
      ends.push(contents(test.document.snapshot()));
      if (undo !== undefined) await takeBackUpgrade(environment, undo);
      ends.push(contents(test.document.snapshot()));
    }, first);
  }
  expect(ends[2]).toEqual(ends[0]);
  expect(ends[3]).toEqual(ends[1]);
}, 240_000);

/** What stands in cells without being a sentence of ours: typed by people, or a word of a header, a list, a sheet. The longest first. */
async function typedTexts(test: HostForTest): Promise<readonly string[]> {
  const texts = new Set<string>();
  for (const { name } of test.engine.sheets()) {
    texts.add(name);
    for (const cell of (await readRange(test, name, "A1:AZ80")).flat()) if (typeof cell === "string" && cell.trim() !== "") texts.add(cell.trim());
  }
  return [...texts].filter((text) => !/[。；;:：]|\d天/.test(text)).sort((a, b) => b.length - a.length);
}
