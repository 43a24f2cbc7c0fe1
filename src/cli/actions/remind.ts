import { readWeek } from "../../actions/week/read-week";
import { remind as note } from "../../actions/week/remind";
import type { Reminder } from "../../actions/week/reminders";
import { compactKey } from "../../domain/text/text-key";
import { dayOf, type Call, type Outcome } from "../outcome";

/** The reminder for one person or department, noted in the workbook's history; its text is empty where they were told all of it today. */
export async function remind({ request, environment, translate }: Call): Promise<Outcome> {
  const { who = "", by } = request;
  const { asOf, reminders } = await readWeek(environment, dayOf(request));
  const wanted = compactKey(who);
  const found = reminders.find(({ owner, department }) => compactKey(owner === "" ? department : owner) === wanted);
  const reminder: Reminder = found ?? { owner: who, department: "", items: [], untold: [], text: "", last: undefined };
  const { owner, department, untold, text } = reminder;
  if (untold.length > 0) await note(environment, { ...dayOf(request), owner, department, ids: untold, ...(by !== undefined && { by }) });
  return { asOf, json: { reminder }, lines: [text === "" ? translate("forms:week.pane.told-today") : text] };
}
