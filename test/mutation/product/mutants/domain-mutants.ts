import type { ProductMutant } from "../product-mutant";

const domain = (name: string, bug: string, find: string, replace: string, test?: string): ProductMutant => ({
  bug, file: `domain/${name}.ts`, find, replace, caughtBy: { file: `domain/${name}.test.ts`, ...(test === undefined ? {} : { test }) },
});

const clock = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "domain/dates/excel-date.ts", find, replace, caughtBy: { file: "time-zones/wall-clock.test.ts" },
});

const dates: readonly ProductMutant[] = [
  domain("dates/excel-date", "the day that never was shifts January 1900", "count <= phantomLeapDay ? count - 1 : count", "count", "Excel serials"),
  domain("dates/excel-date", "a month may have 31 days", "if (day > getDaysInMonth(new Date(year, month - 1, 1))) return undefined;", "if (day > 31) return undefined;", "Excel serials"),
  domain("dates/excel-date", "Saturday is a weekday", "return weekday === 0 || weekday === 6;", "return weekday === 0;"),
  domain("dates/excel-date", "the last plausible day is left out", "value < lastDate + 1", "value < lastDate"),
  domain("dates/excel-date", "a time of day is rounded into the next day", "const whole = Math.floor(serial);\n  if (whole === phantomLeapDay)", "const whole = Math.round(serial);\n  if (whole === phantomLeapDay)"),
  clock("now is counted in whole hours", "(date.getHours() * 60 + date.getMinutes()) / 1440", "(date.getHours() * 60) / 1440"),
  clock(
    "today is the day in UTC", "serialFromParts(date.getFullYear(), date.getMonth() + 1, date.getDate())",
    "serialFromParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())",
  ),
  domain("dates/working-calendar", "a make-up day on a weekend is not worked", "work.has(date) || (!isWeekend(date) && !rest.has(date))", "!isWeekend(date) && !rest.has(date)", "working days"),
  domain("dates/working-calendar", "rest wins where a day is both", "work.has(date) || (!isWeekend(date) && !rest.has(date))", "!rest.has(date) && (work.has(date) || !isWeekend(date))"),
  domain("dates/working-calendar", "the first day counts as well", "return last > first ? countThrough(last) - countThrough(first) : 0;", "return last > first ? countThrough(last) - countThrough(first - 1) : 0;", "working days"),
  domain("dates/working-calendar", "working days are never negative steps", "const step = n < 0 ? -1 : 1;", "const step = 1;", "working days"),
  domain("dates/working-calendar", "a year not covered is taken for an ordinary one", "if (!covers(day)) throw new CalendarRangeError(day, Number.isFinite(day) ? partsFromSerial(day).year : Number.NaN);", "", "working days"),
  domain("dates/working-calendar", "a contradiction passes for a duplicate", "if (listed.includes(\"rest\") && listed.includes(\"work\")) return [{ date, fault: \"conflict\" }];", "", "the calendar's rows"),
  domain("dates/parse-date", "the order that a person confirmed is not used", "context?.order === \"day-first\" ? [\"month-day-year\", \"month-day\"]", "context?.order === undefined ? [\"month-day-year\", \"month-day\"]"),
  domain("dates/parse-date", "a weekday that contradicts the date is overlooked", "const agreeing = dated.filter(({ serial }) => agreesWith(weekday, serial));", "const agreeing = dated;"),
];

