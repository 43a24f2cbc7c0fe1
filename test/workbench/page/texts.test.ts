import { textsIn } from "../../../src/workbench/page/texts";

test("values stand in the place of their names; a missing one leaves the name to be seen", () => {
  expect(textsIn("en-US")("saved", { name: "a.xlsx" })).toBe("Saved as a.xlsx");
  expect(textsIn("zh-CN")("openFailed", { name: "a.xlsx" })).toBe("无法打开 a.xlsx：{reason}");
});
