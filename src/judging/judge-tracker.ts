import type { TrackerKey } from "../catalog/tracker";
import type { Finding } from "../domain/findings/finding";
import { byUrgencyAndRow } from "../domain/findings/order";
import { checkTracker } from "../rules/checks/all-checks";
import type { CheckContext } from "../rules/checks/record";
import { flagFindings } from "./flag-findings";
import type { JudgedRow } from "./judged-row";

/** Everything that can be said of a task list, ours or one of others: most urgent first, then in the order of the sheet's rows. */
export function trackerFindings(rows: readonly JudgedRow<TrackerKey>[], context: CheckContext): readonly Finding[] {
  const texts = context.ours ? { red: "red", amber: "amber" } : { red: "red-elsewhere", amber: "amber-elsewhere" };
  return byUrgencyAndRow([...flagFindings(rows, context, texts), ...checkTracker(rows, context)]);
}
