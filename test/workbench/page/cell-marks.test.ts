import { iconOf } from "../../../src/workbench/page/cells/cell-marks";
import { readScenarios } from "../../../src/workbench/page/scenarios/given-scenarios";

test.each([
  ["ThreeArrows", 3, "↓→↑"], ["FourArrows", 4, "↓↘↗↑"], ["FiveArrowsGray", 5, "↓↘→↗↑"], ["ThreeTrafficLights1", 3, "●●●"], ["ThreeFlags", 3, "⚑⚑⚑"],
  ["ThreeStars", 3, "☆★★"], ["ThreeSymbols2", 3, "✗!✓"], ["FiveRating", 5, "▁▂▄▅▆"], ["FiveBoxes", 5, "▁▂▄▅▆"],
])("the icons of %s rise from the lowest", (style, count, symbols) => {
  expect(Array.from({ length: count }, (_, position) => iconOf(style, position, count).symbol).join("")).toBe(symbols);
  expect(new Set([0, count - 1].map((position) => iconOf(style, position, count).color)).size).toBe(/Gray|Rating|Boxes|Stars/.test(style) ? 1 : 2);
});

describe("scenarios that the server lists", () => {
  const both = { "zh-CN": "甲", "en-US": "A" };

  test("have a name, and title and file in both languages", () => {
    expect(readScenarios([{ name: "demo", title: both, file: both, asOf: "2026-03-01", more: 1 }])).toEqual([{ name: "demo", title: both, file: both, asOf: "2026-03-01" }]);
  });

  test.each([["no list", {}], ["no name", [{ title: both, file: both }]], ["one language", [{ name: "x", title: { "en-US": "A" }, file: both }]], ["no object", [1]]])("%s is refused", (_what, value) => {
    expect(() => readScenarios(value)).toThrow(/scenario/);
  });
});
