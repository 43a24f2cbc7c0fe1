import { definePage } from "../../excel/pages/page";
import { acceptanceRegister } from "./register";
import { signatureRegister } from "./signatures";

/** 成果验收确认单 (F17): one deliverable, what was found, and who signs for it. */
export const acceptancePage = definePage({
  key: "acceptancePage", register: acceptanceRegister,
  blocks: [
    { left: "id", right: "due" },
    { across: "deliverable", lines: 1 },
    { left: "department", right: "owner" },
    { left: "task", right: "taskName" },
    { across: "standard", lines: 4 },
    { left: "target", right: "actual" },
    { left: "selfCheck", right: "result" },
    { across: "deviation", lines: 3 },
    { across: "rectification", lines: 3 },
    { left: "accepted", right: "rectifyBy" },
    { left: "recheck", right: "rechecked" },
    {
      list: {
        register: signatureRegister, link: "acceptance", lines: 6,
        columns: [{ key: "department", span: 1 }, { key: "opinion", span: 1 }, { key: "text", span: 2 }, { key: "person", span: 1 }, { key: "signedOn", span: 1 }],
      },
    },
  ],
  signatures: ["owner", "department", "lead", "pmo"],
});
