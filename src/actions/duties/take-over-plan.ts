import type { ForeignDuty, ForeignRole } from "../../domain/sheets-of-others/foreign-raci";
import { personMatcher } from "../../domain/people/match-person";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import { parseDate } from "../../domain/dates/parse-date";
import { compactKey, textKey } from "../../domain/text/text-key";
import { columnLetters } from "../../excel/geometry";
import type { ForeignDutiesRead } from "../../excel/foreign/read-foreign";
import { tableOf, type Book } from "../../excel/read-book";
import { dutiesForm } from "../../forms/duties/register";
import { cellText } from "../../rules/cell-text";
import { roleCode } from "../../forms/duties/role-code";
import type { TakeOverPlan, TakeOverRow } from "../action";

interface Part {
  readonly duty: string;
  readonly person: string;
  readonly role: string;
}

const partKey = ({ duty, person, role }: Part): string => [compactKey(duty), compactKey(person), role].join("\n");

/** What would be added to 职责分工 from a sheet of others, row by row; rows that stand there already are counted, not added. */
export function planTakeOver(read: ForeignDutiesRead, book: Book): TakeOverPlan {
  const { raci, sheet, place } = read;
  const match = personMatcher(book.roster);
  const known = new Set((tableOf(book, dutiesForm)?.rows ?? []).map(({ cells }) => partKey({ duty: cellText(cells.duty), person: cellText(cells.person), role: roleCode(cells.role) })));
  const departments = new Map(book.departments.map((department) => [textKey(department), department]));
  const address = ({ row, column }: { readonly row: number; readonly column: number }): string => `${columnLetters(place.firstColumn + column)}${place.firstRow + row}`;

  const rowOf = (duty: ForeignDuty, part: ForeignRole | undefined): TakeOverRow => {
    const found = part === undefined ? undefined : match(part.person);
    const person = found?.kind === "known" || found?.kind === "alias" ? found.person : undefined;
    const said = part?.department === undefined || part.department === "" ? String(duty.details.department ?? "") : part.department;
    // A heading that is a department says both who and where.
    const department = departments.get(textKey(said)) ?? person?.department ?? departments.get(textKey(part?.person ?? "")) ?? said;
    return {
      duty: duty.duty, department, person: person?.name ?? part?.person ?? "", role: part?.role ?? "", note: part?.note ?? "",
      post: String(duty.details.post ?? ""), deliverable: String(duty.details.deliverable ?? ""), due: dueOf(duty.details.due), cell: address(part ?? duty),
    };
  };
  const all = raci.duties.flatMap((duty) => (duty.roles.length === 0 ? [rowOf(duty, undefined)] : duty.roles.map((part) => rowOf(duty, part))));
  const fresh: TakeOverRow[] = [];
  for (const row of all) {
    const key = partKey(row);
    if (row.duty === "" || known.has(key)) continue;
    known.add(key);
    fresh.push(row);
  }
  return {
    sheet, rows: fresh, duties: new Set(fresh.map(({ duty }) => compactKey(duty))).size, already: all.length - fresh.length,
    unknown: raci.duties.flatMap(({ duty, unknown }) => unknown.map((one) => ({ duty, person: one.person, text: one.text, cell: address(one) }))),
  };
}

/** A date as a serial where it can only be one; else the words stay as they are, for Check to ask about. */
function dueOf(due: string | number | undefined): string | number {
  if (due === undefined) return "";
  if (isPlausibleDate(due)) return due;
  const reading = parseDate({ value: due });
  return reading.kind === "text-date" || reading.kind === "date" ? reading.serial : String(due);
}
