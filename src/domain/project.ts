/** The facts of a project as 首页/Home shows them; all text is what a person typed. */
export interface ProjectFacts {
  readonly name: string;
  readonly goal: string;
  readonly leadDepartment: string;
  readonly projectLead: string;
  readonly departments: readonly string[];
  /** IANA name, shown on Home: times in the workbook are local wall-clock times. */
  readonly timeZone: string;
}

/** What a form that joins a workbook is told of its project, which has its own. */
export const noProject: ProjectFacts = { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [], timeZone: "" };