const words: readonly ProductMutant[] = [
  domain("text/text-key", "asterisks tell words apart", "    .replaceAll(\"*\", \"\")\n", ""),
  domain("text/text-key", "invisible characters tell words apart", "    .replace(invisible, \"\")\n", "", "text key"),
  domain("text/yes-no", "the coloured tick is no tick", ".replaceAll(\"\\ufe0f\", \"\")", ""),
  domain("text/yes-no", "what is no yes is a no", "return no.has(key) ? false : undefined;", "return false;"),
  domain("text/edit-distance", "two letters swapped are two slips", "if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);", ""),
  domain("text/edit-distance", "one slip is tolerated in a word of two letters", "return length < 3 ? 0 : length < 6 ? 1 : 2;", "return length < 2 ? 0 : length < 6 ? 1 : 2;"),
  domain("text/parse-percent", "1.1 % is a hair more", "return Number((number / 100).toPrecision(12));", "return number / 100;"),
  domain("text/parse-percent", "more than everything is fine", "return value < 0 || value > 1 ?", "return value < 0 ?"),
  domain("text/parse-percent", "half a per cent is taken for a half", "return bare.some((number) => number > 0 && number < 1) ? \"mixed\" : \"hundreds\";", "return \"hundreds\";"),
  domain("duties/raci-role", "N/A makes somebody accountable", "\"n/a\", \"na\", \"n.a.\"", "\"na\", \"n.a.\""),
  domain("duties/raci-role", "a letter twice is two roles", " && new Set(letters).size === letters.length", ""),
  domain("tasks/status-words", "stopped means cancelled", "  停止: [\"paused\", \"cancelled\"],\n  已停止", "  停止: [\"cancelled\"],\n  已停止"),
];

const people: readonly ProductMutant[] = [
  domain("people/people", "a name with 和 in it is cut in two", "/^(.{2,}?)\\s*(?:以及|和|及|与)\\s*(.{2,})$/u", "/^(.+?)\\s*(?:以及|和|及|与)\\s*(.+)$/u", "people in a cell"),
  domain("people/people", "TBD is somebody", "  if (isPlaceholder(name)) return [{ kind: \"placeholder\", word: name }];\n", ""),
  domain("people/people", "a person named twice is two", "if (mention.kind === \"person\" && !names.has(compactKey(mention.name))) names.set(compactKey(mention.name), mention.name);", "if (mention.kind === \"person\") names.set(`${names.size}`, mention.name);"),
  domain("people/match-person", "an alias wins over somebody else's name", "[[\"known\", byName], [\"alias\", byAlias]]", "[[\"alias\", byAlias], [\"known\", byName]]"),
  domain("people/match-person", "of two people of one name the first is taken", "return others.length > 0 ? { kind: \"ambiguous\", candidates: [person, ...others] } : { kind, person };", "return others.length > 9 ? { kind: \"ambiguous\", candidates: [person, ...others] } : { kind, person };"),
  domain("duties/duty-matrix", "one person in two departments is one", "JSON.stringify([person, department])", "JSON.stringify([person, department === \"\" ? \"\" : person])"),
];

const tasks: readonly ProductMutant[] = [
  domain("tasks/task-id", "a deleted row's number is used again", "ownNumber(id, prefix) ?? 0), remembered);", "ownNumber(id, prefix) ?? 0), 0);", "new ids"),
  domain("tasks/task-id", "ids of another width are another's", "return /^\\d{1,9}$/.test(digits) ? Number(digits) : undefined;", "return /^\\d{3}$/.test(digits) ? Number(digits) : undefined;", "new ids"),
  domain("tasks/task-id", "rows without an id are copies of each other", "    if (key === \"\") continue;\n", "", "duplicate ids"),
  domain("tasks/task-id", "the lower row keeps its id", "[...rows].sort((a, b) => a.row - b.row)", "[...rows].sort((a, b) => b.row - a.row)", "duplicate ids"),
  domain("tasks/task-graph", "a missing predecessor is told as often as it stands there", "      if (seen.has(key)) return [];\n", "", "predecessors that are no task"),
  domain("tasks/task-graph", "3.1.3/4 is two ids", "pieces.length > 1 && !isKnown(part) && pieces.every((piece) => isKnown(readLink(piece).id)) ? pieces : [part]", "pieces.length > 1 ? pieces : [part]", "ids in a predecessor cell"),
];

export const domainMutants: readonly ProductMutant[] = [...dates, ...words, ...people, ...tasks];
