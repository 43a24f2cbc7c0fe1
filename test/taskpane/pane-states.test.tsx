import { screen, waitFor } from "@testing-library/react";
import { axeViolations } from "../support/pane-axe";
import { generateReport } from "../support/pane-fixtures";
import { paneStates } from "../support/pane-states";
import { renderPane } from "../support/render-pane";

/** A key without its text, a value that did not come, a figure that is none. */
const looksUnworded = /^[a-z]+(-[a-z]+)*(\.[a-zA-Z-]+)+$|\{\{|\bundefined\b|\bNaN\b/;

function shownTexts(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.textContent ?? "");
  return texts;
}

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test.each(paneStates)("$name: says so, is complete, and axe finds nothing", async ({ actions, start, presses = [], shows }) => {
    const user = await renderPane({ ...(actions && { actions }), ...(start && { start }), platform: { displayLanguage: language } });
    for (const press of presses) await user.click(await screen.findByRole("button", { name: press[language] }));
    await waitFor(() => expect(document.body.textContent).toContain(shows[language]));
    expect(document.documentElement.lang).toBe(language);
    expect(shownTexts().filter((text) => looksUnworded.test(text))).toEqual([]);
    // The structure is the same in both languages; axe is slow enough to be asked once.
    if (language === "en-US") expect(await axeViolations()).toEqual([]);
  });
});

test("after Generate: what was made, what was left, what got another name, and the next step", async () => {
  const user = await renderPane({ actions: { generate: () => Promise.resolve(generateReport) }, start: { page: "generate" } });
  await user.click(await screen.findByRole("button", { name: "用示例数据生成" }));
  expect(await screen.findByText("新建：首页、进度跟踪、汇总")).toBeTruthy();
  expect(screen.getByText("“规则”已被占用，新表命名为“规则 (2)”")).toBeTruthy();
  expect(screen.getByText("下一步：在“进度跟踪”中填写任务，然后点“检查”。")).toBeTruthy();
  expect(await axeViolations()).toEqual([]);
});
