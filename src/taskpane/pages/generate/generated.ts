import type { GenerateReport } from "../../../actions/action";
import { kept } from "../../state/kept";

/** What the last Generate made; it goes with the next Check or Refresh. */
export const generatedLast = kept<GenerateReport | undefined>(undefined);
