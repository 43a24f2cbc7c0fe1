import { screen } from "@testing-library/react";
import type { UpgradeUndo } from "../../src/actions/upgrade/upgrade";
import { ours, upgradePlan, upgradeReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const older = { inspect: () => Promise.resolve({ ...ours, version: "older" as const }) };

test("the overview of an older workbook leads to the page, which lists what would be added, hostile words as text", async () => {
  const user = await renderPane({ platform: english, actions: older });
  await user.click(await screen.findByRole("button", { name: "See what would be added" }));
  await screen.findByRole("heading", { level: 1, name: "Upgrade this workbook" });
  expect((await screen.findAllByRole("listitem")).map(({ textContent }) => textContent)).toEqual(["N7 <img src=x onerror=alert(1)>", "进度跟踪: 提示", "一览"]);
  expect(document.querySelector("img")).toBeNull();
});

test("a press adds it, says so, and can be taken back after being asked", async () => {
  const taken: UpgradeUndo[] = [];
  const user = await renderPane({
    platform: english, actions: { ...older, takeBackUpgrade: (undo) => { taken.push(undo); return Promise.resolve(); } },
  });
  await user.click(await screen.findByRole("button", { name: "See what would be added" }));
  await user.click(await screen.findByRole("button", { name: "Upgrade" }));
  expect(await screen.findByText(/What is listed has been added/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Take the upgrade back" }));
  expect(taken).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Take it back" }));
  expect(await screen.findByRole("button", { name: "Upgrade" })).toBeTruthy();
  expect(taken).toEqual([upgradeReport.undo]);
});

test("a workbook that lacks nothing says so; a newer one is told on the overview, without a way to upgrade", async () => {
  const nothing = { ...upgradePlan, rules: [], columns: [], sheets: [] };
  const user = await renderPane({ platform: { displayLanguage: "zh-CN" }, actions: { ...older, planUpgrade: () => Promise.resolve(nothing) } });
  await user.click(await screen.findByRole("button", { name: "查看会补上什么" }));
  expect(await screen.findByText("没有需要补上的内容")).toBeTruthy();
});

test("of a newer workbook the overview says that it is only read", async () => {
  await renderPane({ platform: english, actions: { inspect: () => Promise.resolve({ ...ours, version: "newer" }) } });
  expect(await screen.findByText("This workbook is newer than the add-in")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "See what would be added" })).toBeNull();
});
