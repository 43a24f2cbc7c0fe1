import { strToU8, zipSync } from "fflate";
import { bookLanguage } from "../../src/cli/book-language";

const book = (names: string): Uint8Array => zipSync({ "xl/workbook.xml": strToU8(`<workbook><definedNames>${names}</definedNames></workbook>`) });

test.each([
  ["as we write it", "<definedName name=\"Liaison_Language\" hidden=\"1\">\"zh-CN\"</definedName>", "zh-CN"],
  ["quotation marks escaped, attributes in another order", "<definedName hidden=\"1\" name=\"Liaison_Language\">&quot;en-US&quot;</definedName>", "en-US"],
  ["another name's text", "<definedName name=\"Mine\">\"zh-CN\"</definedName>", undefined],
  ["a language that we do not speak", "<definedName name=\"Liaison_Language\">\"fr-FR\"</definedName>", undefined],
  ["no names", "", undefined],
])("%s", (_, names, language) => {
  expect(bookLanguage(book(names))).toBe(language);
});

test("what is no workbook has no language", () => {
  expect(bookLanguage(strToU8("not a workbook"))).toBeUndefined();
  expect(bookLanguage(zipSync({ "readme.txt": strToU8("x") }))).toBeUndefined();
});
