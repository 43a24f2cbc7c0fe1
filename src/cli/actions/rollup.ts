import { rollup as rollUp } from "../../actions/rollup";
import { dayOf, type Call, type Outcome } from "../outcome";

/** Sums up by department. */
export async function rollup({ request, environment }: Call): Promise<Outcome> {
  const { sheet, answers } = request;
  const summary = await rollUp(environment, { ...dayOf(request), foreign: { answers, ...(sheet !== undefined && { sheet }) } });
  return { asOf: summary.asOf, summary };
}
