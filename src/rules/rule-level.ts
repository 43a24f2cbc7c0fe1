import { severityLevels } from "../catalog/limits";
import type { RuleSetting } from "./tracker-row";

/** The level at which a rule is in force: 3 red, 2 amber, 1 note, 0 off; undefined when its row in 规则/Rules cannot be read. */
export function levelInForce(setting: RuleSetting): number | undefined {
  if (!setting.readable) return undefined;
  return setting.on ? severityLevels[setting.severity] : 0;
}
