/** The duty list's rules as they were first written by hand: what the rules stated as expressions are held against. */
import { dutyRuleIds, type DutyKey, type DutyRuleId } from "../../src/catalog/duties";
import type { Flag } from "../../src/catalog/lists";
import { raciRoles, type RaciRole } from "../../src/domain/duties/raci";
import { translator, type Translate } from "../../src/locales/translate";
import { languages } from "../../src/domain/language";
import { isErrorText, sameCell } from "../../src/rules/cell-text";
import type { Cell } from "../../src/rules/tracker-row";

/** The cells of one row of 职责分工 on which its verdict depends. */
export type DutyCells = Readonly<Record<Extract<DutyKey, "department" | "duty" | "person" | "role">, Cell>>;

/** A rule's row in 规则/Rules: its level in force (3 red, 2 amber, 1 note, 0 off), undefined where the row cannot be read. */
type DutyLevels = Readonly<Record<DutyRuleId, number | undefined>>;

export interface DutyPerson {
  readonly name: string;
  readonly department: string;
}

/** What our columns of one row should show. */
export interface DutyVerdict {
  readonly flag: Flag | "";
  /** Keys below `forms:duty-reason.`, in the order of the sentence. */
  readonly reasons: readonly DutyReason[];
  readonly code: RaciRole | "?" | "";
  /** Row of the first row that says the same duty; `""` without a duty. */
  readonly dutyRow: number | "";
  /** Where the row stands in the matrix: the duty's row × 1000 + the person's place in the roster, 0 for others; `""` without a role. */
  readonly place: number | "";
  /** 8, 4, 2, 1 for A, R, C, I; 0 where an earlier row says it; `""` outside the matrix. */
  readonly weight: number | "";
  readonly accountable: number;
}

type DutyReason = "no-a" | "several-a" | "no-r" | "twice" | "not-a-person" | "no-duty" | "no-role" | "unreadable";

const placeFactor = 1000;
const roleWeights: Readonly<Record<RaciRole, number>> = { A: 8, R: 4, C: 2, I: 1 };

/** The words under which a role may stand in the list: its letter, the drop-down's words of either language, and those words without the letter. */
function roleWords(role: RaciRole): readonly string[] {
  const listed = languages.map((language) => translator(language)(`forms:lists.raciRoles.${role}`));
  const bare = listed.flatMap((word) => {
    const rest = word.slice(2);
    return rest.includes("/") ? [rest, ...rest.split("/")] : [rest];
  });
  return [role, ...listed, ...bare];
}

function roleCode(cell: Cell): RaciRole | "?" | "" {
  if (cell === "") return "";
  return raciRoles.find((role) => roleWords(role).some((word) => sameCell(word, cell))) ?? "?";
}

interface Row extends DutyCells {
  readonly row: number;
}

/** Rows of one duty, told apart as `=` does: without regard to case, letter for letter otherwise. */
const sameDuty = (cell: Cell): string => (typeof cell === "string" ? `s${cell.toLowerCase()}` : `${typeof cell}${String(cell)}`);

/**
 * What each row's formulas say. A duty's own gaps (nobody accountable, nobody responsible) stand at its first row, so that they are told once.
 * `roster` in the order of 名册, its first row being place 1.
 */
