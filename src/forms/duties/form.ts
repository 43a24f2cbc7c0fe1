import type { Form } from "../../excel/form";
import { demoDuties } from "./demo";
import { dutiesToTasks } from "./flows";
import { judgeDutyForm } from "./judge";
import { dutyLimits } from "./limits";
import { loadMatrixSizes } from "./matrix-condition";
import { buildMatrix, matrixSizesOf } from "./matrix-sheet";
import { dutiesForm } from "./register";
import { inspectMatrix } from "./restore-matrix";

/** 部门职责清单, 跨部门合作职责分工表 (F5), with its RACI matrix. */
export const form: Form = {
  key: "duties", since: 1, phase: "plan", order: 30, guides: ["F5"],
  scenarios: ["newProduct", "budgeting", "event", "process", "joint"], template: true, sketch: "matrix",
  sheets: [{ key: "duties", register: dutiesForm }, { key: "matrix", build: (build, filling) => buildMatrix(build, matrixSizesOf(filling)) }],
  limits: dutyLimits,
  demo: (context) => ({ duties: demoDuties(context) }),
  load: loadMatrixSizes,
  inspect: inspectMatrix,
  judge: judgeDutyForm,
  flows: [dutiesToTasks],
};
