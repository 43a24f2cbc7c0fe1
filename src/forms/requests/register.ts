import { leastRequestRows, requestFields, spareRequestRows, type RequestKey } from "../../catalog/requests";
import { answerDaysOverdueFormula, answerDueFormula, urgencyStateFormula } from "../../rules/requests/answer-due";
import { departmentCountFormula, questionCountFormula, questionMarksFormula } from "../../rules/requests/completeness";
import { taskCountFormula, worstTaskFormula } from "../../rules/requests/request-tasks";
import { requestFlagFormula } from "../../rules/requests/request-flag";
import { progressFormula } from "../../rules/requests/request-progress";
import { requestReasonFormula } from "../../rules/requests/request-reason";
import { referencedRequestKeys } from "../../rules/requests/request-row";
import { responseHoursFormula } from "../../rules/requests/response-hours";
import { flagCells, flagColours, rowTint } from "../../excel/style";
import type { TableForm } from "../../excel/table-form";

/** 需求登记 (F1): the record of all requests. */
export const requestForm: TableForm<RequestKey> = {
  key: "requests",
  table: "Liaison_Requests",
  fields: requestFields,
  ids: { prefix: "R", counter: "Liaison_LastRequestNumber" },
  title: "name",
  lastPrinted: "reason",
  rows: { least: leastRequestRows, spare: spareRequestRows },
  rowHeight: 44,
  referenced: referencedRequestKeys,
  needed: [],
  computed: {
    flag: { format: "General", formula: requestFlagFormula },
    answerDue: { format: "yyyy-mm-dd", formula: answerDueFormula },
    progress: { format: "General", formula: progressFormula },
    reason: { format: "General", formula: requestReasonFormula },
    urgencyState: { format: "General", formula: urgencyStateFormula },
    hours: { format: "0.0", formula: responseHoursFormula },
    daysOverdue: { format: "0", formula: answerDaysOverdueFormula },
    questions: { format: "General", formula: questionMarksFormula },
    questionCount: { format: "0", formula: questionCountFormula },
    departmentCount: { format: "0", formula: departmentCountFormula },
    tasks: { format: '0;-0;"–"', uses: ["tracker"], formula: taskCountFormula },
    worstTask: { format: "General", uses: ["tracker"], formula: worstTaskFormula },
  },
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
