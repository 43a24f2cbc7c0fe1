import type { Form } from "../../excel/form";
import { buildGantt } from "./chart-sheet";
import { inspectGantt, loadGanttLines } from "./restore-chart";

/** 甘特图 of the 协作计划书 (F4): a view over the task list, which comes with it. */
export const form: Form = {
  key: "gantt", since: 3, phase: "plan", order: 121, guides: ["F4"], needs: ["tracker"],
  sheets: [{ key: "gantt", build: buildGantt, atEnd: true, since: 3 }],
  limits: [],
  load: loadGanttLines,
  inspect: inspectGantt,
};
