import { fireEvent, screen, within } from "@testing-library/react";
import { resources } from "../../src/locales/resources";
import { LiaisonError } from "../../src/domain/liaison-error";
import { allPages } from "../../src/taskpane/pages/all-pages";
import { actionShortcuts } from "../../src/taskpane/hooks/use-shortcuts";
import { english, renderPane } from "../support/render-pane";

const isRepeated = <T,>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) !== index;

test("no two pages share a key, a place in the bar or a shortcut, and none takes an action's key", () => {
  expect(allPages.map(({ key }) => key).filter(isRepeated)).toEqual([]);
  expect(allPages.flatMap((page) => ("place" in page && page.place !== undefined ? [page.place] : [])).filter(isRepeated)).toEqual([]);
  const codes = allPages.flatMap((page) => (page.shortcut === undefined ? [] : [page.shortcut.code]));
  expect([...codes, ...actionShortcuts.map(({ code }) => code)].filter(isRepeated)).toEqual([]);
});

test.each(["zh-CN", "en-US"] as const)("each page has its words in %s: in the bar, in help, beside its key", (language) => {
  const { bar, help, shortcut } = resources[language].pane;
  const wanting = allPages.flatMap(({ key, place, shortcut: pressed }) => [
    ...(place !== undefined && !(key in bar) ? [`bar.${key}`] : []),
    ...(key !== "help" && !(key in help.page) ? [`help.page.${key}`] : []),
    ...(pressed !== undefined && !(key in shortcut) ? [`shortcut.${key}`] : []),
  ]);
  expect(wanting).toEqual([]);
});

test("the bar shows the pages that have a place, in that order, and no other", async () => {
  await renderPane({ platform: english });
  const shown = within(screen.getByRole("navigation")).getAllByRole("button").map(({ textContent }) => textContent);
  const placed = allPages.filter(({ place }) => place !== undefined).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  expect(shown).toEqual(placed.map(({ key }) => resources["en-US"].pane.bar[key as keyof typeof resources["en-US"]["pane"]["bar"]]));
});

test("a message of failure leaves with its page", async () => {
  const user = await renderPane({ platform: english, start: { page: "requests" }, actions: { submitRequest: () => Promise.reject(new LiaisonError("request-incomplete", { faults: "Delivery standard" })) } });
  await user.click(await screen.findByRole("button", { name: "Submit the form" }));
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: "Summary" }));
  await screen.findByRole("heading", { level: 1, name: "Summary" });
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what was submitted is said on its page and is gone when one comes back", async () => {
  const user = await renderPane({ platform: english, start: { page: "requests" } });
  await user.click(await screen.findByRole("button", { name: "Submit the form" }));
  expect(await screen.findByText("Registered as R003", { selector: "main *" })).toBeTruthy();
  fireEvent.keyDown(window, { code: "Digit3", key: "3", altKey: true, shiftKey: true });
  await screen.findByRole("heading", { level: 1, name: "Summary" });
  fireEvent.keyDown(window, { code: "Digit4", key: "4", altKey: true, shiftKey: true });
  await screen.findByRole("button", { name: "Submit the form" });
  expect(screen.queryByText("Registered as R003", { selector: "main *" })).toBeNull();
});
