import { screen } from "@testing-library/react";
import { line, ours, summary } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const rowsOf = (table: string): readonly (string | null)[] =>
  [...screen.getByRole("table", { name: table }).querySelectorAll("tbody tr:first-child, tfoot tr")].map((row) => [...row.children].map(({ textContent }) => textContent).join(" | "));

test("figures stand with their denominators, hostile names as text, and the total last", async () => {
  await renderPane({ platform: english, start: { page: "summary" } });
  await screen.findByRole("table", { name: "By department" });
  expect(rowsOf("By department")).toEqual([
    "产品部 | 1 | 0 | 0 | 2/3 · 67%", "市场部 | 3 | 1 | 0 | — (0)", "技术部 | 3 | 1 | 5 | 1/1 · 100%", "运营部 | 2 | 0 | 0 | — (0)", "Total | 9 | 2 | 5 | 3/4 · 75%",
  ]);
  expect(rowsOf("By owner")[2]).toBe("<img src=x onerror=alert(1)> | 2 | 1 | 5 | — (0)");
  expect(document.querySelector("img")).toBeNull();
});

test("lines with nothing to count are left out; a long list opens on request", async () => {
  const byOwner = [line("nobody"), ...Array.from({ length: 40 }, (_, index) => line(`owner ${index}`, { total: 1, open: 1, green: 1 }))];
  const user = await renderPane({ platform: english, start: { page: "summary" }, actions: { inspect: () => Promise.resolve({ ...ours, summary: { ...summary, byOwner } }) } });
  await screen.findByRole("table", { name: "By owner" });
  expect(rowsOf("By owner")).toHaveLength(31);
  expect(rowsOf("By owner")[0]).toBe("owner 0 | 1 | 0 | 0 | — (0)");
  await user.click(screen.getByRole("button", { name: "Show all 40 lines" }));
  expect(rowsOf("By owner")).toHaveLength(41);
});

test("the figures can be worked out anew without a check", async () => {
  const later = { ...summary, total: line("", { total: 99, open: 99, green: 99 }) };
  const user = await renderPane({ platform: english, start: { page: "summary" }, actions: { rollup: () => Promise.resolve(later) } });
  await user.click(await screen.findByRole("button", { name: "Update figures" }));
  expect(rowsOf("By department").at(-1)).toBe("Total | 99 | 0 | 0 | — (0)");
});
