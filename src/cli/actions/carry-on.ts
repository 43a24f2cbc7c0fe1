import { planFlows, pressFlow } from "../../actions/flows/press-flow";
import type { Call, Outcome } from "../outcome";
import { carriedLines, plannedLines } from "./flow-lines";

/** What one form leads to in another: all that there is, or one of them written. */
export async function carryOn({ request: { flow: wanted, output, rows }, environment, translate }: Call): Promise<Outcome> {
  const asOf = environment.today();
  if (wanted !== undefined && output !== undefined) {
    const carriedOn = await pressFlow(environment, wanted, rows);
    return { asOf, json: { carriedOn }, lines: carriedLines(carriedOn, translate) };
  }
  const flows = (await planFlows(environment)).filter(({ flow }) => wanted === undefined || flow === wanted);
  return { asOf, json: { flows }, lines: plannedLines(flows, translate) };
}
