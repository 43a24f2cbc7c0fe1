import { refresh as refreshWorkbook } from "../../actions/refresh/refresh";
import { dayOf, type Call, type Outcome } from "../outcome";

/** Gives ids, brings formulas back, stamps the day; says of each change how many cells it took. */
export async function refresh({ request, environment, translate }: Call): Promise<Outcome> {
  const { takeIn, by } = request;
  const { changes, ...judged } = await refreshWorkbook(environment, { ...dayOf(request), takeIn, ...(by !== undefined && { by }) });
  return {
    ...judged, json: { changes },
    lines: changes.map(({ what, sheet, count, details }) =>
      `* ${sheet}: ${translate(`pane:refresh.${what}`)} (${count}) ${details}`.trimEnd()),
  };
}
