import { columnLetters } from "../../excel/geometry";

/** A constant of the workbook, `="9,8,4"`: for how many duties, people and departments the matrix was laid out. */
export const matrixSizesName = "Liaison_MatrixSizes";

/** For how many duties, people and departments the matrix was laid out. */
export interface MatrixSizes {
  readonly duties: number;
  readonly people: number;
  readonly departments: number;
}

export interface MatrixLayout {
  readonly departmentRow: number;
  readonly nameRow: number;
  /** A and R of each person. */
  readonly accountableRow: number;
  readonly responsibleRow: number;
  readonly firstDuty: number;
  readonly lastDuty: number;
  /** Column letters of the first and last person of the roster, and of everybody else. */
  readonly firstPerson: string;
  readonly lastPerson: string;
  readonly others: string;
  readonly departmentHeader: number;
  readonly firstDepartment: number;
  readonly lastDepartment: number;
}

/** Row of the duty in the list, duty, count of A, count of R, mark: they stay in view left of the people. */
export const matrixColumns = { row: "A", duty: "B", accountable: "C", responsible: "D", mark: "E" } as const;
/** People begin after them. */
export const columnsBeforePeople = 5;

/** Room for what a project adds before the next Refresh; beyond the caps the list is the better view. */
export const matrixCapacity = ({ duties, people, departments }: MatrixSizes): MatrixSizes => ({
  duties: Math.min(300, Math.max(15, duties + 5)),
  people: Math.min(80, Math.max(10, people + 3)),
  departments: Math.min(30, Math.max(6, departments + 3)),
});

export function matrixLayout(sizes: MatrixSizes): MatrixLayout {
  const { duties, people, departments } = matrixCapacity(sizes);
  const firstDuty = 8;
  const lastDuty = firstDuty + duties - 1;
  return {
    departmentRow: 4, nameRow: 5, accountableRow: 6, responsibleRow: 7, firstDuty, lastDuty,
    firstPerson: columnLetters(columnsBeforePeople + 1), lastPerson: columnLetters(columnsBeforePeople + people), others: columnLetters(columnsBeforePeople + people + 1),
    departmentHeader: lastDuty + 2, firstDepartment: lastDuty + 3, lastDepartment: lastDuty + 2 + departments,
  };
}

export function readMatrixSizes(text: string): MatrixSizes | undefined {
  const [duties, people, departments] = text.split(",").map(Number);
  return [duties, people, departments].every((size) => Number.isInteger(size))
    ? { duties: duties ?? 0, people: people ?? 0, departments: departments ?? 0 } : undefined;
}

export const writeMatrixSizes = ({ duties, people, departments }: MatrixSizes): string => `="${duties},${people},${departments}"`;

/** True when the project has outgrown the matrix: duties or people that have no line or column. */
export function matrixOutgrown(laidOut: MatrixSizes | undefined, now: MatrixSizes): boolean {
  if (laidOut === undefined) return true;
  const [room, wanted] = [matrixCapacity(laidOut), matrixCapacity(now)];
  const over = (key: keyof MatrixSizes): boolean => now[key] > room[key] && wanted[key] > room[key];
  return over("duties") || over("people") || over("departments");
}
