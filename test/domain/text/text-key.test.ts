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

describe("the short way of plain words", () => {
  // An invisible letter, which counts for nothing, sends a text the long way.
  const long = "\u200b";
  const letter = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x4e00, max: 0x9fff })).map((code) => String.fromCharCode(code));

  it("answers as the long one", () => {
    fc.assert(fc.property(fc.string({ unit: letter }), (text) => {
      expect(textKey(text)).toBe(textKey(text + long));
      expect(compactKey(text)).toBe(compactKey(text + long));
    }));
  });

  it("does so for every letter that takes it", () => {
    const letters = [...Array.from({ length: 0x5f }, (_, index) => 0x20 + index), ...Array.from({ length: 0x5200 }, (_, index) => 0x4e00 + index)];
    expect(letters.map((code) => String.fromCharCode(code)).filter((one) => textKey(`a${one}b`) !== textKey(`a${one}b${long}`))).toEqual([]);
  });
});
