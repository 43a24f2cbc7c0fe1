import { screen, within } from "@testing-library/react";
import type { CellPlace } from "../../src/taskpane/actions/pane-actions";
import { listPlan, manyRows } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const start = { page: "registers" } as const;
const region = (name: string): HTMLElement => screen.getByRole("region", { name });

test("a register shows its figures, what is to settle and its rows, hostile words as text", async () => {
  await renderPane({ platform: english, start });
  await screen.findByRole("heading", { name: "All rows" });
  expect(within(region("How its rows stand")).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Red1", "Green2"]);
  expect(within(region("To resolve")).getAllByRole("button")).toHaveLength(1);
  expect(within(region("All rows")).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "T004 <img src=x onerror=alert(1)>Red · 截止日期 is blank.Go to its row", "T001 需求调研GreenGo to its row", "(no name) C12Go to its row",
  ]);
  expect(document.querySelector("img")).toBeNull();
});

test("a row's press selects its own cell on the register's sheet, and each button says which row", async () => {
  const shown: CellPlace[] = [];
  const user = await renderPane({ platform: english, start, actions: { showCell: (place) => { shown.push(place); return Promise.resolve(); } } });
  await user.click(await screen.findByRole("button", { name: "Go to its row: T001 需求调研" }));
  await user.click(screen.getByRole("button", { name: "Go to its row: C12" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Which register" }), "requests");
  await user.click(screen.getByRole("button", { name: "Go to its row: R001 前端支持" }));
  expect(shown).toEqual([{ sheet: "进度跟踪", cell: "C6" }, { sheet: "进度跟踪", cell: "C12" }, { sheet: "需求登记", cell: "C5" }]);
});

test("choosing another register takes the first one's rows away; a clean one says so, an empty one is not called clean", async () => {
  const user = await renderPane({ platform: english, start });
  await user.selectOptions(await screen.findByRole("combobox", { name: "Which register" }), "requests");
  expect(screen.queryByText(/T001/)).toBeNull();
  expect(region("To resolve").textContent).toContain("Nothing to resolve.");
  await user.selectOptions(screen.getByRole("combobox", { name: "Which register" }), "opinions");
  expect(region("To resolve").textContent).toContain("Nothing has been filled in yet.");
  expect(region("To resolve").querySelector("svg")).toBeNull();
  expect(screen.queryByRole("heading", { name: "All rows" })).toBeNull();
});

test("a form with a page of its own leads there; the register chosen is still chosen when one comes back", async () => {
  const user = await renderPane({ platform: english, start });
  await screen.findByRole("combobox", { name: "Which register" });
  expect(screen.queryByRole("button", { name: /^Open the/ })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "Which register" }), "requests");
  await user.click(screen.getByRole("button", { name: "Open the Requests page" }));
  await screen.findByRole("heading", { level: 1, name: "Requests" });
  await user.keyboard("{Alt>}{Shift>}{6}{/Shift}{/Alt}");
  expect((await screen.findByRole<HTMLSelectElement>("combobox", { name: "Which register" })).value).toBe("requests");
});

test("a long register opens on request", async () => {
  const user = await renderPane({ platform: english, start, actions: { readRegisters: () => Promise.resolve(manyRows(50)) } });
  await screen.findByRole("heading", { name: "All rows" });
  expect(within(region("All rows")).getAllByRole("listitem")).toHaveLength(20);
  await user.click(screen.getByRole("button", { name: "Show all 50 rows" }));
  expect(within(region("All rows")).getAllByRole("listitem")).toHaveLength(50);
});

test("a list of somebody's: the difference is shown, nothing is written before the press, and what came of it is told", async () => {
  const taken: string[] = [];
  const user = await renderPane({ platform: english, start, actions: { takeOverList: (sheet) => {
    taken.push(sheet);
    return Promise.resolve({ plan: listPlan, added: 1, changed: 0, left: listPlan.items.slice(1, 2), putBack: [] });
  } } });
  await user.click(await screen.findByRole("button", { name: "Look for lists" }));
  const card = await screen.findByRole("region", { name: "\"Plan W11\": task list" });
  expect(within(card).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "+ 直播预热", "~ T019 门店海报: Due 2026-06-01 → 2026-06-08, Owner (blank) → <b>王敏</b>",
  ]);
  expect(card.textContent).toContain("1 new, 1 changed, 1 as they are, 1 no longer on the sheet");
  expect(card.textContent).toContain("No longer on the sheet, and kept in the form: T021 达人视频");
  expect([taken, document.querySelector("b")]).toEqual([[], null]);
  await user.click(within(card).getByRole("button", { name: "Write 2 rows" }));
  expect(taken).toEqual(["Plan W11"]);
  expect((await screen.findByText(/Left as it is/)).textContent).toContain("门店海报");
  expect(screen.queryByRole("region", { name: "\"Plan W11\": task list" })).toBeNull();
});

