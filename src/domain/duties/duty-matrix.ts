import { type RaciRole } from "./raci";
import { readRoles, writeRoles } from "./raci-role";

/** One row of 职责分工 (F5): one duty × person × role. Blank where nobody has been named yet. */
export interface DutyEntry {
  readonly duty: string;
  readonly department: string;
  readonly person: string;
  readonly role: RaciRole | "";
  readonly note: string;
}

/** A column of the matrix; one person in two departments is two. */
export interface MatrixPerson {
  readonly person: string;
  readonly department: string;
}

/** The entry and its place in the list, so that the list comes back in the order it had. */
interface Placed<Entry> {
  readonly entry: Entry;
  readonly order: number;
}

/** Duties × people with the list's rows in the cells: another view of the same rows, not a copy of some of them. */
export interface DutyMatrix<Entry extends DutyEntry = DutyEntry> {
  readonly duties: readonly string[];
  readonly people: readonly MatrixPerson[];
  /** By duty, by person; rows with nobody or no role stand in the cell after the last person's. */
  readonly cells: readonly (readonly (readonly Placed<Entry>[])[])[];
}

const personKey = ({ person, department }: MatrixPerson): string => JSON.stringify([person, department]);

/** Lays a list out as a matrix. Names are told apart letter for letter: what merely looks alike is a question for Check, not for us. */
export function matrixOf<Entry extends DutyEntry>(list: readonly Entry[], knownPeople: readonly MatrixPerson[] = []): DutyMatrix<Entry> {
  const named = [...knownPeople, ...list.filter(({ person }) => person !== "")];
  const people = [...new Map(named.map((one) => [personKey(one), { person: one.person, department: one.department }])).values()];
  const duties = [...new Set(list.map(({ duty }) => duty))];
  const columnOf = new Map(people.map((one, index) => [personKey(one), index]));
  const rowOf = new Map(duties.map((duty, index) => [duty, index]));
  const cells = duties.map(() => Array.from({ length: people.length + 1 }, (): Placed<Entry>[] => []));
  list.forEach((entry, order) => {
    const column = entry.person === "" || entry.role === "" ? people.length : (columnOf.get(personKey(entry)) ?? people.length);
    cells[rowOf.get(entry.duty) ?? 0]?.[column]?.push({ entry, order });
  });
  return { duties, people, cells };
}

export function listOf<Entry extends DutyEntry>(matrix: DutyMatrix<Entry>): readonly Entry[] {
  return matrix.cells.flat(2).sort((a, b) => a.order - b.order).map(({ entry }) => entry);
}

/** Roles of one cell as text: `A/R (from March)`. */
export function matrixText(matrix: DutyMatrix, duty: number, person: number): string {
  return writeRoles((matrix.cells[duty]?.[person] ?? []).flatMap(({ entry: { role, note } }) => (role === "" ? [] : [{ role, note }])));
}

/** A matrix as text in cells: names, departments, then a row a duty; what a sheet shows and `matrixFromText` reads again. */
export function matrixAsText(matrix: DutyMatrix): readonly (readonly string[])[] {
  return [
    ["", ...matrix.people.map(({ person }) => person)],
    ["", ...matrix.people.map(({ department }) => department)],
    ...matrix.duties.map((duty, row) => [duty, ...matrix.people.map((_, column) => matrixText(matrix, row, column))]),
  ];
}

/** The list of a matrix in text; a duty that nobody has is a row without a person. */
export function matrixFromText(text: readonly (readonly string[])[]): readonly DutyEntry[] {
  const [names = [], departments = [], ...rows] = text;
  return rows.flatMap(([duty = "", ...cells]) => {
    const entries = cells.flatMap((cell, index) =>
      readRoles(cell).entries.map(({ role, note }): DutyEntry => ({ duty, department: departments[index + 1] ?? "", person: names[index + 1] ?? "", role, note })));
    return entries.length > 0 ? entries : [{ duty, department: "", person: "", role: "" as const, note: "" }];
  });
}
