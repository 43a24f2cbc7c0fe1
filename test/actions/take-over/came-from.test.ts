import { cameFrom, mergedNote, noteLines } from "../../../src/actions/take-over/came-from";
import { languages } from "../../../src/domain/language";
import { translator } from "../../../src/locales/translate";

test.each(languages)("%s: where a row came from is read back from its note, whatever stands beside", (language) => {
  const lines = noteLines({ sheet: "Plan: W11 #2", id: "A-1" }, [["Channel", "mail\nphone"]], translator(language));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^Channel.{1,2}mail phone$/u);
  expect(cameFrom(["asked the porter", ...lines].join("\n"))).toEqual({ sheet: "Plan: W11 #2", id: "A-1" });
  expect(cameFrom(noteLines({ sheet: "计划", id: "" }, [], translator(language)).join("\n"))).toEqual({ sheet: "计划", id: "" });
});

test("a note of nobody's says nothing", () => {
  expect([cameFrom(""), cameFrom("from the start")]).toEqual([undefined, undefined]);
});

test("our lines take the place of their forerunners, new ones follow, and what people wrote stays where it is", () => {
  const standing = "来源：计划W10 #3\n与供应商已确认\n渠道：短信\n备用方案见附件";
  expect(mergedNote(standing, ["来源：计划W11 #3", "渠道：邮件", "预算：20"])).toBe("来源：计划W11 #3\n与供应商已确认\n渠道：邮件\n备用方案见附件\n预算：20");
  expect(mergedNote(standing, ["来源：计划W10 #3", "渠道：短信"])).toBe(standing);
  expect(mergedNote("", ["From: Plan"])).toBe("From: Plan");
});
