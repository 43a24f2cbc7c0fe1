import { limitsOf } from "../../rules/register-rules";
import { trackerRules } from "./rules";

/** When a task is red or amber (N1, N2, N17, N18). */
export const taskLimits = limitsOf(trackerRules);
