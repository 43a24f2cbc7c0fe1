import type { ProjectFacts } from "../../../actions/action";

/** What a person has typed into the form so far. */
export interface ProjectDraft {
  readonly name: string;
  readonly goal: string;
  readonly leadDepartment: string;
  readonly projectLead: string;
  readonly departments: readonly string[];
}

export const emptyDraft: ProjectDraft = { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [] };

export type DraftField = "name" | "leadDepartment" | "projectLead" | "departments";

/** A cooperation has at least two departments (N14). */
export const leastDepartments = 2;

/** Which fields keep the form from being sent, top down; their texts are below `form.missing.` in the locales. */
export function missingFields(draft: ProjectDraft): readonly DraftField[] {
  const missing: DraftField[] = [];
  if (draft.name.trim() === "") missing.push("name");
  if (draft.leadDepartment.trim() === "") missing.push("leadDepartment");
  if (draft.projectLead.trim() === "") missing.push("projectLead");
  if (allDepartments(draft).length < leastDepartments) missing.push("departments");
  return missing;
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
