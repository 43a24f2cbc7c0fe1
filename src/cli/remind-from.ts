import type { ActionEnvironment } from "../actions/action";
import { readWeek } from "../actions/week/read-week";
import { remind } from "../actions/week/remind";
import type { Reminder } from "../actions/week/reminders";
import { compactKey } from "../domain/text/text-key";
import type { CliRequest } from "./arguments";

/** The reminder for one person or department, noted in the workbook's history; its text is empty where they were told all of it today. */
export async function remindFrom(request: CliRequest, environment: ActionEnvironment): Promise<{ readonly asOf: number; readonly reminder: Reminder }> {
  const asOf = request.asOf === undefined ? {} : { asOf: request.asOf };
  const week = await readWeek(environment, asOf);
  const wanted = compactKey(request.who ?? "");
  const found = week.reminders.find(({ owner, department }) => compactKey(owner === "" ? department : owner) === wanted);
  const reminder = found ?? { owner: request.who ?? "", department: "", items: [], untold: [], text: "", last: undefined };
  if (reminder.untold.length > 0) {
    await remind(environment, { ...asOf, owner: reminder.owner, department: reminder.department, ids: reminder.untold, ...(request.by !== undefined && { by: request.by }) });
  }
  return { asOf: week.asOf, reminder };
}