test("what can be carried on is looked at, chosen row by row, written, told with the way to each row, and taken back", async () => {
  const pressed: unknown[] = [];
  const taken: unknown[] = [];
  const user = await renderPane({
    platform: english, start,
    actions: {
      pressFlow: (flow, sources) => {
        pressed.push([flow, sources]);
        return Promise.resolve(
          {
            flow, added: [{ register: "tracker", id: "T016", sheet: "Progress", cell: "C20", cells: {} }], changed: [],
            left: [{ register: "tracker", id: "T003", field: "due" }], already: [], inform: ["Mia"], putBack: [],
          }
        );
      },
      takeBackFlow: (report) => {
        taken.push(report.added.map(({ id }) => id));
        return Promise.resolve({ removed: 0, restored: 0, left: ["T016"], putBack: [] });
      },
    },
  });
  await user.click(await screen.findByRole("button", { name: "See what can be carried on" }));
  const items = await screen.findByRole("button", { name: "Action items to tasks (2)" });
  expect(items.getAttribute("aria-expanded")).toBe("false");
  await user.click(items);
  const section = region("Action items to tasks (2)");
  await user.click(within(section).getByRole("checkbox", { name: /^A002 <img/ }));
  await user.click(within(section).getByRole("button", { name: "Carry on 1 row" }));
  expect(pressed).toEqual([["itemsToTasks", ["A001"]]]);
  const card = region("Carry on in one press");
  expect(card.textContent).toContain("Action items to tasks: rows added: 1, cells filled: 0To be told: Mia1 cell was left alone");
  expect(within(card).getByRole("button", { name: "Go to T016 Progress!C20" })).toBeTruthy();
  await user.click(within(card).getByRole("button", { name: "Take this back" }));
  expect(taken).toEqual([["T016"]]);
  expect(card.textContent).toContain("Not taken back, because somebody has changed it meanwhile: T016");
  expect(document.querySelector("img")).toBeNull();
});

test("where nothing can be carried on, the card says so, and nothing is pressed without a choice", async () => {
  const user = await renderPane({ platform: english, start, actions: { planFlows: () => Promise.resolve([]) } });
  await user.click(await screen.findByRole("button", { name: "See what can be carried on" }));
  expect(await screen.findByText("There is nothing to carry on at the moment.")).toBeTruthy();
});

test("what a list does not say is asked of that list, once, and what was answered is taken over with it", async () => {
  const looked: (readonly (readonly [string, unknown])[])[] = [];
  const taken: unknown[] = [];
  const asking = { ...listPlan, questions: [{ kind: "year", key: "due", count: 3, row: 1, samples: ["2.20", "3.1"] } as const] };
  const other = { ...asking, sheet: "Plan W12" };
  const user = await renderPane({
    platform: english, start,
    actions: {
      planListTakeOvers: (answers) => {
        looked.push([...answers]);
        return Promise.resolve([answers.has("Plan W11") ? listPlan : asking, other]);
      },
      takeOverList: (sheet, answers) => {
        taken.push([sheet, answers]);
        return Promise.resolve({ plan: listPlan, added: 1, changed: 1, left: [], putBack: [] });
      },
    },
  });
  await user.click(await screen.findByRole("button", { name: "Look for lists" }));
  const card = (name: string): HTMLElement => region(`"${name}": task list`);
  const year = within(card("Plan W11")).getByRole<HTMLSelectElement>("combobox", { name: /^Which year do these dates mean\? 2\.20/ });
  expect(within(card("Plan W11")).getByText(/3 cells are unclear/)).toBeTruthy();
  // By the keyboard alone.
  year.focus();
  const thisYear = String(new Date().getFullYear());
  await user.selectOptions(year, thisYear);
  expect(within(card("Plan W11")).queryByText(/unclear/)).toBeNull();
  expect(within(card("Plan W12")).getByText(/3 cells are unclear/)).toBeTruthy();
  // An answer stays in view and can be changed.
  expect(within(card("Plan W11")).getByRole<HTMLSelectElement>("combobox").value).toBe(thisYear);
  await user.click(within(card("Plan W11")).getByRole("button", { name: "Write 2 rows" }));
  const said = { year: Number(thisYear) };
  expect(looked).toEqual([[], [["Plan W11", said]]]);
  expect(taken).toEqual([["Plan W11", said]]);
});
