/** Forms that the organisation's profile defines, where the pane offers forms. */
import { screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formChoices } from "../../src/actions/generate/form-choices";
import { speakOwnWords } from "../../src/taskpane/actions/speak-own-words";
import type { GenerateRequest } from "../../src/taskpane/actions/pane-actions";
import { root } from "../../src/tooling/paths";
import { generateReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const profile = readFileSync(join(root, "src", "guides", "confidentiality-review.profile.json"), "utf8");

test("the Generate page offers them by their own words, and generates them under the profile", async () => {
  const asked: GenerateRequest[] = [];
  const user = await renderPane({
    platform: { ...english, storedProfile: () => profile }, start: { page: "generate" },
    actions: {
      inspect: () => Promise.resolve({ kind: "empty" }),
      listForms: (own) => {
        speakOwnWords();
        return Promise.resolve(formChoices(own).filter(({ key }) => key === "tracker" || key === "ownSecrecy"));
      },
      generate: (request) => {
        asked.push(request);
        return Promise.resolve(generateReport);
      },
    },
  });
  await user.click(await screen.findByRole("button", { name: "Run (1 form)" }));
  const box = await screen.findByRole("checkbox", { name: "Confidentiality reviews" });
  expect(screen.getByText("Review before material leaves the company: who reviews it, by when, and the outcome.")).toBeTruthy();
  await user.click(box);
  await user.click(screen.getAllByRole("button", { name: /^Generate/ }).at(-1) ?? document.body);
  await screen.findAllByText(/./);
  expect(
    asked.flatMap(({ forms, profile: under }) => [forms, under?.forms?.map(({ key }) => key)])
  ).toEqual([["ownSecrecy"], ["ownSecrecy"]]);
});
