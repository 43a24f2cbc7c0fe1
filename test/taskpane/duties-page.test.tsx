import { screen, waitFor, within } from "@testing-library/react";
import { LiaisonError } from "../../src/domain/liaison-error";
import { dutiesReport, manyDuties, takeOverPlan } from "../support/pane-fixtures";
import { deferred, english, renderPane } from "../support/render-pane";

const start = { page: "duties" } as const;

test("the matrix says its roles in words, hostile names as text, and marks gaps with a word beside the colour", async () => {
  await renderPane({ platform: english, start });
  const matrix = await screen.findByRole("table", { name: "RACI matrix" });
  const heads = within(matrix).getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect(heads.slice(0, 2)).toEqual(["Duty", "张琳产品部"]);
  expect(heads.at(-1)).toBe("(no name)");
  expect(document.querySelector("img")).toBeNull();
  const both = within(matrix).getByRole("row", { name: /活动页面开发/u });
  expect(within(both).getAllByRole("cell")[3]?.textContent).toBe("AA Accountable RR Responsible ");
  expect(within(matrix).getByRole("rowheader", { name: /效果复盘/u }).textContent).toContain("No A");
  expect(within(matrix).getByRole("rowheader", { name: /customer service/u }).textContent).toMatch(/2 As.*No R/u);
});

test("a finding opens its cell", async () => {
  const shown: unknown[] = [];
  const user = await renderPane({ platform: english, start, actions: { showCell: ({ sheet, cell }) => Promise.resolve(void shown.push([sheet, cell])) } });
  await user.click(await screen.findByRole("button", { name: /Nobody is accountable/u }));
  expect(shown).toEqual([["职责分工", "E11"]]);
});

test("a long list opens on request", async () => {
  const user = await renderPane({ platform: english, start, actions: { readDuties: () => Promise.resolve(manyDuties(50)) } });
  expect(within(await screen.findByRole("table", { name: "RACI matrix" })).getAllByRole("rowheader")).toHaveLength(20);
  await user.click(screen.getByRole("button", { name: "Show all 50 duties" }));
  expect(screen.getAllByRole("rowheader")).toHaveLength(50);
});

test("a sheet is shown first, taken over on a press, told exactly, and the duties are read again", async () => {
  const taken: string[] = [];
  let reads = 0;
  const done = deferred<void>();
  const user = await renderPane({ platform: english, start, actions: {
    readDuties: () => Promise.resolve(((reads += 1), dutiesReport)),
    takeOverDuties: async (sheet) => {
      taken.push(sheet);
      await done.promise;
      return { plan: takeOverPlan, target: "职责分工", added: 3, cells: "A18:J20", putBack: [] };
    },
  } });
  await user.click(await screen.findByRole("button", { name: "Look for RACI sheets" }));
  const offer = await screen.findByRole("region", { name: 'From "分工草稿"' });
  expect(offer.textContent).toContain("3 rows would be added (duties: 2):");
  expect(offer.textContent).toContain("3 rows are in the list already and are skipped.");
  expect(offer.textContent).toContain('"O" (选定代言人 · 外部顾问)');
  expect(taken).toEqual([]);
  await user.click(within(offer).getByRole("button", { name: "Add 3 rows" }));
  expect(taken).toEqual(["分工草稿"]);
  done.resolve();
  const told = await screen.findByText(/now at A18:J20 on "职责分工"/u);
  expect(document.activeElement?.contains(told)).toBe(true);
  await waitFor(() => expect(reads).toBe(2));
  expect(screen.queryByRole("region", { name: 'From "分工草稿"' })).toBeNull();
});

test("declining writes nothing and leaves the focus at the button; what failed can be tried again", async () => {
  let tries = 0;
  const user = await renderPane({ platform: english, start, actions: {
    planTakeOvers: () => ((tries += 1) === 1 ? Promise.reject(new LiaisonError("cell-edit-mode")) : Promise.resolve([takeOverPlan])),
    takeOverDuties: () => Promise.reject(new Error("declined, and yet called")),
  } });
  await user.click(await screen.findByRole("button", { name: "Look for RACI sheets" }));
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  await user.click(await screen.findByRole("button", { name: "Not now" }));
  expect(document.activeElement?.textContent).toBe("Look for RACI sheets");
  expect(screen.queryByText(/rows would be added/u)).toBeNull();
});

test("Alt+Shift+5 opens the page; without a list it leads to Generate", async () => {
  const user = await renderPane({ platform: english, actions: { readDuties: () => Promise.resolve(undefined) } });
  await user.keyboard("{Alt>}{Shift>}{5}{/Shift}{/Alt}");
  await user.click(await screen.findByRole("button", { name: "Go to Generate" }));
  await screen.findByRole("heading", { name: "Generate forms" });
});
