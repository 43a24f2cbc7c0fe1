import type { ProductMutant } from "../product-mutant";

const view = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "taskpane/pages/findings/findings-view.ts", find, replace, caughtBy: { file: "taskpane/findings-view.test.tsx" },
});
const format = (file: string, bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: `taskpane/format/${file}.ts`, find, replace, caughtBy: { file: "taskpane/model.test.tsx" },
});
const memory = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "taskpane/state/kept.ts", find, replace, caughtBy: { file: "taskpane/kept.test.tsx" },
});
const key = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "taskpane/pages/findings/finding-key.ts", find, replace, caughtBy: { file: "taskpane/findings-view.test.tsx" },
});
const live = (bug: string, find: string, replace: string, test: string): ProductMutant => ({
  bug, file: "taskpane/pages/findings/use-live-check.ts", find, replace, isSlow: true,
  caughtBy: { file: "taskpane/live-check.test.tsx", test },
});

export const paneMutants: readonly ProductMutant[] = [
  view("no severity chosen shows nothing", "filter.severities.size === 0 || ", ""),
  view("any of the words searched for will do", "return words.every((word) => text.includes(word));", "return words.some((word) => text.includes(word));"),
  view("search does not look at the remedy's and the message's words", "finding.values.task ?? \"\", message, remedy]", "finding.values.task ?? \"\"]"),
  view("headings are counted as positions", "{ kind: \"group\", key, count: members.length, open:", "{ kind: \"group\", key, count: members.length + (position += 1) * 0, open:"),
  view("findings without a department stand first", "Number(a === \"\") - Number(b === \"\")", "Number(b === \"\") - Number(a === \"\")"),
  view("within a group the sheet's order holds, not urgency", ": mostUrgentFirst(members)).map(", ": members).map("),
  key("a finding is another one once its row has moved", "id === \"\" ? cell :", "id !== \"\" ? cell :"),
  key("two findings alike have one key", "return time === 1 ? key :", "return time >= 1 ? key :"),
  live(
    "a change meanwhile does not begin the check anew", "[actions, announce, before, heard, isLive,", "[actions, announce, before, isLive,",
    "a change while it reads"
  ),
  live(
    "a check that runs by itself takes a form from under somebody who writes in it", "if (isWriting()) wait", "if (signal.aborted) wait",
    "while somebody writes"
  ),
  live("what Excel refused once is never tried again", "failed < tries", "failed > tries", "tries again by itself"),
  live("the notice that cells have changed stays after the check", "      setChanged(false);\n", "", "a burst of changes"),
  live("a sheet of others is read behind a person's back", ": found.adopted === undefined);", ": true);", "a sheet of others"),
  format("figures", "nothing judged is 0 %", "if (line.onTimeRate === null) return `— (${formatCount(0, language)})`;", ""),
  format("figures", "the last percents are told before they are done", "Math.floor((done / total) * 100)", "Math.ceil((done / total) * 100)"),
  format("dates", "the time of day is the machine's", "timeStyle: \"short\", timeZone: \"UTC\" }", "timeStyle: \"short\", timeZone: \"Pacific/Kiritimati\" }"),
  format("row-ranges", "rows out of order make no range", "[...rows].sort((a, b) => a - b)", "rows"),
  memory("an equal value is news", "    if (Object.is(now, next)) return;\n", ""),
  memory("who has left still hears", "return () => void all.delete(listener);", "return () => undefined;"),
  memory("undefined that was set is forgotten", "this.values.has(key as Kept<never>) ?", "this.values.get(key as Kept<never>) !== undefined ?"),
];
