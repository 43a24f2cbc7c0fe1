import { definePage } from "../../excel/pages/page";
import { resourceRegister } from "../resourceLoans/register";

/** 资源协调函 (F12): one department asks another for what it needs, says what for, and when it gives it back. */
export const letterPage = definePage({
  key: "resourceLetter", register: resourceRegister,
  blocks: [
    { left: "id", right: "category" },
    { left: "provider", right: "user" },
    { across: "resource", lines: 2 },
    { left: "quantity", right: "unit" },
    { across: "purpose", lines: 7 },
    { left: "task", right: "taskName" },
    { left: "available", right: "returnBy" },
    { left: "keeper", right: "signer" },
    { left: "priority", right: "returned" },
  ],
  signatures: ["signer", "provider", "user", "back"],
});
