import { dutyRuleIds, type DutyKey, type DutyRuleId } from "../../catalog/duties";
import type { RuleSeverity } from "../../catalog/limits";
import type { Finding } from "../../domain/findings/finding";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import type { RaciRole } from "../../domain/duties/raci";
import { duplicateIds } from "../../domain/tasks/task-id";
import { textKey } from "../../domain/text/text-key";
import type { FormRow, FormTable } from "../../excel/form-table";
import { settingOf, tableOf, type Book } from "../../excel/read-book";
import type { JudgedForm, JudgeInput } from "../../excel/form";
import { judgedRows } from "../../judging/judge-rows";
import type { JudgedRegister } from "../../judging/judged-register";
import type { JudgedRow } from "../../judging/judged-row";
import { shownCells } from "../../judging/shown-cells";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { checkDuties } from "../../rules/checks/check-duties";
import { plainFinding, type DutyGroup } from "../../rules/checks/duty-group";
import { findingAt, type FormWords } from "../../rules/checks/record";
import { dutiesForm } from "./register";
import { roleCode } from "./role-code";

/** 职责分工 as the rules see it. */
export interface JudgedDuties {
  readonly groups: readonly DutyGroup[];
  readonly findings: readonly Finding[];
}

type DutyRow = FormRow<DutyKey>;

const dutyWords: FormWords<DutyKey> = { key: "duties", title: "duty", owner: "person", department: "department" };

/** Verdicts, duties and findings of our own list; undefined in a workbook without one. */
export function judgeDutyList(book: Book, judged: JudgedRegister | undefined, translate: Translate): JudgedDuties | undefined {
  const table = tableOf(book, dutiesForm);
  if (table === undefined || judged === undefined) return undefined;
  const groups = groupsOf(table, judgedRows(judged, table.rows));
  const { sheet, firstRow } = table.place;
  const findings = [
    ...checkDuties(groups, {
      sheet, levels: severitiesIn(book), roster: book.roster, departments: book.departments, names: true,
      headerCell: `${table.columns.department ?? "A"}${firstRow}`,
    }),
    ...table.rows.flatMap((row) => rowFindings(row, table, book, translate)),
    ...idFindings(table),
  ];
  return { groups, findings };
}

/** Severities of the rules in force; undefined for one that is off or cannot be read. */
function severitiesIn(book: Book): Readonly<Record<DutyRuleId, RuleSeverity | undefined>> {
  return Object.fromEntries(dutyRuleIds.map((id) => {
    const setting = settingOf(book, id);
    return [id, setting.readable && setting.on ? setting.severity : undefined];
  })) as Record<DutyRuleId, RuleSeverity | undefined>;
}

type JudgedDuty = JudgedRow<DutyKey>;
const codeOf = (row: JudgedDuty): RaciRole | "?" | "" => row.fact("code") as RaciRole | "?" | "";

/** Rows that say the same duty, together. */
function groupsOf({ columns }: FormTable<DutyKey>, rows: readonly JudgedDuty[]): readonly DutyGroup[] {
  const byRow = new Map<number, { readonly first: JudgedDuty; readonly members: JudgedDuty[] }>();
  for (const row of rows) {
    const dutyRow = row.fact("dutyRow");
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
      const code = codeOf(row);
      return code === "" || code === "?" ? [] : [{
        role: code, person: text(row, "person"), department: text(row, "department"), cell: cell("role", row.row), personCell: cell("person", row.row), id: text(row, "id"),
      }];
    }),
    unknown: members.filter((row) => codeOf(row) === "?").map((row) => ({
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

/** The place in the matrix counts the roster's rows, blank ones included, which are not kept. */
const notCompared = ["place"];

export function judgeDutyForm({ book, say, registers }: JudgeInput): JudgedForm | undefined {
  const rows = registers.get(dutiesForm.key);
  const judged = judgeDutyList(book, rows, say);
  if (judged === undefined || rows === undefined) return undefined;
  return { findings: judged.findings, expected: () => ({ duties: shownCells(rows, book.flagWords, notCompared) }), facts: judged };
}

export const judgedDuties = (judged: ReadonlyMap<string, JudgedForm>): JudgedDuties | undefined => judged.get("duties")?.facts as JudgedDuties | undefined;
