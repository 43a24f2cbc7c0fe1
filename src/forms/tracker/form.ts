import type { Form } from "../../excel/form";
import { tasksUnder } from "../../excel/under-profile";
import { demoTasks } from "./demo";
import { deliverablesToAcceptances, majorRiskToRisks, openToLeftovers, redToMeeting } from "./flows";
import { inspectHomeFigures } from "./home-condition";
import { homeFigures } from "./home-figures";
import { judgeTracker } from "./judge";
import { taskLimits } from "./limits";
import { trackerMeasures } from "./measures";
import { trackerForm } from "./register";
import { inspectSummary } from "./restore-summary";
import { loadSummarySizes } from "./summary-condition";
import { buildSummary, mostTasks, sizesOf } from "./summary-sheet";

/** 部门协同进度跟踪表 (F9) on the 跨部门协同任务清单 (F7), with its summary. */
export const form: Form = {
  key: "tracker", since: 1, phase: "run", order: 10, guides: ["F7", "F9"],
  scenarios: ["newProduct", "complaints", "budgeting", "event", "process", "joint", "problem"], template: true,
  sheets: [
    { key: "tracker", register: trackerForm },
    { key: "summary", atEnd: true, build: (build, filling) => buildSummary(build, sizesOf(filling), mostTasks(filling)) },
  ],
  limits: taskLimits,
  demo: (context) => ({ tracker: demoTasks(context) }),
  under: { tracker: tasksUnder },
  home: homeFigures,
  load: loadSummarySizes,
  inspect: (workbook, book, judged) => {
    const looks = [inspectSummary(workbook, book, judged), inspectHomeFigures(workbook, book)];
    return () => looks.flatMap((look) => look());
  },
  judge: judgeTracker,
  measures: trackerMeasures,
  flows: [redToMeeting, majorRiskToRisks, deliverablesToAcceptances, openToLeftovers],
};
