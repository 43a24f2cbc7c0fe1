import { LiaisonError } from "../../domain/liaison-error";
import { names } from "../../excel/workbook-names";
import { writeNamedFormula } from "../../excel/writer/named-cell";
import type { ActionEnvironment } from "../action";
import { runAction } from "../run";

const today = "=TODAY()";

/**
 * Lets the as-of date follow the day again, where a person had fixed it; asked for by a press, and read back.
 * @throws LiaisonError `no-tracker` where the workbook has no as-of cell of ours, `not-verified` where the cell did not take it
 */
export function backToToday(environment: ActionEnvironment): Promise<void> {
  return runAction(environment, 1, async (context, steps) => {
    const input = context.workbook.names.getItemOrNullObject(names.asOfInput).getRangeOrNullObject();
    input.load("address");
    await context.sync();
    if (input.isNullObject) throw new LiaisonError("no-tracker");
    steps.begin("write");
    writeNamedFormula(input, today);
    input.load("formulas");
    await context.sync();
    steps.finish("write");
    const [[stands] = []] = input.formulas as unknown[][];
    if (stands !== today) throw new LiaisonError("not-verified", { sheet: "", cells: input.address });
  });
}
