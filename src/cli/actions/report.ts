import { writeReport } from "../../actions/report/write-report";
import { dayOf, type Call, type Outcome } from "../outcome";

/** A sheet with the trend by week, or with the departments' scorecard of a period. */
export async function report({ request, environment }: Call): Promise<Outcome> {
  const { period } = request;
  const wanted = period === undefined ? { kind: "trend" } as const : { kind: "scorecard", period } as const;
  const reported = await writeReport(environment, { report: wanted, ...dayOf(request) });
  return { asOf: environment.today(), json: { reported }, lines: [`+ ${reported}`] };
}
