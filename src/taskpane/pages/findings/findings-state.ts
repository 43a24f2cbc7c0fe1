import { useCallback } from "react";
import type { SheetFlagsReport } from "../../../actions/action";
import type { CleanReport } from "../../../actions/clean/clean-sheet";
import type { Severity } from "../../../domain/findings/finding";
import { kept, useKept } from "../../state/kept";
import type { FindingsResult } from "./results";

/** The findings on show, whichever action brought them; the bar counts them. */
export const foundLast = kept<FindingsResult | undefined>(undefined);
/** Flags that could be laid, or lie, on the sheet that the findings speak of. */
export const flagsOfOthers = kept<SheetFlagsReport | undefined>(undefined);
/** What was tidied last on a sheet of others, to be brought back. */
export const cleanedLast = kept<CleanReport | undefined>(undefined);
/** Which severities the page starts with. */
export const wantedSeverities = kept<readonly Severity[]>([]);

/** Something was written since: the findings on show are from before. */
export function useOutdate(): () => void {
  const [, setFound] = useKept(foundLast);
  return useCallback(() => setFound((now) => now && { ...now, outdated: true }), [setFound]);
}
