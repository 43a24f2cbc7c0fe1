import { definePage } from "../../excel/pages/page";
import { changeRegister } from "./register";

/** 变更申请 (F13): one change with its cause and effect, to be decided by whoever approved before. */
export const changePage = definePage({
  key: "changePage", register: changeRegister,
  blocks: [
    { left: "id", right: "subject" },
    { across: "change", lines: 2 },
    { left: "proposed", right: "proposer" },
    { left: "department", right: "originalApprover" },
    { left: "task", right: "taskName" },
    { across: "cause", lines: 5 },
    { across: "impact", lines: 5 },
    { left: "newDue", right: "result" },
    { left: "approver", right: "decided" },
    { across: "notify", lines: 3 },
    { across: "notified", lines: 1 },
  ],
  signatures: ["proposer", "originalApprover", "approver", "pmo"],
});
