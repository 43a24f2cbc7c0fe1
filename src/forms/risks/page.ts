import { definePage } from "../../excel/pages/page";
import { riskRegister } from "./register";

/** 风险应对申请表 (F11): one risk with what is asked for, told to the PMO. */
export const riskPage = definePage({
  key: "riskPage", register: riskRegister,
  blocks: [
    { left: "id", right: "kind" },
    { across: "risk", lines: 2 },
    { left: "level", right: "category" },
    { left: "department", right: "status" },
    { left: "found", right: "reported" },
    { left: "task", right: "taskName" },
    { across: "impact", lines: 5 },
    { across: "advice", lines: 5 },
    { across: "plan", lines: 5 },
    { left: "owner", right: "due" },
    { across: "progress", lines: 4 },
    { left: "buffer", right: "closed" },
  ],
  signatures: ["department", "owner", "pmo", "approver"],
});
