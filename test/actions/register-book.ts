/** A small workbook with every form or some, a RACI sheet of somebody else's, and a request to be submitted into it. */
import { generate } from "../../src/actions/generate/generate";
import { demoProject } from "../../src/forms/demo-project";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { withHost } from "../support/host";
import { keptBook } from "../support/kept-book";
import { environmentOf } from "../support/product";
import { asOf } from "./books";

export const theirMatrix = "RACI of others";

/** Every word that is ours begins so. */
export const ourRequest = {
  name: "OURS leaflets", fromDepartment: "Product", requester: "Wang Min", urgency: "Urgent", toDepartment: "Engineering", receiver: "Chen Qiang", departments: "Marketing, Operations",
  background: "OURS background", content: "OURS A page", standard: "95 % pass", wantedBy: asOf + 10,
} as const;

/** @param forms which forms it has: the fewer, the faster it opens */
export const registerBook = (...forms: readonly string[]): Promise<WorkbookFile> => keptBook(`register ${forms.join()}`, () => makeRegisterBook(forms));

function makeRegisterBook(forms: readonly string[]): Promise<WorkbookFile> {
  return withHost(async (test) => {
    const project = demoProject("en-US", asOf, "UTC");
    await generate(environmentOf(test, "en-US", asOf), {
      ...project,
      rows: { ...project.rows, tracker: project.rows["tracker"]?.slice(0, 3) ?? [], duties: project.rows["duties"]?.slice(0, 5) ?? [] },
      asOf,
      ...(forms.length === 0 ? { settings: "apart" as const } : { forms }),
    });
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.add(theirMatrix).getRange("A1:C4").values = [
        ["Duty", "Wang Min", "Li Na"], ["OURS plan the fair", "R", "A"], ["OURS run the fair", "A", "R"], ["OURS close the fair", "A", ""],
      ];
      await context.sync();
    });
    return test.document.snapshot();
  });
}
