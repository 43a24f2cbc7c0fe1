import { readWeek } from "../../actions/week/read-week";
import { dayOf, type Call, type Outcome } from "../outcome";
import { weekLines } from "./week-lines";

/** What changed, slips, figures, reminders and pages; nothing is written. */
export async function week({ request, environment, translate }: Call): Promise<Outcome> {
  const { since } = request;
  const report = await readWeek(environment, { ...dayOf(request), ...(since !== undefined && { since }) });
  return { asOf: report.asOf, json: { week: report }, lines: weekLines(report, translate) };
}
