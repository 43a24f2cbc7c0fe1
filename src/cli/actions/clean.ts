import { cleanSheet, previewCleaning } from "../../actions/clean/clean-sheet";
import type { Call, Outcome } from "../outcome";
import { cleanLines } from "./clean-lines";

/** Tidies a list of others, or shows how it would. */
export async function clean({ request, environment, translate }: Call): Promise<Outcome> {
  const { sheet, output, answers: { year, order } } = request;
  const answers = { ...(year !== undefined && { year }), ...(order !== undefined && { order }) };
  const options = { answers, ...(sheet !== undefined && { sheet }) };
  const cleaned = output === undefined ? await previewCleaning(environment, options) : await cleanSheet(environment, options);
  return { asOf: environment.today(), json: { cleaned }, lines: cleanLines(cleaned, translate) };
}
