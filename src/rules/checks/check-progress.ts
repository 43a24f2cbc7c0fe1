import type { TrackerKey } from "../../catalog/tracker";
import type { Finding, MessageValues } from "../../domain/findings/finding";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import { remembered } from "../../domain/remembered";
import { nearWords } from "../../domain/text/near-words";
import { readYesNo } from "../../domain/text/yes-no";
import { cellText } from "../cell-text";
import type { Cell } from "../tracker-row";
import { findingAt, type Check } from "./record";

const unfinished = new Set<unknown>(["not-started", "in-progress", "paused"]);

/** 状态, 完成百分比 and the actual dates tell the same story. */
export const checkProgress: Check = (records, context) => {
  const isYesOrNo = remembered((value: Cell) => readYesNo(value) !== undefined);
  const found: Finding[] = [];
  for (const record of records) {
    const { status, percent, actualStart, actualFinish, majorRisk } = record.cells;
    const state = record.fact("state");
    const say = (key: TrackerKey, rule: string, severity: Finding["severity"], text: string): void => {
      const shown = typeof percent === "number" ? `${Math.round(percent * 100)}%` : cellText(percent);
      found.push(...findingAt(context, record, key, { rule, severity, text, values: { percent: shown } }));
    };
    if (state === "?" && status !== "") {
      const values = (): MessageValues => ({ suggestions: nearWords(cellText(status), context.statuses).join(" / ") });
      found.push(...findingAt(context, record, "status", { rule: "C-STATUS", severity: "error", text: "status-unknown", values }));
    }
    if (percent !== "" && (typeof percent !== "number" || percent < 0 || percent > 1)) say("percent", "C-PERCENT", "error", "percent-invalid");
    if (majorRisk !== "" && !isYesOrNo(majorRisk)) say("majorRisk", "C-LIST", "error", "not-in-list");
    if (state === "done") {
      if (actualFinish === "" && context.columns.actualFinish !== undefined) say("actualFinish", "C-AGREE", "error", "done-without-finish");
      if (typeof percent === "number" && percent < 1) say("percent", "C-AGREE", "warning", "done-not-full");
    }
    if (unfinished.has(state)) {
      if (isPlausibleDate(actualFinish)) say("status", "C-AGREE", "error", "finish-not-done");
      if (percent === 1) say("status", "C-AGREE", "warning", "full-not-done");
    }
    if (state === "not-started" && (isPlausibleDate(actualStart) || (typeof percent === "number" && percent > 0))) {
      say("status", "C-AGREE", "warning", "started-not-begun");
    }
    if (cellText(status) !== "" && state === "in-progress" && actualStart === "" && context.ours) say("actualStart", "C-AGREE", "note", "begun-without-start");
  }
  return found;
};
