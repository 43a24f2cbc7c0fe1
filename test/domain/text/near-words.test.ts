import { nearWords } from "../../../src/domain/text/near-words";

const departments = ["产品部", "市场部", "技术部", "Marketing", "Sales", ""];

test.each([
  ["市场", ["市场部"]], ["市场 部", ["市场部"]], ["技朮部", ["技术部"]], ["marketing", ["Marketing"]], ["Marketting", ["Marketing"]],
  ["Marketing team", ["Marketing"]],
  ["财务", []], ["部", []], ["x", []], ["", []], ["ales", ["Sales"]],
])("%s may be meant for %j", (typed, meant) => {
  expect(nearWords(typed, departments)).toEqual(meant);
});

test("the nearest stands first, and three are enough", () => {
  expect(nearWords("已完成", ["已完成了", "已完毕", "已完成", "完成"])).toEqual(["已完成", "已完成了", "已完毕"]);
});
