import { definePage } from "../../excel/pages/page";
import { charterRegister } from "./register";

/** 跨部门协作立项申请书, 协同项目任务书 (F3): one project, to be approved. */
export const charterPage = definePage({
  key: "charterPage", register: charterRegister, names: ["Z0", "Z2"],
  blocks: [
    { left: "id", right: "submitted" },
    { across: "project", lines: 1 },
    { left: "leadDepartment", right: "lead" },
    { left: "start", right: "due" },
    { across: "goal", lines: 3 },
    { across: "scope", lines: 2 },
    { across: "content", lines: 3 },
    { across: "benefit", lines: 2 },
    { across: "departments", lines: 3 },
    { across: "milestones", lines: 3 },
    { across: "deliverables", lines: 3 },
    { across: "resources", lines: 2 },
    { across: "authority", lines: 2 },
    { left: "approver", right: "decision" },
    { across: "note", lines: 2 },
    { left: "approved", right: "request" },
  ],
  signatures: ["department", "lead", "approver", "pmo"],
});
