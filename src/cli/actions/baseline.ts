import { keptText } from "../../actions/week/said-text";
import { keepBaseline } from "../../actions/week/take-baseline";
import type { Call, Outcome } from "../outcome";

/** Keeps the plan of today under a name. */
export async function baseline({ request, environment, translate }: Call): Promise<Outcome> {
  const { name = "", by } = request;
  const kept = await keepBaseline(environment, { name, ...(by !== undefined && { by }) });
  return { asOf: environment.today(), json: { kept }, lines: [keptText(kept, translate)] };
}
