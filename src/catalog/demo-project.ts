import type { Language } from "../domain/language";
import type { ProjectFacts } from "../domain/project";
import type { RosterEntry } from "../domain/roster";
import { translator } from "../locales/translate";
import type { TaskState } from "../domain/status-words";
import { demoDuties } from "./demo-duties";
import type { NewDuty } from "./duties";
import { demoRequests } from "./demo-requests";
import type { NewTask } from "./new-task";
import type { NewOpinion, NewRequest } from "./requests";

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

interface DemoTask {
  readonly key: string;
  readonly owner: (typeof people)[number]["key"];
  /** Days from the as-of date. */
  readonly start: number;
  readonly due: number;
  readonly state: TaskState;
  readonly percent: number;
  readonly priority: "high" | "medium" | "low";
  readonly actualStart?: number;
  readonly actualFinish?: number;
  readonly updated?: number;
  readonly majorRisk?: boolean;
  readonly after?: readonly string[];
  readonly parent?: string;
}

/** 用户增长活动 in its fourth week: something late, something at risk, something silent, something finished late. */
const tasks: readonly DemoTask[] = [
  { key: "strategy", owner: "product", start: -20, due: -14, state: "done", percent: 1, priority: "high", actualStart: -20, actualFinish: -14, updated: -14 },
  { key: "approval", owner: "product", start: -14, due: -11, state: "done", percent: 1, priority: "high", actualStart: -14, actualFinish: -10, updated: -10, after: ["strategy"] },
  { key: "design", owner: "designer", start: -12, due: -7, state: "done", percent: 1, priority: "high", actualStart: -11, actualFinish: -7, updated: -7, after: ["approval"] },
  { key: "build", owner: "developer", start: -8, due: -4, state: "in-progress", percent: 0.7, priority: "high", actualStart: -7, updated: -1, after: ["design"] },
  { key: "tracking", owner: "data", start: -6, due: -1, state: "in-progress", percent: 0.6, priority: "medium", actualStart: -6, updated: -2, after: ["design"], parent: "build" },
  { key: "material", owner: "marketing", start: -7, due: 2, state: "in-progress", percent: 0.5, priority: "medium", actualStart: -7, updated: -1, after: ["strategy"] },
  { key: "channels", owner: "channel", start: -5, due: 6, state: "in-progress", percent: 0.4, priority: "high", actualStart: -5, updated: -1, majorRisk: true, after: ["approval"] },
  { key: "users", owner: "operations", start: -12, due: 8, state: "in-progress", percent: 0.3, priority: "medium", actualStart: -12, updated: -9, after: ["approval"] },
  { key: "training", owner: "service", start: 3, due: 9, state: "not-started", percent: 0, priority: "low", after: ["users"] },
  { key: "load", owner: "data", start: 1, due: 5, state: "not-started", percent: 0, priority: "high", after: ["build"], parent: "build" },
  { key: "launch", owner: "developer", start: 9, due: 10, state: "not-started", percent: 0, priority: "high", after: ["build", "tracking", "load"] },
  { key: "delivery", owner: "channel", start: 10, due: 24, state: "not-started", percent: 0, priority: "high", after: ["channels", "material", "launch"] },
  { key: "report", owner: "operations", start: 25, due: 30, state: "not-started", percent: 0, priority: "medium", after: ["delivery"] },
  { key: "offline", owner: "marketing", start: -3, due: 4, state: "cancelled", percent: 0, priority: "low", updated: -3 },
];

export interface DemoProject {
  readonly project: ProjectFacts;
  readonly people: readonly RosterEntry[];
  readonly tasks: readonly NewTask[];
  readonly duties: readonly NewDuty[];
  readonly requests: readonly NewRequest[];
  readonly opinions: readonly NewOpinion[];
}

/** The demonstration project around an as-of date (Excel serial), in one of the two languages. */
export function demoProject(language: Language, asOf: number, timeZone: string): DemoProject {
  const translate = translator(language);
  const say = (key: string): string => translate(`forms:demo.${key}`);
  const departments = say("departments").split("|");
  const person = (key: string): string => say(`people.${key}`);
  const id = (key: string): string => `T${String(tasks.findIndex((task) => task.key === key) + 1).padStart(3, "0")}`;
  const departmentOf = (key: string): string => departments[people.find((one) => one.key === key)?.department ?? 0] ?? "";
  const joiner = language === "zh-CN" ? "、" : ", ";
  const day = (offset: number | undefined): { readonly at: number } | undefined => (offset === undefined ? undefined : { at: asOf + offset });
  const roster = people.map(({ key, role }): RosterEntry => ({
    name: person(key), department: departmentOf(key), role: say(`roles.${role}`), team: say("team"), contact: "", aliases: "",
  }));
  return {
    ...demoRequests(language, asOf, departments),
    project: {
      name: say("name"), goal: say("goal"), leadDepartment: say("leadDepartment"), projectLead: person("product"), departments, timeZone,
    },
    people: roster,
    duties: demoDuties(translate, asOf, (key) => roster[people.findIndex((one) => one.key === key)]),
    tasks: tasks.map((task): NewTask => {
      const [actualStart, actualFinish, updated] = [day(task.actualStart), day(task.actualFinish), day(task.updated)];
      return {
        id: id(task.key),
        task: say(`tasks.${task.key}.task`),
        department: departmentOf(task.owner),
        owner: person(task.owner),
        start: asOf + task.start,
        due: asOf + task.due,
        percent: task.percent,
        status: translate(`forms:lists.states.${task.state}`),
        majorRisk: translate(task.majorRisk === true ? "forms:lists.yes" : "forms:lists.no"),
        ...(actualStart && { actualStart: actualStart.at }),
        ...(actualFinish && { actualFinish: actualFinish.at }),
        ...(updated && { updated: updated.at }),
        priority: translate(`forms:lists.priorities.${task.priority}`),
        ...(task.parent !== undefined && { parent: id(task.parent) }),
        predecessors: (task.after ?? []).map(id).join(joiner),
        deliverable: say(`tasks.${task.key}.deliverable`),
        standard: say(`tasks.${task.key}.standard`),
      };
    }),
  };
}
