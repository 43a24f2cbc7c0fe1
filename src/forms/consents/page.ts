import { definePage } from "../../excel/pages/page";
import { consentRegister } from "./register";

/** 合作需求共识纪要 (F2): what one department understands and promises, to be signed by its head. */
export const consentPage = definePage({
  key: "consentPage", register: consentRegister,
  blocks: [
    { left: "id", right: "request" },
    { across: "requestName", lines: 1 },
    { left: "department", right: "person" },
    { left: "asked", right: "due" },
    { across: "understanding", lines: 5 },
    { across: "commitment", lines: 5 },
    { across: "resources", lines: 3 },
    { across: "risks", lines: 3 },
    { left: "feasibility", right: "confirmation" },
    { across: "note", lines: 3 },
    { left: "answered", right: "progress" },
  ],
  signatures: ["head", "requester"],
});
