/** That nothing was written is known to the action that stopped, not to the text of its error: no text says so by itself. */
import enUs from "../../src/locales/en-US/errors.json";
import zhCn from "../../src/locales/zh-CN/errors.json";

const claims = /nothing (?:in the workbook )?(?:was|is) (?:written|changed|lost)|is safe|没有(?:写入|改动|丢失)|未写入|是安全的/i;

/** Of a filter: that clearing it loses nothing is true whatever was written. */
const ofTheFilter = "table-filtered";

const claiming = (errors: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(errors).filter(([code, text]) => code !== ofTheFilter && claims.test(JSON.stringify(text))).map(([code]) => code);

test.each([["en-US", enUs], ["zh-CN", zhCn]])("no error of %s claims by itself that nothing was written or lost", (_language, errors) => {
  expect(claiming(errors)).toEqual([]);
});

test("a claim would be seen", () => {
  expect(claiming({ a: { what: "No list. Nothing was changed." }, b: { what: "没有写入任何内容。" }, c: { what: "No list." } })).toEqual(["a", "b"]);
});
