/** Whoever wants one form has it within four clicks and types nothing, whichever form it is. */
import { screen, waitFor } from "@testing-library/react";
import { formChoices } from "../../src/actions/generate/form-choices";
import { translator } from "../../src/locales/translate";
import type { GenerateRequest } from "../../src/taskpane/actions/pane-actions";
import { generateReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const mostClicks = 4;
const say = translator("en-US");
const wanted = ["tracker", "minutes", "risks", "archives", "appraisals"] as const;

test.each(wanted)("%s", async (key) => {
  const asked: GenerateRequest[] = [];
  const choice = formChoices().find((one) => one.key === key);
  const user = await renderPane({ platform: english, actions: {
    inspect: () => Promise.resolve({ kind: "empty" }), listForms: () => Promise.resolve(formChoices()),
    generate: (request) => { asked.push(request); return Promise.resolve(generateReport); },
  } });
  let clicks = 0;
  document.addEventListener("click", () => { clicks += 1; }, { capture: true });
  await user.click(await screen.findByRole("button", { name: "Choose forms to generate" }));
  if (choice?.template !== true) await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${say(`pane:phase.${choice?.phase ?? ""}`)} \\(`) })
  );
  const name = say(`forms:choice.${key}.name`);
  await user.click(await screen.findByRole("checkbox", { name: new RegExp(`^${name}`) }));
  await user.click(screen.getByRole("button", { name: "Generate" }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.forms).toEqual([key]);
  expect(clicks).toBeLessThanOrEqual(mostClicks);
});
