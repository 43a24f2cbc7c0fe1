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
