import { screen } from "@testing-library/react";
import { checkReport, repairPlan } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const [finding] = checkReport.findings;
if (finding === undefined) throw new Error("the fixture has findings");
const broken = { ...checkReport, findings: [
  { ...finding, rule: "C-NAME", severity: "error" as const, message: "table-renamed.message", remedy: "table-renamed.remedy" },
] };

test("findings about our own part lead to the page, which lists what would be mended, hostile words as text; a press mends it", async () => {
  const pressed: string[] = [];
  const user = await renderPane({
    platform: english,
    actions: {
      check: () => Promise.resolve(broken),
      repair: async () => { pressed.push("repair"); return (await import("../support/pane-fixtures")).repairReport; },
    },
  });
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Review and repair" }));
  await screen.findByRole("heading", { level: 1, name: "Repair workbook" });
  expect((await screen.findAllByRole("listitem")).map(({ textContent }) => textContent)).toEqual([
    "<img src=x onerror=alert(1)> → Liaison_Tasks", "责任人 → 负责人", "规则", "N1", "进度跟踪: 逾期天数", "进度跟踪!B8",
  ]);
  expect(document.querySelector("img")).toBeNull();
  expect(pressed).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Repair" }));
  expect(await screen.findByText(/that were made anew have default values/)).toBeTruthy();
  expect(pressed).toEqual(["repair"]);
});

test("a sound workbook says so", async () => {
  const nothing = { ...repairPlan, tables: [], headers: [], sheets: [], rules: [], columns: [], formulas: [] };
  const user = await renderPane({ platform: english, actions: { check: () => Promise.resolve(broken), planRepair: () =>
    Promise.resolve(nothing) } });
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Review and repair" }));
  expect(await screen.findByText("Nothing to repair")).toBeTruthy();
});
