import type { ProjectFacts } from "../../../actions/action";
import { kept } from "../../state/kept";

/** What a person has typed into the form so far. */
export interface ProjectDraft {
  readonly name: string;
  readonly goal: string;
  readonly leadDepartment: string;
  readonly projectLead: string;
  readonly departments: readonly string[];
}

export const emptyDraft: ProjectDraft = { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [] };

/** What was typed stays while one looks at other pages. */
export const projectDraft = kept<ProjectDraft>(emptyDraft);

/** A cooperation has at least two departments (N14). */
const leastDepartments = 2;

/** None at all can be filled in later; one alone is a mistake. */
export function hasTooFewDepartments(draft: ProjectDraft): boolean {
  const count = allDepartments(draft).length;
  return count > 0 && count < leastDepartments;
}

/** The lead department takes part, whether or not it was typed among the others; it stands first. */
export function allDepartments(draft: ProjectDraft): readonly string[] {
  return addDepartments([], [draft.leadDepartment, ...draft.departments].join(","));
}

/** Adds what was typed or pasted, separated by comma, 、, ；, semicolon or line break; repetitions and blanks fall away. */
export function addDepartments(departments: readonly string[], typed: string): readonly string[] {
  const names = typed.split(/[,，、;；\n\t]/).map((name) => name.trim()).filter((name) => name !== "");
  return [...new Set([...departments, ...names])];
}

/** Times in the workbook are wall-clock times of the place where it is kept. */
export function projectFrom(draft: ProjectDraft, timeZone: string): ProjectFacts {
  return {
    name: draft.name.trim(),
    goal: draft.goal.trim(),
    leadDepartment: draft.leadDepartment.trim(),
    projectLead: draft.projectLead.trim(),
    departments: allDepartments(draft),
    timeZone,
  };
}
