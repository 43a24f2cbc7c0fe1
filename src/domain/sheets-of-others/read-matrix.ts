import type { HeaderCandidate } from "./header-words";
import { findMatrix, type FoundMatrix } from "./find-raci";
import type { DutyDetail, ForeignDuty, ForeignRaci, RaciPerson, SetAsideKind } from "./foreign-raci";
import type { ClassifiedGrid } from "./raci-cells";
import { readRoles } from "../duties/raci-role";
import { compactKey, textKey } from "../text/text-key";

/** Reads a heading as one of the fields of a list of duties, surest first. */
export type HeadingReader = (path: readonly string[]) => readonly HeaderCandidate[];

const details: readonly DutyDetail[] = ["id", "department", "post", "deliverable", "due"];
const isDetail = (key: string): key is DutyDetail => details.some((detail) => detail === key);
const totals = /^(?:合计|总计|小计|共计|total|totals|sum|count)\b/iu;
const remark = /^(?:[*＊※†]|注[：:]|说明[：:]?|备注[：:]?|图例|notes?\b|legend\b|key\b|[arci]\s*[-–—=:：])/iu;

/** A matrix with people in columns. */
export function readMatrix(grid: ClassifiedGrid, read: HeadingReader): ForeignRaci | undefined {
  const found = findMatrix(grid);
  if (found === undefined) return undefined;
  const people = found.people.map((column): RaciPerson => ({
    person: grid.text(found.header, column), department: groupAbove(grid, found, column), row: found.header, column,
  }));
  const headed = Array.from({ length: grid.columnCount }, (_, column) => column)
    .filter((column) => column !== found.duty && !found.people.includes(column) && grid.text(found.header, column) !== "");
  const taken = new Map<DutyDetail, number>();
  for (const column of headed) {
    const key = read([grid.text(found.header, column)]).find(({ key: one, match }) => match !== "part" && isDetail(one) && !taken.has(one))?.key;
    if (key !== undefined && isDetail(key)) taken.set(key, column);
  }
  const { duties, setAside } = readRows(grid, found, people, taken);
  const at = (column: number) => ({ heading: grid.text(found.header, column), at: { row: found.header, column } });
  return {
    shape: "people-across", header: { row: found.header, column: Math.min(found.duty, ...found.people) }, people, duties, setAside,
    details: [{ key: "duty", ...at(found.duty) }, ...[...taken].map(([key, column]) => ({ key, ...at(column) }))],
    unmatched: headed.filter((column) => ![...taken.values()].includes(column)).map(at),
  };
}

/** What stands above several people's headings: their department. A title above the whole matrix is none. */
function groupAbove(grid: ClassifiedGrid, { header, people }: FoundMatrix, column: number): string {
  if (header === 0) return "";
  const above = people.map((one) => grid.text(header - 1, one));
  if (new Set(above.filter((text) => text !== "")).size < 2) return "";
  // Where nobody merged anything, a heading speaks for the blank cells to its right.
  return above.slice(0, people.indexOf(column) + 1).findLast((text) => text !== "") ?? "";
}

function readRows(
  grid: ClassifiedGrid, { header, people: columns, duty: dutyAt, end }: FoundMatrix, people: readonly RaciPerson[], taken: ReadonlyMap<DutyDetail, number>,
): { readonly duties: readonly ForeignDuty[]; readonly setAside: ForeignRaci["setAside"] } {
  const duties: ForeignDuty[] = [];
  const setAside: { line: number; why: SetAsideKind }[] = [];
  for (let row = header + 1; row < grid.rowCount; row += 1) {
    const why = row < end ? kindOf(grid, row, header, columns, dutyAt) : afterwards(grid, row);
    if (why === "blank" && row >= end) continue;
    if (why !== undefined) {
      setAside.push({ line: row, why });
      continue;
    }
    const roles = people.flatMap(({ person, department, column }) =>
      readRoles(String(grid.view.own(row, column))).entries.map((entry) => ({ ...entry, person, department, row, column })));
    const unknown = people.flatMap(({ person, column }) =>
      readRoles(String(grid.view.own(row, column))).unknown.map((text) => ({ person, text, row, column })));
    const last = duties.at(-1);
    // A duty merged over several rows is one duty; a row of roles without words goes with nothing, and is asked about.
    if (last !== undefined && grid.view.seen(row, dutyAt).filledFrom === last.row) {
      duties[duties.length - 1] = { ...last, roles: [...last.roles, ...roles], unknown: [...last.unknown, ...unknown] };
    } else {
      duties.push({ duty: grid.text(row, dutyAt), row, column: dutyAt, details: detailsOf(grid, row, taken), roles, unknown });
    }
  }
  return { duties, setAside };
}

function detailsOf(grid: ClassifiedGrid, row: number, taken: ReadonlyMap<DutyDetail, number>): ForeignDuty["details"] {
  return Object.fromEntries([...taken].flatMap(([key, column]) => {
    const { value } = grid.view.seen(row, column);
    const shown = typeof value === "number" ? value : String(value).trim();
    return shown === "" ? [] : [[key, shown]];
  }));
}

/** Why a row of the matrix holds no duty; undefined for rows that do, also where nobody has a part in it yet. */
function kindOf(grid: ClassifiedGrid, row: number, header: number, people: readonly number[], dutyAt: number): SetAsideKind | undefined {
  const all = Array.from({ length: lastOfBlock(grid, header, people) + 1 }, (_, column) => column);
  const filled = all.filter((column) => grid.at(row, column) !== "blank");
  if (filled.length === 0) return "blank";
  const texts = filled.map((column) => grid.text(row, column));
  const again = people.filter((column) => compactKey(grid.text(row, column)) === compactKey(grid.text(header, column))).length;
  if (again >= 2 && again * 2 >= people.length) return "repeated-header";
  if (people.some((column) => !["blank", "other"].includes(grid.at(row, column)))) return undefined;
  const [first = ""] = texts;
  if (totals.test(textKey(first))) return "summary";
  if (remark.test(first)) return "instruction";
  const words = filled.filter((column) => !people.includes(column));
  // A number beside it makes it a duty that nobody has; words alone are the heading of what follows.
  return words.length > 1 && words.includes(dutyAt) ? undefined : "section";
}

/** A column without heading divides the matrix from the legend beside it. */
function lastOfBlock(grid: ClassifiedGrid, header: number, people: readonly number[]): number {
  let last = Math.max(...people);
  while (grid.text(header, last + 1) !== "") last += 1;
  return last;
}

function afterwards(grid: ClassifiedGrid, row: number): SetAsideKind {
  const anything = Array.from({ length: grid.columnCount }, (_, column) => column).some((column) => grid.at(row, column) !== "blank");
  return anything ? "instruction" : "blank";
}
