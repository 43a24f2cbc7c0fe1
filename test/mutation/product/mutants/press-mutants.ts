import type { ProductMutant } from "../product-mutant";

/** @param test the beginning of the test that is to hear of it */
const pane = (test: string, file: string, bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: `taskpane/${file}`, find, replace, isSlow: true, caughtBy: { file: "taskpane/what-goes.test.tsx", test },
});

/** Bugs in what a press takes away, and in what it leads to. */
export const pressMutants: readonly ProductMutant[] = [
  pane(
    "nothing is said to be untouched", "components/failure-message.tsx", "what was perhaps written is called untouched",
    "{failure.untouched &&", "{true &&"
  ),
  pane(
    "a failure goes with its page",
    "hooks/use-pane-model.ts", "a stale failure goes along to the next page", "    goTo: (next) => {\n      dismiss();",
    "    goTo: (next) => {",
  ),
  pane("a failure goes with its page", "hooks/use-shortcuts.ts", "a key held down acts again", " || event.repeat", ""),
  pane(
    "a failure goes with its page",
    "hooks/use-shortcuts.ts", "an Esc that a field has used closes the page", "if (event.defaultPrevented || isComposing(event)",
    "if (isComposing(event)",
  ),
  pane(
    "in a workbook of others",
    "hooks/use-shortcuts.ts", "a key refreshes a workbook of others", "workbook?.kind === \"ours\") refresh()",
    "workbook?.kind !== \"empty\") refresh()",
  ),
  pane(
    "the summary of a workbook",
    "state/use-workbook.ts", "summary of another workbook stays", "if (state.kind === \"ours\") setSummary(state.summary);",
    "if (state.kind === \"ours\" && state.summary !== undefined) setSummary(state.summary);",
  ),
  pane(
    "after a reminder was noted",
    "pages/week/use-week.ts", "the week is not read again after a note",
    "announce(t(\"forms:week.pane.noted\", { count }));\n      await look(since);", "announce(t(\"forms:week.pane.noted\", { count }));",
  ),
  pane("after a reminder was noted", "pages/week/use-week.ts", "the chosen day is forgotten", "      setSince(day);\n", ""),
  pane(
    "where the clipboard is refused", "pages/week/reminder-list.tsx", "a reminder is noted without a history", "{keeps && <Button",
    "{<Button"
  ),
  pane(
    "eight of many changes", "pages/week/change-list.tsx", "seven changes are shown for eight", "changes.slice(0, first)",
    "changes.slice(0, first - 1)"
  ),
  pane(
    "where the clipboard is refused",
    "pages/week/copy-text.tsx", "what the clipboard refused is called copied",
    "await copyText(text) ? \"forms:week.pane.copied\" : \"forms:week.pane.select\"",
    "await copyText(text) ? \"forms:week.pane.copied\" : \"forms:week.pane.copied\"",
  ),
  pane(
    "after a reminder was noted",
    "pages/week/week-settings.tsx", "a name cannot be taken back", "storePerson(name === \"\" ? undefined : name)", "storePerson(name)",
  ),
  pane(
    "after a reminder was noted", "pages/week/week-settings.tsx", "the earliest day stands first", "[...snapshots].reverse()",
    "[...snapshots]"
  ),
  pane(
    "eight of many changes",
    "pages/week/slip-list.tsx", "a move without a change is called approved", "change === \"\" ? \"forms:week.pane.unapproved\"",
    "change !== \"\" ? \"forms:week.pane.unapproved\"",
  ),
  pane("a blank is no name", "pages/week/baseline-card.tsx", "old sentence stays while another name is kept", "    setSaid(\"\");\n", ""),
  pane("a blank is no name", "pages/week/baseline-card.tsx", "a blank is a name for a baseline", "busy || name.trim() === \"\"", "busy"),
  pane("the scorecard is of this month", "pages/week/scorecard.tsx", "last month is chosen at first", "periods[1] ??", "periods[0] ??"),
  pane(
    "what was carried on can be taken back",
    "pages/registers/use-flows.ts", "taken back notice stays beside a new press", "    setReport(done);\n    setTakenBack(undefined);",
    "    setReport(done);",
  ),
  pane(
    "a plan goes with its writing", "pages/registers/use-list-take-over.ts", "the old result stays at a new look",
    "      setTaken(undefined);\n", ""
  ),
  pane(
    "a plan goes with its writing",
    "pages/registers/use-list-take-over.ts", "a plan stays after it was written", "      setPlans(undefined);\n      setTaken(done);",
    "      setTaken(done);",
  ),
  pane(
    "a remark that could not be moved", "pages/refresh/use-refresh.ts", "a remark goes though it was not moved", "if (stands) moved();",
    "moved();"
  ),
  pane(
    "only what is ticked", "pages/refresh/take-back-card.tsx", "all go back, chosen or not", "open.filter((cell) => chosen.has(cell));",
    "open;"
  ),
  pane(
    "a remark that could not be moved", "pages/refresh/take-back-card.tsx", "a reason of any form is a remark",
    "form === \"tracker\" && field", "field"
  ),
  pane(
    "only what is ticked",
    "pages/refresh/change-card.tsx", "cells beyond the first are counted one too few", "change.cells.length - firstCells;",
    "change.cells.length - firstCells - 1;",
  ),
  pane(
    "where this machine keeps nothing",
    "pages/settings/use-profile.ts", "storage refused is not told", "setUnkept(!platform.storeProfile(",
    "setUnkept(false && !platform.storeProfile(",
  ),
  pane(
    "where this machine keeps nothing",
    "pages/settings/use-profile.ts", "an offer stays after it was accepted", "      setStored(offered);\n      setOffered(undefined);",
    "      setStored(offered);",
  ),
  pane(
    "where this machine keeps nothing",
    "pages/settings/use-profile.ts", "a bad file keeps the former offer", "      setOffered(undefined);\n      setOffered(await",
    "      setOffered(await",
  ),
  pane(
    "what a workbook does not tell",
    "pages/settings/use-profile.ts", "lists in force are lost at an export", "lists: { ...stored?.lists, ...found.lists }",
    "lists: { ...found.lists }",
  ),
  pane(
    "a switch that Excel refuses", "pages/settings/auto-show-field.tsx", "a switch that was refused is on", "      setRefused(true);",
    "      setOn(wanted);"
  ),
  pane(
    "findings of before are gone", "pages/generate/use-generate.ts", "old findings stay after Generate", "    setFound(undefined);\n", ""
  ),
  pane("findings of before are gone", "pages/generate/use-generate.ts", "ticks stay after Generate", "    setChosen([]);\n", ""),
  pane(
    "Backspace takes a letter",
    "pages/generate/department-input.tsx", "Backspace takes a name away while one types", "event.key === \"Backspace\" && typed === \"\"",
    "event.key === \"Backspace\"",
  ),
  pane(
    "Backspace takes a letter",
    "pages/generate/department-input.tsx", "leaving the field loses what was typed", "onBlur={() => add(typed)}",
    "onBlur={() => setTyped(\"\")}",
  ),
  pane(
    "Backspace takes a letter",
    "pages/generate/project-draft.ts", "a department stands twice", "return [...new Set([...departments, ...names])];",
    "return [...departments, ...names];",
  ),
  pane(
    "one that stood already", "pages/requests/use-requests.ts", "the last submission stays while another is tried",
    "      setSubmitted(undefined);\n", ""
  ),
  pane(
    "one that stood already", "pages/requests/use-requests.ts", "the register is not read again", "      outdate();\n      await read();",
    "      outdate();"
  ),
  pane(
    "one that stood already",
    "pages/requests/requests-page.tsx", "what awaits a response is what is open", "[\"awaiting\", requests.awaitingResponse]",
    "[\"awaiting\", requests.open]",
  ),
  pane(
    "a Check that fails",
    "pages/findings/use-check.ts", "findings of before pass for those of a Check that failed",
    "if (report === undefined) return outdate();", "if (report === undefined) return;",
  ),
  pane("a Check that fails", "pages/findings/use-check.ts", "old severity filter stays", "    setWanted([]);\n", ""),
  pane(
    "clearing the filter",
    "pages/findings/use-findings-view.ts", "clear leaves the search", "    setChosen(new Set());\n    setSearch(\"\");",
    "    setChosen(new Set());",
  ),
  pane(
    "clearing the filter",
    "pages/findings/use-findings-view.ts", "groups stay closed under another grouping",
    "    setCollapsed(new Set());\n    setGrouping(next);", "    setGrouping(next);",
  ),
];
