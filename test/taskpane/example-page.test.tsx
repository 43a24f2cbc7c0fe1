/** The page of the developers' guide: a record and a component are all that a further page needs. */
import { screen } from "@testing-library/react";
import type { Language } from "../../src/domain/language";
import type { Words } from "../../src/locales/merge-words";
import type { PageKey } from "../../src/taskpane/pages/all-pages";
import type { PageRecord } from "../../src/taskpane/pages/page-record";
import { loansPage } from "../examples/loans/page";
import { sampleActions } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

jest.mock("../../src/taskpane/pages/all-pages", () => ({
  allPages: [
    ...jest.requireActual<{ allPages: readonly PageRecord[] }>("../../src/taskpane/pages/all-pages").allPages,
    jest.requireActual<{ loansPage: PageRecord }>("../examples/loans/page").loansPage,
  ],
}));
jest.mock("../../src/locales/discover-words", () => ({
  discoverWords: (language: Language): readonly Words[] => [
    ...jest.requireActual<{ discoverWords: (language: Language) => readonly Words[] }>("../../src/locales/discover-words").discoverWords(language),
    jest.requireActual<Words>(`../examples/loans/words.${language}.json`),
  ],
}));

test("it is fetched with its words when it is opened, and shows its register", async () => {
  const report = await sampleActions({}).readRegisters({ language: "en-US" });
  const [first] = report.registers;
  if (first === undefined) throw new Error("the sample has no register");
  const readRegisters = () => Promise.resolve({ ...report, registers: [...report.registers, { ...first, key: "loans", sheet: "Equipment loans", total: 7 }] });
  await renderPane({ platform: english, actions: { readRegisters }, start: { page: loansPage.key as string as PageKey } });
  expect(await screen.findByRole("heading", { name: "Equipment loans" })).toBeTruthy();
  expect(screen.getByText("Who has which device, and when it comes back.")).toBeTruthy();
  expect(await screen.findByText("7")).toBeTruthy();
});
