import { headerReader, type FieldDescriptor } from "./header-words";
import { findHeader } from "./find-header";
import type { DutyDetail, ForeignDuty, ForeignRaci, GridPlace } from "./foreign-raci";
import { readPeople } from "../people/people";
import { cellClassifier, ClassifiedGrid, transposed } from "./raci-cells";
import { raciRoles, type RaciRole } from "../duties/raci";
import { isRoleCode, readRoles } from "../duties/raci-role";
import { readMatrix, type HeadingReader } from "./read-matrix";
import { spelledOut } from "./spelled-signs";
import { gridView, isBlankValue, type GridView, type SheetGrid } from "./sheet-grid";
import { textKey } from "../text/text-key";

/** No matrix of roles is larger; a used range may be. */
const upright = { rows: 1000, columns: 100 };
const turned = { rows: upright.columns, columns: upright.rows };

/**
 * Reads a sheet that says who takes part in what, whichever way it says it; undefined where it says nothing of the kind. `fields` are those of
 * a list of duties: duty, person, role, department, post, deliverable, due.
 */
export function readRaci(grid: SheetGrid, fields: readonly FieldDescriptor[]): ForeignRaci | undefined {
  const view = gridView(spelledOut(grid));
  const list = readList(view, fields);
  if (list !== undefined) return list;
  const read = headerReader(fields);
  const classify = cellClassifier();
  const asItStands = new ClassifiedGrid(view, upright, classify);
  const across = readMatrix(asItStands, read);
  const down = readMatrix(new ClassifiedGrid(transposed(view), turned, classify), read);
  const matrix = down === undefined || (across !== undefined && likelihood(across, fields) >= likelihood(down, fields)) ? across : untransposed(down);
  return matrix ?? readRoleColumns(asItStands, read);
}

/** How well duties × people explains a matrix: each duty has one A, duties take more words than names, and the corner may say it. */
function likelihood({ duties, people, details }: ForeignRaci, fields: readonly FieldDescriptor[]): number {
  const single = duties.filter(({ roles }) => roles.filter(({ role }) => role === "A").length === 1).length / Math.max(1, duties.length);
  const length = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + [...text].length, 0) / Math.max(1, texts.length);
  const longer = length(duties.map(({ duty }) => duty)) > length(people.map(({ person }) => person)) ? 0.3 : 0;
  const [corner] = details;
  const named = corner === undefined ? [] : headerReader(fields)([corner.heading]).filter(({ match }) => match !== "part").map(({ key }) => key);
  const word = named.includes("duty") ? 0.5 : named.includes("person") || named.includes("post") || named.includes("department") ? -0.5 : 0;
  return single + longer + word;
}

function untransposed(read: ForeignRaci): ForeignRaci {
  const turn = <Place extends GridPlace>(place: Place): Place => ({ ...place, row: place.column, column: place.row });
  const at = <Heading extends { readonly at: GridPlace }>(one: Heading): Heading => ({ ...one, at: turn(one.at) });
  return {
    ...read, shape: "people-down", header: turn(read.header), people: read.people.map(turn), details: read.details.map(at), unmatched: read.unmatched.map(at),
    duties: read.duties.map((duty) => ({ ...turn(duty), roles: duty.roles.map(turn), unknown: duty.unknown.map(turn) })),
  };
}

const roleOfHeading = (text: string): RaciRole | undefined => {
  const { entries: [first, ...more], unknown } = readRoles(text.replace(/[:：]$/u, ""));
  return more.length === 0 && unknown.length === 0 ? first?.role : undefined;
};

/** Below headings of roles stand names: `P`, `I`, `R` over numbers are something else. */
function holdsNames(grid: ClassifiedGrid, header: number, duty: number, columns: readonly number[]): boolean {
  let [named, others] = [0, 0];
  for (let row = header + 1; row < grid.rowCount; row += 1) {
    if (grid.text(row, duty) === "") continue;
    for (const column of columns) {
      const text = grid.text(row, column);
      if (text === "") continue;
      if (/\p{L}{2}/u.test(text) && !isRoleCode(text)) named += 1;
      else others += 1;
    }
  }
  return named > others;
}

