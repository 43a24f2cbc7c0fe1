import { definePage } from "../../excel/pages/page";
import { retrospectiveRegister } from "./register";

/** 复盘报告 (F18): what came of the cooperation in four dimensions, and what is to be better. */
export const reviewPage = definePage({
  key: "reviewPage", register: retrospectiveRegister, names: ["Z1", "Z3", "Z4"],
  blocks: [
    { left: "id", right: "kind" },
    { across: "subject", lines: 1 },
    { left: "host", right: "held" },
    { across: "participants", lines: 2 },
    { across: "goal", lines: 4 },
    { across: "process", lines: 4 },
    { across: "communication", lines: 4 },
    { across: "risk", lines: 4 },
    { across: "successes", lines: 4 },
    { across: "improvements", lines: 4 },
    { left: "improver", right: "improveBy" },
    { across: "feedback", lines: 3 },
  ],
  signatures: ["host", "pmo"],
});
