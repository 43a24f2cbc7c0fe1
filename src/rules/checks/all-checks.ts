import type { Finding } from "../../domain/findings/finding";
import { checkDateOrder, checkDates } from "./check-dates";
import { checkIds } from "./check-ids";
import { checkLinks } from "./check-links";
import { checkListWords, checkOwners } from "./check-people";
import { checkProgress } from "./check-progress";
import { checkRequired } from "./check-required";
import type { Check, CheckContext, TrackerRecord } from "./record";

const checks: readonly Check[] = [
  checkRequired, checkDates, checkDateOrder, checkOwners, checkListWords, checkIds, checkLinks, checkProgress,
];

/** Every check of what people typed, one after the other. */
export function checkTracker(records: readonly TrackerRecord[], context: CheckContext): readonly Finding[] {
  return checks.flatMap((check) => check(records, context));
}
