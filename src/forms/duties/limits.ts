import { limitsOf } from "../../rules/register-rules";
import { dutyRules } from "./rules";

/** Duties without overlap or gap (D1–D5). */
export const dutyLimits = limitsOf(dutyRules);