/** Columns headed by roles, with people's names below them. */
function readRoleColumns(grid: ClassifiedGrid, read: HeadingReader): ForeignRaci | undefined {
  for (let header = 0; header < Math.min(30, grid.rowCount - 1); header += 1) {
    const columns = Array.from({ length: grid.columnCount }, (_, column) => column);
    const roles = new Map(columns.flatMap((column) => {
      const role = roleOfHeading(grid.text(header, column));
      return role === undefined ? [] : [[column, role] as const];
    }));
    if (new Set(roles.values()).size < 2 || roles.size > raciRoles.length) continue;
    const keyOf = (column: number): string | undefined => read([grid.text(header, column)]).find(({ match }) => match !== "part")?.key;
    const others = columns.filter((column) => !roles.has(column) && grid.text(header, column) !== "");
    const duty = others.find((column) => keyOf(column) === "duty") ?? others.findLast((column) => column < Math.min(...roles.keys()));
    if (duty === undefined || !holdsNames(grid, header, duty, [...roles.keys()])) continue;
    const detailKeys = ["id", "department", "post", "deliverable", "due"] as const satisfies readonly DutyDetail[];
    const taken = detailKeys.flatMap((key) => {
      const column = others.find((one) => one !== duty && keyOf(one) === key);
      return column === undefined ? [] : [{ key, column }];
    });
    const rows = Array.from({ length: grid.rowCount - header - 1 }, (_, index) => header + 1 + index);
    const duties = rows.filter((row) => grid.text(row, duty) !== "" && [...roles.keys()].some((column) => grid.text(row, column) !== "")).map((row): ForeignDuty => ({
      duty: grid.text(row, duty), row, column: duty, unknown: [],
      details: Object.fromEntries(taken.flatMap(({ key, column }) => {
        const { value } = grid.view.seen(row, column);
        return isBlankValue(value) ? [] : [[key, typeof value === "number" ? value : String(value).trim()]];
      })),
      roles: [...roles].flatMap(([column, role]) => readPeople(grid.text(row, column)).map((mention) => (mention.kind === "person"
        ? { person: mention.name, department: "", role, note: mention.note ?? "", row, column }
        : { person: mention.word, department: "", role, note: "", row, column }))),
    }));
    if (duties.length < 2) continue;
    const at = (column: number) => ({ heading: grid.text(header, column), at: { row: header, column } });
    return {
      shape: "roles-across", header: { row: header, column: duty }, people: [], duties,
      details: [{ key: "duty", ...at(duty) }, ...taken.map(({ key, column }) => ({ key, ...at(column) })), ...[...roles.keys()].map((column) => ({ key: "role" as const, ...at(column) }))],
      unmatched: others.filter((column) => column !== duty && !taken.some((one) => one.column === column)).map(at),
      setAside: rows.filter((row) => !duties.some((one) => one.row === row)).map((row) => ({ line: row, why: grid.text(row, duty) === "" ? "blank" as const : "section" as const })),
    };
  }
  return undefined;
}

/** A list: a row for each duty, person and role, as ours is. */
function readList(view: GridView, fields: readonly FieldDescriptor[]): ForeignRaci | undefined {
  const header = findHeader(view, fields);
  const at = new Map((header?.columns ?? []).map(({ key, column }) => [key, column]));
  const [duty, person, role] = [at.get("duty"), at.get("person"), at.get("role")];
  if (header === undefined || duty === undefined || person === undefined || role === undefined) return undefined;
  const first = header.row + header.height;
  const rows = Array.from({ length: view.rowCount - first }, (_, index) => first + index);
  const text = (row: number, column: number): string => String(view.seen(row, column).value).trim();
  const filled = rows.filter((row) => text(row, duty) !== "");
  const sure = [duty, person, role].every((column) => header.columns.some((one) => one.column === column && one.confidence !== "guess"));
  const read = filled.filter((row) => readRoles(text(row, role)).entries.length > 0);
  if (!sure || read.length < 2 || read.length * 5 < filled.length * 4) return undefined;
  const detailKeys = ["id", "department", "post", "deliverable", "due"] as const satisfies readonly DutyDetail[];
  const byDuty = new Map<string, ForeignDuty>();
  for (const row of filled) {
    const { entries, unknown } = readRoles(text(row, role));
    const department = at.get("department");
    const known = byDuty.get(text(row, duty));
    const roles = entries.map((entry) => ({ ...entry, person: text(row, person), department: department === undefined ? "" : text(row, department), row, column: role }));
    const asked = unknown.map((one) => ({ person: text(row, person), text: one, row, column: role }));
    byDuty.set(text(row, duty), {
      duty: text(row, duty), row: known?.row ?? row, column: duty,
      details: known?.details ?? Object.fromEntries(detailKeys.flatMap((key) => {
        const column = at.get(key);
        const value = column === undefined ? "" : view.seen(row, column).value;
        return isBlankValue(value) ? [] : [[key, typeof value === "number" ? value : String(value).trim()]];
      })),
      roles: [...(known?.roles ?? []), ...roles], unknown: [...(known?.unknown ?? []), ...asked],
    });
  }
  const heading = (column: number) => ({ heading: textKey(String(view.own(header.row, column))) === "" ? "" : String(view.own(header.row, column)), at: { row: header.row, column } });
  return {
    shape: "list", header: { row: header.row, column: header.firstColumn }, people: [], duties: [...byDuty.values()],
    details: (["duty", "person", "role", ...detailKeys] as const).flatMap((key) => {
      const column = at.get(key);
      return column === undefined ? [] : [{ key, ...heading(column) }];
    }),
    unmatched: header.unmatched.map(({ column, header: words }) => ({ heading: words, at: { row: header.row, column } })),
    setAside: rows.filter((row) => !filled.includes(row)).map((row) => ({ line: row, why: "blank" as const })),
  };
}
