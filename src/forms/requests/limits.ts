import { limitsOf } from "../../rules/register-rules";
import { requestRules } from "./rules";

/** First response (N3), answer by urgency (N4), departments (N14), the five questions (N15). */
export const requestLimits = limitsOf(requestRules);
