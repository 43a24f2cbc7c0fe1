import type { Finding, MessageValues } from "../../domain/findings/finding";
import { standingForms, type Book } from "../../excel/read-book";
import { judgedRows } from "../../judging/judge-rows";
import type { JudgedRegister } from "../../judging/judged-register";
import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { findingAt } from "../../rules/checks/record";
import { coverKey, waiversKey } from "../../rules/expr/waived";

/** Findings that stand, and those that a waiver in force covers. */
export interface Weighed {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
}

type Covers = ReadonlyMap<string, MessageValues>;

/**
 * Takes out what is waived: flags whose rule is covered are gone already, and are told here; what Check alone says is told by its record
 * and rule.
 */
export function withoutWaived(
  book: Book, registers: ReadonlyMap<string, JudgedRegister>, findings: readonly Finding[], say: Translate,
): Weighed {
  const covers = coversOf(book, registers.get(waiversKey));
  if (covers.size === 0) return { findings, waived: [] };
  const known = new Set(book.registry.limits.map(({ id }) => id));
  const coverOf = ({ id, rule }: Finding): MessageValues | undefined =>
    (known.has(rule) && id !== "" ? covers.get(coverKey(id, rule)) : undefined);
  const typed = findings.flatMap((finding): readonly Finding[] => {
    const by = coverOf(finding);
    return by === undefined ? [] : [
      { ...finding, message: "waived.message", remedy: "waived.remedy", values: { ...finding.values, ...by } },
    ];
  });
  return { findings: findings.filter((finding) => coverOf(finding) === undefined), waived: [
    ...flagsWaived(book, registers, covers, say), ...typed,
  ] };
}

/** Why and until when, by record and rule; of two waivers for the same the one that holds longer is told. */
function coversOf(book: Book, judged: JudgedRegister | undefined): Covers {
  const covers = new Map<string, MessageValues & { readonly day: number }>();
  const table = book.tables[waiversKey];
  const [rows, place] = [table?.rows ?? [], table?.place.sheet ?? ""];
  for (const row of judgedRows(judged, rows)) {
    const { cells } = row;
    const [key, day] = [cellText(row.fact("covers")).toLowerCase(), Number(cells["until"])];
    if (key === "" || (covers.get(key)?.day ?? 0) >= day) continue;
    covers.set(key, {
      day, rule: cellText(cells["rule"] ?? ""), why: cellText(cells["why"] ?? ""), until: isoFromSerial(Math.floor(day)),
      waiver: cellText(cells["id"] ?? "") || `${place}!${row.row}`,
    });
  }
  return covers;
}

function flagsWaived(book: Book, registers: ReadonlyMap<string, JudgedRegister>, covers: Covers, say: Translate): readonly Finding[] {
  return standingForms(book).flatMap(({ form: { key, title, owner, department }, table }) => {
    const context = {
      form: { key, title, ...(owner !== undefined && { owner }), ...(department !== undefined && { department }) },
      sheet: table.place.sheet, columns: table.columns, translate: say,
    };
    return judgedRows(registers.get(key), table.rows).flatMap((row) => row.judged.waived(row.index).flatMap(({ rule, severity, at }) => findingAt(
      context, row, table.columns[at] === undefined ? title : at,
      {
        rule, severity, text: "waived",
        values: covers.get(coverKey(cellText(row.cells["id"] ?? ""), rule)) ?? {},
      },
    )));
  });
}
