import type { JudgeInput } from "../../excel/form";
import { measuredRow, type Measure } from "../../excel/measure";
import { tableOf } from "../../excel/read-book";
import { judgedRows } from "../../judging/judge-rows";
import { riskRegister } from "./register";

/** 未关闭高风险: open risks, those of the high level counting. */
export function riskMeasures({ book, registers }: JudgeInput): readonly Measure[] {
  const table = tableOf(book, riskRegister);
  if (table === undefined) return [];
  const rows = judgedRows(registers.get(riskRegister.key), table.rows).filter((row) => row.fact("openLevel") !== "" && row.fact("openLevel") !== "?")
    .map((row) => measuredRow(table, riskRegister.title, row, row.fact("openLevel") === "high"));
  return [{ key: "openHighRisks", kind: "count", rows }];
}
