import { readYesNo } from "../../../src/domain/text/yes-no";

describe("yes and no", () => {
  it.each(["是", "yes", "Y", "ＹＥＳ", "√", "✔️", "TRUE", true, 1, "1", "有", " 是 "])("%j is yes", (value) => expect(readYesNo(value)).toBe(true));
  it.each(["否", "No", "n", "×", "❌", "FALSE", false, 0, "无"])("%j is no", (value) => expect(readYesNo(value)).toBe(false));
  it.each(["", null, "x", "maybe", "待定", 2])("%j is neither", (value) => expect(readYesNo(value)).toBeUndefined());
});
