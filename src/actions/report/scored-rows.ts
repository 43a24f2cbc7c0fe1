import { isPlausibleDate } from "../../domain/dates/excel-date";
import { compactKey } from "../../domain/text/text-key";
import type { TableForm } from "../../excel/table-form";
import { settingOf, tableOf, type Book } from "../../excel/read-book";
import { acceptanceRegister } from "../../forms/acceptances/register";
import { appraisalRegister } from "../../forms/appraisals/reviews-of-departments";
import { milestoneRegister } from "../../forms/milestoneNotes/register";
import { meetingRegister } from "../../forms/minutes/meetings";
import { requestRegister } from "../../forms/requests/register";
import { riskRegister } from "../../forms/risks/register";
import { trackerForm } from "../../forms/tracker/register";
import { judgedRows } from "../../judging/judge-rows";
import type { JudgedRow } from "../../judging/judged-row";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { JudgedBook } from "../check/judge-book";

/** What a department is scored by, in the order of the columns. Words below `forms:score`. */
export const scoreKeys = ["response", "onTime", "kept", "lead", "minutes", "risks", "firstPass", "review"] as const;
export type ScoreKey = (typeof scoreKeys)[number];

/** One row of the workbook that a figure is made of. */
export interface ScoredRow {
  readonly score: ScoreKey;
  readonly department: string;
  /** By which it belongs to a period; whole day, Excel serial. */
  readonly day: number;
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
  readonly id: string;
  readonly title: string;
  /** 1 where it counts, 0 where it keeps the figure from being whole, and in between what a department was given of all points. */
  readonly value: number;
}

type Row = JudgedRow;
type Told = readonly [day: Cell, value: number | undefined];

/** Rows of every register that can be judged, of all days; slips come from the history. What cannot be told is not among them. */
export function scoredRows(book: Book, { registers }: Pick<JudgedBook, "registers">): readonly ScoredRow[] {
  const of = (score: ScoreKey, form: TableForm, department: (row: Row) => string, told: (row: Row) => Told): readonly ScoredRow[] => {
    const table = tableOf(book, form);
    if (table === undefined) return [];
    return judgedRows(registers.get(form.key), table.rows).flatMap((row): readonly ScoredRow[] => {
      if (row.flag === "" || row.flag === "cancelled") return [];
      const [day, value] = told(row);
      if (!isPlausibleDate(day) || value === undefined) return [];
      return [{
        score, department: department(row), day: Math.floor(day), sheet: table.place.sheet,
        cell: `${table.columns[form.title] ?? "A"}${row.row}`,
        id: cellText(row.cells["id"] ?? ""), title: cellText(row.cells[form.title] ?? ""), value,
      }];
    });
  };
  const text = (field: string) => (row: Row): string => cellText(row.cells[field] ?? "").trim();
  const departmentOf = new Map(book.roster.map(({ name, department }) => [compactKey(name), department]));
  const own = (field: string) => (row: Row): string => departmentOf.get(compactKey(text(field)(row))) ?? "";
  /** Within its hours; one that still runs and whose time is not over says nothing yet. */
  const within = (rule: string, begun: string, ended: readonly string[]) => (row: Row): Told => {
    const [hours, limit] = [row.fact("hours"), limitOf(book, rule)];
    const isOver = ended.some((field) => isPlausibleDate(row.cells[field]));
    return [row.cells[begun] ?? "", typeof hours !== "number" || limit === undefined || (!isOver && hours <= limit) ? undefined : Number(
      hours <= limit,
    )];
  };
  const yes = translator(book.language)("forms:lists.yes");
  return [
    ...of("response", requestRegister, text("toDepartment"), within("N3", "submitted", ["firstResponse", "answered"])),
    ...of("onTime", trackerForm, text("department"), (row) => {
      const days = row.fact("daysOverdue");
      const finished = isPlausibleDate(row.cells["actualFinish"]) ? row.cells["actualFinish"] : row.cells["due"];
      return [finished ?? "", row.flag === "done" && typeof days === "number" ? Number(days <= 0) : undefined];
    }),
    ...of("lead", milestoneRegister, text("from"), (row) => {
      const [lead, limit] = [row.fact("lead"), limitOf(book, "N8")];
      const isOver = typeof lead === "number" && limit !== undefined && (isPlausibleDate(row.cells["submitted"]) || lead < limit);
      return [row.cells["date"] ?? "", isOver ? Number(lead >= limit) : undefined];
    }),
    ...of("minutes", meetingRegister, own("recorder"), within("N6", "started", ["sent"])),
    ...of("risks", riskRegister, text("department"), within("N7", "found", ["reported"])),
    ...of("firstPass", acceptanceRegister, text("department"), (row) => {
      const passed = cellText(row.fact("firstPass"));
      return [
        isPlausibleDate(row.cells["accepted"]) ? row.cells["accepted"] : row.cells["due"] ?? "",
        passed === "" || passed === "?" ? undefined : Number(passed === yes),
      ];
    }),
    ...of("review", appraisalRegister, text("department"), (row) => {
      const points = ["satisfaction", "support", "outcome"].map((field) => row.cells[field]).filter((one): one is number =>
        typeof one === "number");
      const mean = points.reduce((sum, one) => sum + one, 0) / points.length / 100;
      return [row.cells["rated"] ?? "", points.length === 0 || mean < 0 || mean > 1 ? undefined : mean];
    }),
  ];
}

/** Undefined where the rule is off or cannot be read: then nothing is judged by it. */
function limitOf(book: Book, id: string): number | undefined {
  const rule = settingOf(book, id);
  return rule.readable && rule.on ? rule.limit : undefined;
}
