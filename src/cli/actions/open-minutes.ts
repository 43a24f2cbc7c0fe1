import { openMinutes as open } from "../../actions/week/open-minutes";
import { openedText } from "../../actions/week/said-text";
import type { Call, Outcome } from "../outcome";

/** Enters this week's meeting into the minutes. */
export async function openMinutes({ environment, translate }: Call): Promise<Outcome> {
  const opened = await open(environment);
  return { asOf: environment.today(), json: { opened }, lines: [openedText(opened, translate)] };
}
