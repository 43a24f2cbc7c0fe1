import { readFileSync } from "node:fs";
import { submitRequest as submit } from "../../actions/requests/submit-request";
import type { Call, Outcome } from "../outcome";
import { readRequestFile } from "../project-file";

/** Registers a request: that of a file, or what stands on the workbook's page. */
export async function submitRequest({ request: { request: file }, environment }: Call): Promise<Outcome> {
  const submitted = await submit(environment, file === undefined ? {} : { request: readRequestFile(readFileSync(file, "utf8")) });
  const { id, sheet, row, departments } = submitted;
  return { asOf: environment.today(), json: { submitted }, lines: [`+ ${id} ${sheet}!${row}  ${departments.join(", ")}`.trimEnd()] };
}
