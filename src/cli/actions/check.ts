import { check as checkWorkbook } from "../../actions/check/check";
import { dayOf, type Call, type Outcome } from "../outcome";
import { readingLines } from "./reading-lines";

/** Judges a workbook of ours, or a sheet of others, and says how that was read. */
export async function check({ request, environment, translate }: Call): Promise<Outcome> {
  const { sheet, answers } = request;
  const { asOf, findings, waived, summary, adopted } = await checkWorkbook(
    environment, { ...dayOf(request), foreign: { answers, ...(sheet !== undefined && { sheet }) } },
  );
  return {
    asOf, findings, ...(waived && { waived }),
    // A sheet of duties holds no tasks to sum up.
    ...(summary !== undefined && adopted?.form !== "duties" && { summary }),
    json: { ...(adopted && { adopted }) },
    lines: adopted === undefined ? [] : readingLines(adopted, translate),
  };
}
