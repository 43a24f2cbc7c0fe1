import { leastOpinionRows, opinionFields, referencedOpinionKeys, spareOpinionRows, type OpinionKey } from "../../catalog/requests";
import { flagCells, rowTint } from "../../excel/style";
import { computedColumns } from "../../rules/computed-columns";
import type { TableForm } from "../../excel/table-form";
import { opinionRules } from "./opinion-rules";

/** 部门意见 (F1, Z4): what each department says to each request. */
export const opinionForm: TableForm<OpinionKey> = {
  key: "opinions",
  table: "Liaison_Opinions",
  fields: opinionFields,
  title: "department",
  lastPrinted: "date",
  rows: { least: leastOpinionRows, spare: spareOpinionRows },
  rowHeight: 26,
  referenced: referencedOpinionKeys,
  needed: [],
  rules: opinionRules,
  computed: computedColumns<OpinionKey>(opinionRules),
  flag: "flag",
  colours: [...flagCells("flag"), { flag: "amber", from: "department", to: "opinion", fill: rowTint.amber }],
};
