import { screen } from "@testing-library/react";
import type { CleanOptions } from "../../src/actions/clean/clean-sheet";
import { cleanPreview, foreignReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const adopted = {
  ...foreignReport.adopted, sheet: "Plan", form: "tracker" as const, headerRow: 3, rowsRead: 3, tasks: 3, setAside: [], columns: [],
  unmatched: [],
  mapping: { form: "tracker" as const, header: { row: 2, height: 1, firstColumn: 0, lastColumn: 2 }, columns: new Map([[0, "task"]]) },
};

interface Asked {
  readonly looks: CleanOptions[];
  readonly applied: CleanOptions[];
  readonly undone: string[];
}

async function pane(): Promise<Asked & { readonly user: Awaited<ReturnType<typeof renderPane>> }> {
  const asked: Asked = { looks: [], applied: [], undone: [] };
  const user = await renderPane({
    actions: {
      check: () => Promise.resolve({ ...foreignReport, adopted }),
      previewCleaning: (choice) => {
        asked.looks.push(choice);
        return Promise.resolve(choice.answers?.order === undefined ? cleanPreview : { ...cleanPreview, questions: [] });
      },
      cleanSheet: (choice) => {
        asked.applied.push(choice);
        return Promise.resolve({ ...cleanPreview, done: cleanPreview.items.slice(0, 1), left: cleanPreview.items.slice(1), putBack: [] });
      },
      undoCleaning: ({ done }) => {
        asked.undone.push(...done.map(({ cell }) => cell));
        return Promise.resolve({ done: [], left: done, putBack: [] });
      },
    },
    platform: english, start: { page: "findings", run: "check" },
  });
  await screen.findByRole("button", { name: "Show what would change" });
  return { ...asked, user };
}

test("nothing is looked at or changed before it is asked for", async () => {
  const { looks, applied } = await pane();
  expect([looks, applied]).toEqual([[], []]);
});

test("before and after are shown by kind; what is ambiguous is answered once, and the list is looked at again", async () => {
  const { looks, user } = await pane();
  await user.click(screen.getByRole("button", { name: "Show what would change" }));
  expect(screen.getByText("B4: 2026.2.20 → 2026-02-20")).toBeDefined();
  expect(screen.getByText(/C5: ann\s+lee → Ann Lee/)).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Names (1)" }).checked).toBe(true);
  await user.selectOptions(screen.getByRole("combobox", { name: /Day and month may be exchanged in 2 cells/ }), "Day first");
  expect(looks.at(-1)).toMatchObject({ sheet: "Plan", answers: { order: "day-first" }, mapping: adopted.mapping });
  expect(screen.queryByRole("combobox", { name: /Day and month/ })).toBeNull();
});

test("only what is ticked is changed, with the keyboard; what was left alone is named, and one press brings all back", async () => {
  const { applied, undone, user } = await pane();
  screen.getByRole("button", { name: "Show what would change" }).focus();
  await user.keyboard("{Enter}");
  screen.getByRole("checkbox", { name: "Names (1)" }).focus();
  await user.keyboard(" ");
  screen.getByRole("button", { name: "Change 1 cell" }).focus();
  await user.keyboard("{Enter}");
  expect(applied).toMatchObject([{ sheet: "Plan", kinds: ["date"] }]);
  expect(screen.getByText("1 cell had changed meanwhile and was left alone: C5.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Bring all back" }));
  expect(undone).toEqual(["B4"]);
  expect(screen.getByText("All is back but for 1 cell that somebody changed since.")).toBeDefined();
});