export function judgeDuties(rows: readonly Row[], levels: DutyLevels, roster: readonly DutyPerson[]): ReadonlyMap<number, DutyVerdict> {
  const coded = rows.map((row) => ({ row, code: roleCode(row.role), duty: row.duty === "" || isErrorText(row.duty) ? "" : sameDuty(row.duty) }));
  const firstOf = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { row, code, duty } of coded) {
    if (duty === "") continue;
    if (!firstOf.has(duty)) firstOf.set(duty, row.row);
    counts.set(`${duty}\n${code}`, (counts.get(`${duty}\n${code}`) ?? 0) + 1);
  }
  const said = new Set<string>();
  const placed = new Set<string>();
  return new Map(coded.map(({ row, code, duty }) => {
    const dutyRow = duty === "" ? "" : (firstOf.get(duty) ?? "");
    const known = code !== "" && code !== "?";
    const place = dutyRow !== "" && known && row.person !== "" && !isErrorText(row.person) ? dutyRow * placeFactor + rosterPlace(row, roster) : "";
    const part = [duty, code, sameDuty(row.person), sameDuty(row.department)].join("\n");
    const twice = place !== "" && !isErrorText(row.department) && said.has(part);
    const repeated = place !== "" && placed.has(`${place} ${code}`);
    if (place !== "") {
      said.add(part);
      placed.add(`${place} ${code}`);
    }
    const accountable = counts.get(`${duty}\nA`) ?? 0;
    const isFirst = dutyRow === row.row;
    const fired = reasonsOf({ code, isFirst, accountable, responsible: counts.get(`${duty}\nR`) ?? 0, twice, inRoster: place !== "" && place % placeFactor > 0 });
    const blank = row.duty === "" && row.person === "" && row.role === "";
    const error = [row.duty, row.person, row.role].some(isErrorText);
    const gap: DutyReason | undefined = error ? "unreadable" : row.duty === "" ? "no-duty" : known ? undefined : "no-role";
    return [row.row, {
      ...verdict(blank, gap, fired, levels), code, dutyRow, place,
      weight: place === "" || !known ? "" : repeated ? 0 : roleWeights[code], accountable,
    }];
  }));
}

function rosterPlace(row: Row, roster: readonly DutyPerson[]): number {
  const both = isErrorText(row.department) ? -1 : roster.findLastIndex(({ name, department }) => sameCell(name, row.person) && sameCell(department, row.department));
  return (both >= 0 ? both : roster.findLastIndex(({ name }) => sameCell(name, row.person))) + 1;
}

interface DutyFacts {
  readonly code: RaciRole | "?" | "";
  readonly isFirst: boolean;
  readonly accountable: number;
  readonly responsible: number;
  readonly twice: boolean;
  readonly inRoster: boolean;
}

type FiredReason = readonly [DutyRuleId, DutyReason];

function reasonsOf({ code, isFirst, accountable, responsible, twice, inRoster }: DutyFacts): readonly FiredReason[] {
  return [
    ...(isFirst && accountable === 0 ? [["D1", "no-a"] as const] : []),
    ...(code === "A" && accountable > 1 ? [["D1", "several-a"] as const] : []),
    ...(isFirst && responsible === 0 ? [["D2", "no-r"] as const] : []),
    ...(twice ? [["D3", "twice"] as const] : []),
    ...(code === "A" && !inRoster ? [["D5", "not-a-person"] as const] : []),
  ];
}

function verdict(blank: boolean, gap: DutyReason | undefined, fired: readonly FiredReason[], levels: DutyLevels): Pick<DutyVerdict, "flag" | "reasons"> {
  if (blank) return { flag: "", reasons: [] };
  if (gap === "no-duty" || gap === "unreadable") return { flag: "unknown", reasons: [gap] };
  if (dutyRuleIds.some((rule) => rule !== "D4" && levels[rule] === undefined)) return { flag: "unknown", reasons: ["unreadable"] };
  const inForce = fired.filter(([rule]) => (levels[rule] ?? 0) > 0);
  const level = Math.max(0, ...inForce.map(([rule]) => levels[rule] ?? 0));
  const reasons = [...inForce.map(([, reason]) => reason), ...(gap === undefined ? [] : [gap])];
  if (level >= 3) return { flag: "red", reasons };
  if (gap !== undefined) return { flag: "unknown", reasons };
  return { flag: level === 2 ? "amber" : "green", reasons };
}

export function dutyReasonText({ reasons, accountable }: Pick<DutyVerdict, "reasons" | "accountable">, translate: Translate): string {
  return reasons.map((reason) => translate(`forms:duty-reason.${reason}`, { count: accountable })).join("");
}
