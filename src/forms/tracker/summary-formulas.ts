import type { Translate } from "../../locales/translate";
import { text } from "../../rules/formula";
import type { SummaryColumn } from "./summary-layout";
import { summaryColumns, summaryLetter } from "./summary-layout";
import { trackerForm } from "./register";

/** What a block groups by: a column of the tracker, or nothing for the whole. */
export type SummaryKey = "department" | "owner" | undefined;

/**
 * A criterion that a cell is equal to, whatever stands in it: COUNTIFS and SUMIFS would read `=1+1`, `<b>` and `*` as comparisons and wildcards. Texts of
 * more than 255 characters they do not take at all.
 */
export const equalTo = (cell: string): string => `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;

/** The formulas of one line; `row` is its row and its label stands in column A. They count the tracker's table by its flags. */
export function summaryLine(key: SummaryKey, row: number, translate: Translate): readonly string[] {
  const column = (name: string): string => `${trackerForm.table}[${translate(`forms:tracker.fields.${name}`)}]`;
  const group = key === undefined ? "" : `${column(key)},${equalTo(`$A${row}`)},`;
  const count = (flag: string): string => `COUNTIFS(${group}${column("flag")},${flag})`;
  const days = (criteria: string): string => `COUNTIFS(${group}${column("flag")},Flag_Done,${column("daysOverdue")},"${criteria}")`;
  const sumOf = (flags: string): string =>
    key === undefined && flags === "" ? `SUM(${column("daysOverdue")})` : `SUMIFS(${column("daysOverdue")},${group}${flags}`.replace(/,$/, "") + ")";
  const at = (name: SummaryColumn): string => `${summaryLetter(name)}${row}`;
  const formulas: Readonly<Record<SummaryColumn, string>> = {
    // What a status counts as tells a task, whatever stands where its flag should: a word there that is none of ours counts as "cannot
    // tell".
    total: `COUNTIFS(${group}${column("state")},"?*")-${at("cancelled")}`,
    done: count("Flag_Done"),
    open: `${at("total")}-${at("done")}`,
    red: count("Flag_Red"),
    amber: count("Flag_Amber"),
    green: count("Flag_Green"),
    // What is waived is known: it is open, and in none of the columns of flags.
    unknown: `${at("total")}-${at("done")}-${at("red")}-${at("amber")}-${at("green")}-${count(text(translate("forms:flags.waived")))}`,
    cancelled: count("Flag_Cancelled"),
    overdueDays: `${sumOf("")}-${sumOf(`${column("flag")},Flag_Done`)}`,
    onTime: days("=0"),
    judged: days(">=0"),
    onTimeRate: `IF(${at("judged")}=0,"",${at("onTime")}/${at("judged")})`,
  };
  return summaryColumns.map((name) =>
    key === undefined ? `=${formulas[name]}` : `=IF($A${row}="","",${formulas[name]})`,
  );
}

/** What the listed values leave over: blank, misspelt, several names in a cell. Lines then always add up to the whole. */
export function remainderLine(first: number, last: number, row: number, overall: number): readonly string[] {
  return summaryColumns.map((name) => {
    const letter = summaryLetter(name);
    if (name === "onTimeRate") {
      const [onTime, judged] = [`${summaryLetter("onTime")}${row}`, `${summaryLetter("judged")}${row}`];
      return `=IF(${judged}=0,"",${onTime}/${judged})`;
    }
    return `=${letter}${overall}-SUM(${letter}${first}:${letter}${last})`;
  });
}
