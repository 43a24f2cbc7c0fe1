import { leastRequestRows, referencedRequestKeys, requestFields, spareRequestRows, type RequestKey } from "../../catalog/requests";
import { flagCells, flagColours, rowTint } from "../../excel/style";
import { computedColumns } from "../../rules/computed-columns";
import type { TableForm } from "../../excel/table-form";
import { requestRules } from "./rules";

/** 需求登记 (F1): the record of all requests. */
export const requestRegister: TableForm<RequestKey> = {
  key: "requests",
  table: "Liaison_Requests",
  fields: requestFields,
  ids: { prefix: "R", counter: "Liaison_LastRequestNumber" },
  title: "name",
  owner: "receiver",
  department: "toDepartment",
  lastPrinted: "reason",
  rows: { least: leastRequestRows, spare: spareRequestRows },
  rowHeight: 44,
  referenced: referencedRequestKeys,
  needed: [],
  rules: requestRules,
  computed: computedColumns<RequestKey>(requestRules),
  reason: "reason",
  flag: "flag",
  colours: [
    ...flagCells("flag"),
    { flag: "red", from: "name", to: "receiver", fill: rowTint.red },
    { flag: "amber", from: "name", to: "receiver", fill: rowTint.amber },
    { flag: "red", from: "answerDue", to: "reason", fill: rowTint.red },
    { flag: "amber", from: "answerDue", to: "reason", fill: rowTint.amber },
    { flag: "cancelled", from: "name", to: "receiver", ink: flagColours.cancelled.ink, strikethrough: true },
  ],
};
