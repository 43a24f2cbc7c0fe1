import { screen, waitFor } from "@testing-library/react";
import { LiaisonError } from "../../src/domain/liaison-error";
import { english, renderPane } from "../support/render-pane";

test("the register is read on arrival; a request is shown, a new one begun and submitted, a refusal said with what is open", async () => {
  const shown: (string | undefined)[] = [];
  let complete = false;
  const user = await renderPane({
    platform: english, start: { page: "requests" },
    actions: {
      showRequest: (id) => {
        shown.push(id);
        return Promise.resolve();
      },
      submitRequest: () => (complete
        ? Promise.resolve({ id: "R003", sheet: "需求登记", row: 7, departments: [], stoodAlready: false, differs: [], putBack: [] })
        : Promise.reject(new LiaisonError("request-incomplete", { faults: "Receiver is blank" }))),
    },
  });
  await screen.findByText("R002 推广预算");
  screen.getByText("市场部 · Red · Response overdue");
  await user.click(screen.getAllByRole("button", { name: "Show on the form" })[0] as HTMLElement);
  await user.click(screen.getByRole("button", { name: "New request" }));
  await waitFor(() => expect(shown).toEqual(["R002", undefined]));
  await user.click(screen.getByRole("button", { name: "Submit the form" }));
  await screen.findByText("Not registered: Receiver is blank.");
  complete = true;
  await user.click(screen.getByRole("button", { name: "Submit the form" }));
  await waitFor(() => expect(screen.queryByText("Not registered: Receiver is blank.")).toBeNull());
});

test("a refusal lists what is open as links to the cells; what helps is at hand, and the request is submitted again after it", async () => {
  const [seen, added, accepted]: [unknown[], unknown[], unknown[]] = [[], [], []];
  let tries = 0;
  const user = await renderPane({
    platform: english, start: { page: "requests" },
    actions: {
      submitRequest: () => {
        tries += 1;
        const open = [
          { sheet: "需求表", cell: "C9", text: "Delivery standard is blank" },
          { sheet: "需求表", cell: "F8", text: "Receiver is not in the Roster", newcomer: { name: "欧阳靖", department: "技术部" },
            corrections: [{ sheet: "需求表", cell: "F8", before: "欧阳靖", value: "欧阳婧", shown: "欧阳婧" }] },
        ];
        return tries < 3 ? Promise.reject(new LiaisonError("request-incomplete", { faults: "x" }, { places: open }))
          : Promise.resolve({ id: "R003", sheet: "需求登记", row: 7, departments: [], stoodAlready: false, differs: [], putBack: [] });
      },
      showCell: ({ sheet, cell }) => { seen.push(`${sheet}!${cell}`); return Promise.resolve(); },
      addToRoster: (newcomer) => { added.push(newcomer); return Promise.resolve("名册"); },
      putRight: (corrections) => { accepted.push(...corrections); return Promise.resolve({ done: 1, left: [], putBack: [] }); },
    },
  });
  await screen.findByText("R002 推广预算");
  await user.click(screen.getByRole("button", { name: "Submit the form" }));
  await user.click(await screen.findByRole("button", { name: "Delivery standard is blank: go to 需求表!C9" }));
  expect(seen).toEqual(["需求表!C9"]);
  await user.click(screen.getByRole("button", { name: "Add 欧阳靖 (技术部) to the roster" }));
  await waitFor(() => expect([tries, added]).toEqual([2, [{ name: "欧阳靖", department: "技术部" }]]));
  await user.click(await screen.findByRole("button", { name: "Change to 欧阳婧 (F8)" }));
  await waitFor(() => expect([tries, accepted.length]).toEqual([3, 1]));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});
