import { dutyFields, dutyFormulaKeys, leastDutyRows, spareDutyRows, type DutyKey } from "../../catalog/duties";
import { flagCells, rowTint } from "../../excel/style";
import { computedColumns } from "../../rules/computed-columns";
import type { TableForm } from "../../excel/table-form";
import { dutyRules } from "./rules";

/** 跨部门合作职责分工表 (F5). */
export const dutiesForm: TableForm<DutyKey> = {
  key: "duties",
  table: "Liaison_Duties",
  fields: dutyFields,
  ids: { prefix: "D", counter: "Liaison_LastDutyNumber" },
  title: "duty",
  owner: "person",
  department: "department",
  lastPrinted: "reason",
  rows: { least: leastDutyRows, spare: spareDutyRows },
  rowHeight: 30,
  referenced: dutyFormulaKeys,
  needed: ["id"],
  rules: dutyRules,
  computed: computedColumns<DutyKey>(dutyRules),
  reason: "reason",
  flag: "flag",
  colours: [
    ...flagCells("flag"),
    { flag: "red", from: "department", to: "note", fill: rowTint.red },
    { flag: "amber", from: "department", to: "note", fill: rowTint.amber },
    { flag: "red", from: "reason", to: "reason", fill: rowTint.red },
    { flag: "amber", from: "reason", to: "reason", fill: rowTint.amber },
  ],
};
