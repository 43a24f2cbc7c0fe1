import type { Finding } from "../../domain/findings/finding";
import { textKey } from "../../domain/text/text-key";
import type { Form, JudgedForm, JudgeInput } from "../../excel/form";
import { tableOf } from "../../excel/read-book";
import { judgedRows } from "../../judging/judge-rows";
import { cellText } from "../../rules/cell-text";
import { findingAt, trackerWords } from "../../rules/checks/record";
import { judgeByFields } from "../judge-by-fields";
import { trackerForm } from "../tracker/register";
import { acceptanceRegister } from "./register";

/** Flags and findings of the deliverables, and tasks whose deliverable nobody has put forward for acceptance. */
export function judgeAcceptances(form: Pick<Form, "sheets">, input: JudgeInput): JudgedForm | undefined {
  const judged = judgeByFields(form, input);
  return judged === undefined ? undefined : { ...judged, findings: [...judged.findings, ...missingDeliverables(input)] };
}

/** Finished tasks with a deliverable that no row of the acceptance names. */
function missingDeliverables({ book, say, registers }: JudgeInput): readonly Finding[] {
  const [tasks, table] = [tableOf(book, trackerForm), tableOf(book, acceptanceRegister)];
  if (tasks === undefined || table === undefined || table.rows.length === 0) return [];
  const named = new Set(table.rows.map(({ cells }) => textKey(cellText(cells["task"] ?? ""))));
  const context = { form: trackerWords, sheet: tasks.place.sheet, columns: tasks.columns, translate: say };
  return judgedRows(registers.get(trackerForm.key), tasks.rows).flatMap((task) => {
    const { id, deliverable } = task.cells;
    if (task.flag !== "done" || cellText(deliverable) === "" || cellText(id) === "" || named.has(textKey(cellText(id)))) return [];
    return findingAt(context, task, "deliverable", {
      rule: "C-ACCEPTANCE", severity: "warning", text: "deliverable-not-accepted",
      values: { number: cellText(id), other: table.place.sheet },
    });
  });
}
