import { definePage } from "../../excel/pages/page";
import { milestoneRegister } from "./register";

/** 阶段性成果说明 (F10): what a milestone has brought, to be confirmed by the requesting department. */
export const milestonePage = definePage({
  key: "milestonePage", register: milestoneRegister,
  blocks: [
    { left: "id", right: "date" },
    { across: "milestone", lines: 2 },
    { left: "from", right: "to" },
    { left: "submitter", right: "submitted" },
    { left: "task", right: "taskName" },
    { across: "result", lines: 8 },
    { across: "deviation", lines: 5 },
    { left: "verdict", right: "confirmer" },
    { across: "confirmed", lines: 1 },
  ],
  signatures: ["submitter", "confirmer"],
});
