import { LiaisonError, type LiaisonErrorCode } from "../../domain/liaison-error";
import { noProject } from "../../domain/project";
import type { ActionEnvironment } from "../action";
import { generate } from "./generate";

/**
 * A press for which a form has to stand: where it says by that code that it does not, the form joins the workbook, and the press is done.
 * @param joining where the form is made: sheets that are made are nothing that one Ctrl+Z could take back
 */
export async function withForm<Result>(
  { form, absent, joining }: { readonly form: string; readonly absent: LiaisonErrorCode; readonly joining: ActionEnvironment },
  press: () => Promise<Result>,
): Promise<Result> {
  try {
    return await press();
  } catch (error) {
    if (!(error instanceof LiaisonError) || error.code !== absent) throw error;
    await generate(joining, { project: noProject, people: [], forms: [form] });
    return press();
  }
}
