import type { RepairPlan, RepairReport } from "../../../actions/repair/repair";
import { kept } from "../../state/kept";

/** What there is to mend; undefined until it was looked at. */
export const repairPlan = kept<RepairPlan | undefined>(undefined);
/** The last repair of this session. */
export const repairedLast = kept<RepairReport | undefined>(undefined);
