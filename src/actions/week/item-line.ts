import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Translate } from "../../locales/translate";
import { concernedWords } from "../duties/concerned";
import type { UrgentItem } from "./urgent-items";

const symbols = { red: "▲", amber: "◆" } as const;

/** `▲ T004 Landing page (due 2026-05-16, 4 days late)`: short enough for a chat; the reason where no date says it. */
export function itemLine(
  { id, title, due, flag, reason, concerned }: Pick<UrgentItem, "id" | "title" | "due" | "flag" | "reason" | "concerned">, asOf: number,
  say: Translate
): string {
  const name = [symbols[flag], id, title].filter((part) => part !== "").join(" ");
  const when = due === undefined ? "" : dueWords(due, asOf, say);
  // A row that is not late has another reason for its colour.
  const why = due === undefined || due - asOf > 3 || (flag === "red" && due >= asOf) ? reason : "";
  const whom = concerned === undefined ? "" : concernedWords(concerned, say);
  return [
    when === "" ? name : say("forms:week.line", { name, when }), why, whom === "" ? "" : say("forms:week.concerned", { whom }),
  ].filter((part) => part !== "").join(" ");
}

/** `due 2026-05-16, 4 days late` */
export function dueWords(due: number, asOf: number, say: Translate): string {
  const days = due - asOf;
  const key = days < 0 ? "late" : days === 0 ? "today" : "left";
  return say(`forms:week.due.${key}`, { date: isoFromSerial(due), count: Math.abs(days) });
}
