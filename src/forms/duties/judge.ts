import { dutyRuleIds, type DutyKey } from "../../catalog/duties";
import type { Finding } from "../../domain/finding";
import { isPlausibleDate } from "../../domain/excel-date";
import { duplicateIds } from "../../domain/task-id";
import { textKey } from "../../domain/text-key";
import type { FormRow, FormTable } from "../../excel/form-table";
import { settingOf, tableOf, type Book } from "../../excel/read-book";
import type { ExpectedCells, JudgedForm, JudgeInput } from "../../excel/form";
import { translator } from "../../locales/translate";
import { dutiesForm } from "./register";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { checkDuties } from "../../rules/checks/check-duties";
import { plainFinding, type DutyGroup } from "../../rules/checks/duty-group";
import { findingAt, type FormWords } from "../../rules/checks/record";
import { dutyReasonText, judgeDuties, roleCode, severitiesOf, type DutyLevels, type DutyVerdict } from "../../rules/duty-verdict";
import { levelInForce } from "../../rules/triggers";

/** 职责分工 as the rules see it. */
export interface JudgedDuties {
  /** By row of the sheet. */
  readonly verdicts: ReadonlyMap<number, DutyVerdict>;
  readonly groups: readonly DutyGroup[];
  readonly findings: readonly Finding[];
}

type DutyRow = FormRow<DutyKey>;

const dutyWords: FormWords<DutyKey> = { key: "duties", title: "duty", owner: "person", department: "department" };

/** Verdicts, duties and findings of our own list; undefined in a workbook without one. */
export function judgeDutyList(book: Book, translate: Translate): JudgedDuties | undefined {
  const table = tableOf(book, dutiesForm);
  if (table === undefined) return undefined;
  const levels = Object.fromEntries(dutyRuleIds.map((rule) => [rule, levelInForce(settingOf(book, rule))])) as unknown as DutyLevels;
  const verdicts = judgeDuties(table.rows.map(({ row, cells }) => ({ row, ...cells })), levels, book.roster);
  const groups = groupsOf(table, verdicts);
  const { sheet, firstRow } = table.place;
  const findings = [
    ...checkDuties(groups, {
      sheet, levels: severitiesOf(levels), roster: book.roster, departments: book.departments, names: true,
      headerCell: `${table.columns.department ?? "A"}${firstRow}`,
    }),
    ...table.rows.flatMap((row) => rowFindings(row, table, book, translate)),
    ...idFindings(table),
  ];
  return { verdicts, groups, findings };
}

function groupsOf({ rows, columns }: FormTable<DutyKey>, verdicts: ReadonlyMap<number, DutyVerdict>): readonly DutyGroup[] {
  const byRow = new Map<number, { readonly first: DutyRow; readonly members: DutyRow[] }>();
  for (const row of rows) {
    const dutyRow = verdicts.get(row.row)?.dutyRow;
    if (typeof dutyRow !== "number") continue;
    const group = byRow.get(dutyRow);
    if (group === undefined) byRow.set(dutyRow, { first: row, members: [row] });
    else group.members.push(row);
  }
  const cell = (key: DutyKey, row: number): string => `${columns[key] ?? "A"}${row}`;
  const text = (row: DutyRow, key: DutyKey): string => cellText(row.cells[key]).trim();
  return [...byRow.values()].map(({ first, members }) => ({
    duty: text(first, "duty"), cell: cell("duty", first.row), id: text(first, "id"), department: text(first, "department"),
    parts: members.flatMap((row) => {
      const code = verdicts.get(row.row)?.code;
      return code === undefined || code === "" || code === "?" ? [] : [{
        role: code, person: text(row, "person"), department: text(row, "department"), cell: cell("role", row.row), personCell: cell("person", row.row), id: text(row, "id"),
      }];
    }),
    unknown: members.filter((row) => verdicts.get(row.row)?.code === "?").map((row) => ({
      text: text(row, "role"), person: text(row, "person"), cell: cell("role", row.row), id: text(row, "id"),
    })),
  }));
}

/** What the form asks for in a row, in the order of its importance: missing deliverables and dates are only notes. */
function rowFindings(row: DutyRow, { place, columns }: FormTable<DutyKey>, book: Book, translate: Translate): readonly Finding[] {
  const context = { form: dutyWords, sheet: place.sheet, columns, translate };
  const { cells } = row;
  const say = (key: DutyKey, rule: string, severity: Finding["severity"], text: string): readonly Finding[] => findingAt(context, row, key, { rule, severity, text });
  if (cells.duty === "") return say("duty", "C-REQUIRED", "error", "duty-blank");
  const departments = new Set(book.departments.map(textKey));
  const accountable = roleCode(cells.role) === "A";
  return [
    // Without a person the accountable one has a rule of its own.
    ...(cells.person === "" && !accountable ? say("person", "C-REQUIRED", "warning", "required") : []),
    ...(cells.role === "" ? say("role", "C-REQUIRED", "error", "required") : []),
    ...(cells.department === "" ? say("department", "C-REQUIRED", "warning", "required") : []),
    ...(cells.department !== "" && !departments.has(textKey(cellText(cells.department))) ? say("department", "C-LIST", "error", "not-in-list") : []),
    ...(cells.due !== "" && !isPlausibleDate(cells.due) ? say("due", "C-DATE", "error", "no-date") : []),
    // One deliverable and one date a duty are enough: they stand with the one who answers for it.
    ...(accountable && cells.deliverable === "" ? say("deliverable", "C-REQUIRED", "note", "required") : []),
    ...(accountable && cells.due === "" ? say("due", "C-REQUIRED", "note", "required") : []),
  ];
}

function idFindings({ rows, columns, place }: FormTable<DutyKey>): readonly Finding[] {
  const at = (row: DutyRow) => ({ cell: `${columns.id ?? "A"}${row.row}`, id: cellText(row.cells.id), owner: cellText(row.cells.person), department: cellText(row.cells.department) });
  const blank = rows.filter(({ cells }) => cells.id === "")
    .map((row) => plainFinding(place.sheet, "C-ID", "note", "duty-id-missing", at(row), { duty: cellText(row.cells.duty) }));
  const copies = duplicateIds(rows.map(({ row, cells }) => ({ row, id: cellText(cells.id) }))).flatMap(({ id, first, later }) =>
    rows.filter(({ row }) => later.includes(row)).map((row) => plainFinding(place.sheet, "C-ID", "error", "duty-id-duplicate", at(row), { id, row: first })));
  return [...blank, ...copies];
}

/** The place in the matrix is left out: it counts the roster's rows, blank ones included, which are not kept. */
function dutyCells(book: Book, { verdicts }: JudgedDuties): ExpectedCells {
  const translate = translator(book.language);
  return new Map([...verdicts].map(([row, verdict]) => [row, {
    flag: verdict.flag === "" ? "" : book.flagWords[verdict.flag], reason: dutyReasonText(verdict, translate),
    code: verdict.code, dutyRow: verdict.dutyRow, weight: verdict.weight,
  }]));
}

export function judgeDutyForm({ book, say }: JudgeInput): JudgedForm | undefined {
  const judged = judgeDutyList(book, say);
  return judged === undefined ? undefined : { findings: judged.findings, expected: () => ({ duties: dutyCells(book, judged) }), facts: judged };
}

export const judgedDuties = (judged: ReadonlyMap<string, JudgedForm>): JudgedDuties | undefined => judged.get("duties")?.facts as JudgedDuties | undefined;
