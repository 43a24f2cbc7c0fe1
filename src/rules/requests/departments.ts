import { cellText } from "../cell-text";
import type { Cell } from "../tracker-row";

/** What people put between the departments of a cell; all of it reads as 、. Spaces do not tell departments apart. */
export const departmentMarks = { separators: ["，", ",", "；", ";", "/", "\n"], between: "、" } as const;
const { separators, between } = departmentMarks;

const bare = (department: string): string => department.replaceAll(" ", "").toUpperCase();
const separated = (text: string): string => separators.reduce<string>((all, one) => all.replaceAll(one, between), text);

/** Finds the departments that take part in a request, each once, as far as 列表/Lists knows them (N14). */
export function departmentReader(known: readonly string[]): (...cells: readonly Cell[]) => readonly string[] {
  const listed = known.filter((name) => name !== "").map((name) => ({ name, mark: `${between}${bare(name)}${between}` }));
  return (...cells) => {
    const all = `${between}${separated(bare(cells.map(cellText).join(between)))}${between}`;
    return listed.filter(({ mark }) => all.includes(mark)).map(({ name }) => name);
  };
}

export function departmentsOf(
  { fromDepartment, toDepartment, departments }: Readonly<Record<"fromDepartment" | "toDepartment" | "departments", Cell>>,
  known: readonly string[],
): readonly string[] {
  return departmentReader(known)(fromDepartment, toDepartment, departments);
}

/** Names in 涉及部门 that 列表/Lists does not know. */
export function unknownDepartments({ departments }: { readonly departments: Cell }, known: readonly string[]): readonly string[] {
  const names = new Set(known.map(bare));
  return separated(cellText(departments)).split(between).map((name) => name.trim()).filter((name) => name !== "" && !names.has(bare(name)));
}
