import type { Language } from "../domain/language";
import type { ProjectFacts } from "../domain/project";
import type { RosterEntry } from "../domain/people/roster";
import type { DemoContext, NewRow } from "../excel/form";
import { translator } from "../locales/translate";
import { registry } from "./registry";

/** Department by its place in the demo's list of departments. */
const people = [
  { key: "product", department: 0, role: "lead" },
  { key: "designer", department: 0, role: "member" },
  { key: "developer", department: 2, role: "liaison" },
  { key: "data", department: 2, role: "member" },
  { key: "marketing", department: 1, role: "liaison" },
  { key: "channel", department: 1, role: "member" },
  { key: "operations", department: 3, role: "liaison" },
  { key: "service", department: 3, role: "member" },
] as const;

export interface DemoProject {
  readonly project: ProjectFacts;
  readonly people: readonly RosterEntry[];
  /** By register. */
  readonly rows: Readonly<Record<string, readonly NewRow[]>>;
}

/** The demonstration project, 用户增长活动, around an as-of date (Excel serial), in one of the two languages: rows for every form that has a sample. */
export function demoProject(language: Language, asOf: number, timeZone: string): DemoProject {
  const translate = translator(language);
  const say = (key: string): string => translate(`forms:demo.${key}`);
  const departments = say("departments").split("|");
  const roster = people.map(({ key, role, department }): RosterEntry & { readonly key: string } => ({
    key, name: say(`people.${key}`), department: departments[department] ?? "", role: say(`roles.${role}`), team: say("team"), contact: "", aliases: "",
  }));
  const person = (key: string): RosterEntry => {
    const found = roster.find((one) => one.key === key);
    if (found === undefined) throw new Error(`nobody in the demonstration is ${key}`);
    return found;
  };
  const context: DemoContext = { language, translate, asOf, departments, person };
  return {
    project: { name: say("name"), goal: say("goal"), leadDepartment: say("leadDepartment"), projectLead: person("product").name, departments, timeZone },
    people: roster.map(({ name, department, role, team, contact, aliases }) => ({ name, department, role, team, contact, aliases })),
    rows: Object.assign({}, ...registry.forms.map(({ demo }) => demo?.(context) ?? {})) as Readonly<Record<string, readonly NewRow[]>>,
  };
}
