import type { RefreshReport, TakeBackReport } from "../../../actions/action";
import { kept } from "../../state/kept";

export const refreshedLast = kept<RefreshReport | undefined>(undefined);
/** What was put back after the last refresh; undefined until that was asked for. */
export const takenBackLast = kept<TakeBackReport | undefined>(undefined);
