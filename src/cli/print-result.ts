import type { SummaryLine } from "../actions/action";
import type { Language } from "../domain/language";
import { translator, type Translate } from "../locales/translate";
import { cliText } from "./cli-text";
import type { Answered } from "./run-on-file";
import type { ToldFinding } from "./told-finding";

/** The text form: findings one a line, then what the action has to say, the figures, and what the run cost. */
export function resultText({ result, lines }: Pick<Answered, "result" | "lines">, language: Language): string {
  const translate = translator(language);
  const say = cliText(language);
  const { findings, waived = [], summary, asOf, warnings, lost, requests, bytesOut, bytesIn, ownMs, engineMs } = result;
  return [
    ...findings.map((finding) => `${translate(`pane:severity.${finding.severity}`)}  ${findingText(finding)} ${finding.remedy}`),
    ...(waived.length === 0 ? [] : ["", `${translate("forms:flags.waived")} ${waived.length}`]),
    ...waived.map((finding) => `  ${findingText(finding)}`),
    ...lines,
    ...(summary === null ? [] : [
      "", `${translate("forms:summary.as-of")} ${asOf}`,
      ...[summary.total, ...summary.byDepartment].map((line) => summaryText(line, translate)),
    ]),
    ...warnings.map((warning) => `! ${warning}`), ...lost.map((part) => `! ${part}`),
    say("told.cost", {
      requests: String(requests), out: String(bytesOut), in: String(bytesIn), own: String(ownMs), engine: String(engineMs),
    }),
  ].join("\n");
}

/** `Progress!F6 T003 [N1] …` */
const findingText = ({ sheet, cell, id, rule, message }: ToldFinding): string =>
  `${sheet}!${cell}${id === "" ? "" : ` ${id}`} [${rule}] ${message.trim()}`;

function summaryText(line: SummaryLine, translate: Translate): string {
  const figure = (key: string, value: number): string => `${translate(`forms:summary.columns.${key}`)} ${value}`;
  const rate = line.onTimeRate === null ? "–" : `${Math.round(line.onTimeRate * 100)}%`;
  return [
    line.label, figure("total", line.total), figure("red", line.red), figure("amber", line.amber), figure("green", line.green),
    figure("unknown", line.unknown), ...(line.waived > 0 ? [`${translate("forms:flags.waived")} ${line.waived}`] : []),
    figure("done", line.done), figure("overdueDays", line.overdueDays),
    `${translate("forms:summary.columns.onTimeRate")} ${rate} (${line.onTime}/${line.judged})`,
  ].join("  ");
}
