import { screen, within } from "@testing-library/react";
import type { CheckReport } from "../../src/actions/action";
import type { ForeignChoice } from "../../src/actions/check/check-foreign";
import { foreignReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const adopted: NonNullable<CheckReport["adopted"]> = {
  sheet: "Plan", form: "tracker", headerRow: 3, rowsRead: 3, tasks: 3, setAside: [], confidence: "unsure",
  columns: [{ field: "task", header: "Step", column: "A", confidence: "content", samples: ["Order cable"], index: 0 }, { field: "due", header: "When", column: "B", confidence: "alias", samples: ["5/6/2026"], index: 1 }],
  unmatched: [{ header: "Boss", column: "C", samples: ["Ann"], index: 2 }],
  questions: [{ kind: "order", count: 2, samples: ["5/6/2026"] }, { kind: "year", count: 1, samples: ["3.4"] }],
  mapping: { form: "tracker", header: { row: 2, height: 1, firstColumn: 0, lastColumn: 2 }, columns: new Map([[0, "task"], [1, "due"]]) },
  sheets: [{ sheet: "Plan", form: "tracker", rows: 3, confidence: "unsure", active: true }, { sheet: "Risks", form: "risks", rows: 7, confidence: "sure", active: false }],
};

async function checkedPane(): Promise<{ readonly choices: (ForeignChoice | undefined)[]; readonly user: Awaited<ReturnType<typeof renderPane>> }> {
  const choices: (ForeignChoice | undefined)[] = [];
  const user = await renderPane({
    actions: {
      check: (_options, foreign) => {
        choices.push(foreign);
        return Promise.resolve({ ...foreignReport, adopted });
      },
      planFlags: () => Promise.resolve(undefined),
    },
    platform: english, start: { page: "findings", run: "check" },
  });
  await screen.findByRole("button", { name: "Read again" });
  return { choices, user };
}

beforeEach(() => window.localStorage.clear());

test("a column, the header row and what is asked can be put right with the keyboard, and the sheet is read so", async () => {
  const { choices, user } = await checkedPane();
  await user.selectOptions(screen.getByRole("combobox", { name: /Which comes first/ }), "Day first");
  await user.selectOptions(screen.getByRole("combobox", { name: "What column C, \"Boss\", is" }), "Owner");
  screen.getByRole("button", { name: "Read again" }).focus();
  await user.keyboard("{Enter}");
  const choice = choices.at(-1);
  expect(choice).toMatchObject({ sheet: "Plan", answers: { order: "day-first" }, mapping: { form: "tracker", header: { row: 2, height: 1 } } });
  expect([...choice?.mapping?.columns ?? []]).toEqual([[0, "task"], [1, "due"], [2, "owner"]]);
});

test("another header row forgets what the columns were", async () => {
  const { choices, user } = await checkedPane();
  const row = screen.getByRole("spinbutton", { name: "Header row" });
  await user.clear(row);
  await user.type(row, "5{Enter}");
  expect(choices.at(-1)?.mapping).toMatchObject({ header: { row: 4, height: 1 } });
  expect(choices.at(-1)?.mapping?.columns.size).toBe(0);
});

test("another sheet is chosen by its name, what it is and how surely it was read", async () => {
  const { choices, user } = await checkedPane();
  const sheets = screen.getByRole("combobox", { name: "Sheet" });
  expect(within(sheets).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Plan: task list, 3 rows, please verify", "Risks: risk register, 7 rows, sure"]);
  await user.selectOptions(sheets, "Risks");
  expect(choices.at(-1)).toEqual({ sheet: "Risks" });
});

test("what was put right is remembered for the next sheet with the same headers", async () => {
  const { choices, user } = await checkedPane();
  await user.selectOptions(screen.getByRole("combobox", { name: /Which comes first/ }), "Month first");
  await user.click(screen.getByRole("button", { name: "Read again" }));
  const before = choices.length;
  await user.click(screen.getAllByRole("button", { name: /^Check/ })[0] ?? document.body);
  await screen.findByRole("button", { name: "Read again" });
  expect(choices.slice(before)).toMatchObject([undefined, { sheet: "Plan", answers: { order: "month-first" } }]);
});
