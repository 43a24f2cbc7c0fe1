import fc from "fast-check";
import { compactKey, textKey } from "../../../src/domain/text/text-key";

describe("text key", () => {
  it.each([
    ["＊Ｓtart\n Date ", "start date"],
    ["开始\r\n日期*", "开始 日期"],
    ["A\u200bB\u00a0C", "ab c"],
    ["Straße", "strasse"],
    ["", ""],
  ])("%j is compared as %j", (typed, key) => expect(textKey(typed)).toBe(key));

  it("drops every space where asked to", () => expect(compactKey(" 张　三 ")).toBe("张三"));

  it("of sharp s is one, in small, capital and doubled form", () => {
    expect(new Set(["straße", "STRAẞE", "Strasse"].map(textKey)).size).toBe(1);
  });

  it("of a key is the key itself", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(textKey(textKey(text))).toBe(textKey(text));
      expect(compactKey(compactKey(text))).toBe(compactKey(text));
    }));
  });
});
