import type { ProductMutant } from "../product-mutant";

const lists = "domain/sheets-of-others";
const read = (test: string): ProductMutant["caughtBy"] => ({ file: "actions/foreign/trades.test.ts", test });
const said = (test: string): ProductMutant["caughtBy"] => ({ file: "domain/dates/spoken-days.test.ts", test });
const noted = (test: string): ProductMutant["caughtBy"] => ({ file: "actions/take-over/came-from.test.ts", test });

/** Bugs in reading other people's sheets and in taking them over. */
export const foreignMutants: readonly ProductMutant[] = [
  {
    bug: "headings in traditional characters are compared as they stand", file: "domain/text/simplified.ts",
    find: "simple.get(sign) ?? sign", replace: "sign", caughtBy: read("traditional signs"),
  },
  {
    bug: "the tens of a Chinese numeral are lost", file: "domain/dates/date-text.ts", find: "high * 10 +", replace: "high +",
    caughtBy: said("二〇二六年二月二十日"),
  },
  {
    bug: "a week has eight days", file: "domain/dates/date-period.ts", find: "to: from + 6", replace: "to: from + 7",
    caughtBy: said("w/c 16 Feb 2026"),
  },
  {
    bug: "the middle of a month is its end", file: "domain/dates/date-period.ts", find: 'mid: "中旬"', replace: 'mid: "底"',
    caughtBy: said("mid March 2026"),
  },
  {
    bug: "a day of the week in brackets alone makes a date unreadable", file: "domain/dates/date-text.ts", find: "|(?<=\\())([日天一二三四五六])",
    replace: ")([日天一二三四五六])",
    caughtBy: said("2026/2/20(五)"),
  },
  {
    bug: "a phase with one step counts beside its step", file: `${lists}/rolled-up.ts`, find: "span.children === 1 && !row.owned",
    replace: "span.children === 1 && row.owned",
    caughtBy: read("MS Project"),
  },
  {
    bug: "a group's name above the header's next appearance is a task", file: `${lists}/read-foreign-rows.ts`,
    find: 'kind === "repeated-header" && bare(row)',
    replace: 'kind === "repeated-header" && !bare(row)', caughtBy: read("Monday"),
  },
  {
    bug: "a note below the table is a task", file: `${lists}/read-foreign-rows.ts`, find: "for (const note of trailing)",
    replace: "for (const note of trailing.slice(1))",
    caughtBy: read("minutes of a meeting: what, who"),
  },
  {
    bug: "sections numbered 一, 二 count as tasks", file: `${lists}/read-foreign-rows.ts`, find: "inFigures && otherNumbering.test(id)",
    replace: "!inFigures && otherNumbering.test(id)",
    caughtBy: read("施工总进度计划"),
  },
  {
    bug: "a heading that resembles ours takes the status from the column of states", file: `${lists}/fit-columns.ts`,
    find: 'match !== "slip" && match !== "part")',
    replace: 'match !== "part")', caughtBy: read("Planner"),
  },
  {
    bug: "负责 in a matrix makes the row of data above it the header", file: `${lists}/find-raci.ts`, find: 'text === "负责"',
    replace: 'text === "负责人"', caughtBy: read("职责分工表 in words"),
  },
  {
    bug: "a row of data with one word like a heading is a second line of the header", file: `${lists}/find-header.ts`,
    find: 'column) !== "").length < 2', replace: 'column) !== "").length < 0',
    caughtBy: read("every heading twice"),
  },
  {
    bug: "a glossary is a table of which nothing can be told", file: `${lists}/other-kinds.ts`, find: "best.columns >= 2 ?",
    replace: "best.columns >= 3 ?",
    caughtBy: read("refused: a glossary"),
  },
  {
    bug: "leave of absence is a task list", file: `${lists}/choose-form.ts`, find: "const sureOfAnother = 3",
    replace: "const sureOfAnother = 30",
    caughtBy: read("refused: 请假登记"),
  },
  {
    bug: "a form about one thing is a task list without titles", file: `${lists}/choose-form.ts`, find: "const labelsOfCard = 3",
    replace: "const labelsOfCard = 30", caughtBy: read("refused: a card"),
  },
  {
    bug: "the words of a consequence are taken for its grade", file: `${lists}/fit-columns.ts`, find: "(isGraded(column) ? column :",
    replace: "(!isGraded(column) ? column :",
    caughtBy: read("inherent and residual scores"),
  },
  {
    bug: "days under a heading of no known word are nobody's", file: `${lists}/fit-columns.ts`,
    find: "if (only === undefined || others.length > 0) return match;",
    replace: "if (only === undefined || others.length >= 0) return match;", caughtBy: read("医院重点工作"),
  },
  {
    bug: "ticks and crosses under 完成情况 are words of no meaning", file: `${lists}/read-facts.ts`, find: "readYesNo(value) !== undefined);",
    replace: "readYesNo(value) === true);",
    caughtBy: read("工程资料移交清单"),
  },
  {
    bug: "26-02-20 is asked about though it can only be of this year", file: `${lists}/read-facts.ts`,
    find: 'near[0]?.how !== "year-month-day"', replace: 'near[0]?.how === "year-month-day"',
    caughtBy: read("days of the year in signs"),
  },
  {
    bug: "the day it was done beside a due date means nothing", file: `${lists}/header-words.ts`, find: "mayBeFinished(path)) {",
    replace: "!mayBeFinished(path)) {", caughtBy: read("政务督查"),
  },
  {
    bug: "what people wrote into a note is lost when the row is brought up to date", file: "actions/take-over/came-from.ts",
    find: "return own ?? line;", replace: 'return own ?? "";',
    caughtBy: noted("what people wrote stays"),
  },
  {
    bug: "where a row came from is only found in the first line", file: "actions/take-over/came-from.ts",
    find: "if (sheet !== undefined) return { sheet, id: id.trim() };",
    replace: "return sheet === undefined ? undefined : { sheet, id: id.trim() };", caughtBy: noted("read back from its note"),
  },
  {
    bug: "a legend of states explains nothing", file: `${lists}/spelled-signs.ts`, find: "statusState(word) !== undefined",
    replace: "statusState(word) === undefined", caughtBy: read("a legend of ● ◐ ○ above"),
  },
  {
    bug: "the month of a Chinese tracker's date is the next one", file: "domain/dates/date-text.ts",
    find: "englishMonths[Number(upTo99(month)) - 1]",
    replace: "englishMonths[Number(upTo99(month))]", caughtBy: read("Jira in Chinese"),
  },
  {
    bug: "a program's own outline levels are passed over", file: `${lists}/read-foreign-rows.ts`,
    find: "(Number(valueAt(row, levels)) || 0)",
    replace: "(Number(valueAt(row, levels)) || 0) * 0", caughtBy: read("MS Project in Chinese"),
  },
  {
    bug: "a template that nobody has filled in is a sound list", file: `${lists}/choose-form.ts`,
    find: 'if (!found.rows.some(({ kind }) => kind === "task"))', replace: "if (found.rows.length < 0)",
    caughtBy: read("a template that nobody has filled in"),
  },
  {
    bug: "a few comments that are states are the status", file: `${lists}/fit-columns.ts`, find: "column.filled < 0.8 * mostFilled",
    replace: "column.filled < 0.2 * mostFilled", caughtBy: read("Smartsheet: Finish as"),
  },
  {
    bug: "a second column of days is passed over in silence", file: `${lists}/fit-columns.ts`,
    find: '(duplicateOf === "due" || duplicateOf === undefined)', replace: '(duplicateOf === "due")',
    caughtBy: { file: "actions/foreign/hostile.test.ts", test: "two columns of days that nothing tells apart" },
  },
  {
    bug: "an end that was planned anew is passed over", file: `${lists}/heading-sense.ts`, find: "re-?(?:planned|", replace: "re-?(?:",
    caughtBy: read("shares from 0 to 100"),
  },
];
