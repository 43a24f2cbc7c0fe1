import type { UpgradePlan, UpgradeReport } from "../../../actions/upgrade/upgrade";
import { kept } from "../../state/kept";

/** What the workbook does not have yet; undefined until it was looked at. */
export const upgradePlan = kept<UpgradePlan | undefined>(undefined);
/** The last upgrade of this session, as long as it has not been put back. */
export const upgradedLast = kept<UpgradeReport | undefined>(undefined);
