import { dutyRuleIds, dutyRules, type DutyRuleId } from "../../catalog/duties";
import type { LimitRow } from "../../catalog/limits";

/** Z1 asks for duties without overlap or gap (避免职责重叠或遗漏), Z4 for one person a row. */
const dutyGuides: Readonly<Record<DutyRuleId, readonly string[]>> = { D1: ["Z1"], D2: ["Z1"], D3: ["Z1"], D4: ["Z1"], D5: ["Z4"] };

export const dutyLimits: readonly LimitRow[] = dutyRuleIds.map((id): LimitRow => ({ id, severity: dutyRules[id], on: true, guides: dutyGuides[id] }));
