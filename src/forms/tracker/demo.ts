import type { TaskState } from "../../domain/tasks/task-state";
import type { TrackerKey } from "../../catalog/tracker";
import type { DemoContext, NewRow } from "../../excel/form";

interface DemoTask {
  readonly key: string;
  readonly owner: string;
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
  { key: "build", owner: "developer", start: -7, due: -4, state: "in-progress", percent: 0.7, priority: "high", actualStart: -7, updated: -1, after: ["design"] },
  { key: "tracking", owner: "data", start: -6, due: -1, state: "in-progress", percent: 0.6, priority: "medium", actualStart: -6, updated: -2, after: ["design"] },
  { key: "material", owner: "marketing", start: -7, due: 2, state: "in-progress", percent: 0.5, priority: "medium", actualStart: -7, updated: -1, after: ["strategy"] },
  { key: "channels", owner: "channel", start: -5, due: 6, state: "in-progress", percent: 0.4, priority: "high", actualStart: -5, updated: -1, majorRisk: true, after: ["approval"] },
  { key: "users", owner: "operations", start: -12, due: 8, state: "in-progress", percent: 0.3, priority: "medium", actualStart: -12, updated: -9, after: ["strategy"] },
  { key: "training", owner: "service", start: 3, due: 9, state: "not-started", percent: 0, priority: "low", after: ["approval"] },
  { key: "load", owner: "data", start: 2, due: 5, state: "not-started", percent: 0, priority: "high", after: ["build"], parent: "launch" },
  { key: "launch", owner: "developer", start: 2, due: 10, state: "not-started", percent: 0, priority: "high", after: ["build", "tracking"] },
  { key: "delivery", owner: "channel", start: 13, due: 24, state: "not-started", percent: 0, priority: "high", after: ["channels", "material", "launch"] },
  { key: "report", owner: "operations", start: 27, due: 30, state: "not-started", percent: 0, priority: "medium", after: ["delivery"] },
  { key: "offline", owner: "marketing", start: -3, due: 4, state: "cancelled", percent: 0, priority: "low", updated: -3 },
];

/** Tasks of the demonstration project around its as-of date. */
export function demoTasks({ translate, asOf, person }: DemoContext): readonly NewRow<TrackerKey>[] {
  const say = (key: string): string => translate(`forms:demo.tasks.${key}`);
  const id = (key: string): string => `T${String(tasks.findIndex((task) => task.key === key) + 1).padStart(3, "0")}`;
  const joiner = translate("forms:list-separator");
  const day = (offset: number | undefined): { readonly at: number } | undefined => (offset === undefined ? undefined : { at: asOf + offset });
  return tasks.map((task) => {
    const [actualStart, actualFinish, updated] = [day(task.actualStart), day(task.actualFinish), day(task.updated)];
    return {
      id: id(task.key),
      task: say(`${task.key}.task`),
      department: person(task.owner).department,
      owner: person(task.owner).name,
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
      deliverable: say(`${task.key}.deliverable`),
      standard: say(`${task.key}.standard`),
    };
  });
}
