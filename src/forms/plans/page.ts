import { definePage } from "../../excel/pages/page";
import { contentRegister } from "./contents";
import { planRegister } from "./register";

/** 跨部门协作计划书, 协同计划书, 合作方案 (F4): one version of a plan with its parts and where they are kept, to be approved. */
export const planPage = definePage({
  key: "planDocument", register: planRegister, names: ["Z0", "Z1", "Z4"],
  blocks: [
    { left: "id", right: "version" },
    { across: "plan", lines: 1 },
    { left: "charter", right: "owner" },
    { across: "charterName", lines: 1 },
    { left: "submitted", right: "openSections" },
    {
      list: {
        register: contentRegister, link: "plan", lines: 9,
        columns: [{ key: "part", span: 1 }, { key: "content", span: 3 }, { key: "holder", span: 1 }, { key: "complete", span: 1 }],
      },
    },
    { left: "approver", right: "decision" },
    { across: "note", lines: 2 },
    { left: "approved", right: "published" },
    { across: "filed", lines: 1 },
  ],
  signatures: ["owner", "approver", "pmo"],
});
