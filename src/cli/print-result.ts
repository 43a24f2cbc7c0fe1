import type { SummaryLine } from "../actions/action";
import type { Language } from "../domain/language";
import { translator } from "../locales/translate";
import { cleanLines } from "./clean-lines";
import { flowLines } from "./flow-lines";
import type { CliResult } from "./run-action";
import { keptText, openedText } from "../actions/week/said-text";
import { weekLines } from "./week-lines";

/** The text form: findings one a line, then the figures, then what the run cost. */
export function resultText(result: CliResult, language: Language): string {
  const translate = translator(language);
  const lines: string[] = [];
  for (const { severity, sheet, cell, id, rule, message, remedy } of result.findings) {
    lines.push(`${severity.padEnd(7)} ${sheet}!${cell}${id === "" ? "" : ` ${id}`} [${rule}] ${message.trim()} ${remedy}`);
  }
  const waived = result.waived ?? [];
  if (waived.length > 0) lines.push("", `${translate("forms:flags.waived")} ${waived.length}`);
  for (const { sheet, cell, id, rule, message } of waived) lines.push(
    `  ${sheet}!${cell}${id === "" ? "" : ` ${id}`} [${rule}] ${message.trim()}`,
  );
  const { adopted, generated, changes, submitted, flagged, unflagged, takeOvers, listTakeOvers, summary } = result;
  if (adopted !== undefined) {
    lines.push(`${adopted.sheet}: header row ${adopted.headerRow}, ${adopted.rowsRead} rows read, ${adopted.tasks} ${adopted.form === "duties" ? "duties" : "tasks"}, ${adopted.setAside.length} set aside`);
    // Other people's lists have columns that no form of ours has, such as a number of days.
    const names = adopted.form === "duties" ? "forms:duties.fields" : "foreign:field";
    lines.push(
      ...adopted.columns.map(
        ({ field, header, column, confidence }) => `  ${column} "${header}" → ${translate(`${names}.${field}`)} (${confidence})`
      )
    );
    lines.push(...adopted.setAside.map(({ row, why }) => `  ${row}: ${why}`));
    lines.push(...adopted.unmatched.map(({ header, column }) => `  ${column} "${header}" → –`));
  }
  if (generated !== undefined) lines.push(`+ ${generated.created.join(", ")}`, ...generated.kept.map((name) => `= ${name}`), ...generated.renamed.map(({ wanted, given }) => `! ${wanted} → ${given}`));
  if (submitted !== undefined) lines.push(`+ ${submitted.id} ${submitted.sheet}!${submitted.row}  ${submitted.departments.join(", ")}`);
  if (changes !== undefined) lines.push(...changes.map(({ what, sheet, count, details }) => `* ${sheet}: ${what} (${count}) ${details}`));
  if (flagged !== undefined) {
    const colours = (["red", "amber", "unknown"] as const).map((flag) => `${translate(`forms:flags.${flag}`)} ${flagged.counts[flag]}`).join("  ");
    lines.push(`${flagged.sheet}!${flagged.range}: ${flagged.laid} conditional formats  ${colours}`);
    if (flagged.unjudged.length > 0) lines.push(`! ${flagged.unjudged.length} rows cannot be judged by format: ${flagged.unjudged.map(({ row }) => row).join(", ")}`);
  }
  if (unflagged !== undefined) lines.push(...(unflagged.length === 0 ? ["="] : unflagged.map(({ sheet, rules }) => `- ${sheet}: ${rules} conditional formats`)));
  for (const plan of takeOvers ?? []) {
    lines.push(`${plan.sheet}: ${plan.rows.length} rows of ${plan.duties} duties, ${plan.already} there already`);
    lines.push(...plan.rows.map(({ duty, department, person, role, note, cell }) => `  + ${cell} ${[duty, department, person, role, note].join(" | ")}`));
    lines.push(...plan.unknown.map(({ duty, person, text, cell }) => `  ? ${cell} ${duty} | ${person} | ${text}`));
  }
  for (const plan of listTakeOvers ?? []) {
    const count = (kind: string): number => plan.items.filter((item) => item.kind === kind).length;
    lines.push(
      `${plan.sheet} → ${plan.target ?? "?"}: + ${count("new")}  ~ ${count("changed")}  = ${count("same")}  - ${plan.gone.length}`
    );
    lines.push(...plan.items.flatMap(({ kind, cell, title, id, changes }) => (kind === "same" ? [] : [
      `  ${kind === "new" ? "+" : "~"} ${cell} ${[id, title].filter((part) => part !== "").join(" ")}${changes.map(({ field, from, to }) => ` | ${field}: ${String(from)} → ${String(to)}`).join("")}`.replaceAll("\n", " ¶ "),
    ])));
    lines.push(
      ...plan.gone.map(({ id, title }) => `  - ${id} ${title}`),
      ...plan.questions.map(({ kind, count: cells, samples }) => `  ? ${kind} (${cells}) ${samples.join(" / ")}`)
    );
  }
  if (result.cleaned !== undefined) lines.push(...cleanLines(result.cleaned, translate));
  lines.push(...flowLines(result, translate));
  if (result.week !== undefined) lines.push(...weekLines(result.week, translate));
  if (result.reminder !== undefined) lines.push(result.reminder.text === "" ? translate("forms:week.pane.told-today") : result.reminder.text);
  if (result.reported !== undefined) lines.push(`+ ${result.reported}`);
  if (result.opened !== undefined) lines.push(openedText(result.opened, translate));
  if (result.kept !== undefined) lines.push(keptText(result.kept, translate));
  if (result.upgrade !== undefined) {
    const { done, from, to, rules, columns, sheets } = result.upgrade;
    const added = [...rules.map(({ id, says }) => `${id} ${says}`), ...columns.map(({ sheet, header }) => `${sheet}[${header}]`), ...sheets];
    lines.push(`${from} → ${to}`, ...(added.length === 0 ? ["="] : added.map((line) => `${done ? "+" : "?"} ${line}`)));
  }
  if (result.repair !== undefined) {
    const { done, tables, headers, sheets, rules, columns, formulas } = result.repair;
    const mended = [
      ...[...tables, ...headers].map(({ from, to }) => `${from} → ${to}`), ...sheets, ...rules,
      ...columns.map(({ sheet, header }) => `${sheet}[${header}]`),
      ...formulas.map(({ sheet, cell }) => `${sheet}!${cell}`),
    ];
    lines.push(...(mended.length === 0 ? ["="] : mended.map((line) => `${done ? "+" : "?"} ${line}`)));
  }
  if (summary !== null) {
    lines.push("", `${translate("forms:summary.as-of")} ${result.asOf}`, ...[summary.total, ...summary.byDepartment].map((line) => summaryText(line, translate)));
  }
  lines.push(...result.warnings.map((warning) => `! ${warning}`), ...result.lost.map((lost) => `! ${lost}`));
  lines.push(`${result.requests} requests, ${result.bytesOut} bytes out, ${result.bytesIn} bytes in, ${result.ownMs} ms own code, ${result.engineMs} ms engine`);
  return lines.join("\n");
}

function summaryText(line: SummaryLine, translate: (key: string) => string): string {
  const figure = (key: string, value: number): string => `${translate(`forms:summary.columns.${key}`)} ${value}`;
  const rate = line.onTimeRate === null ? "–" : `${Math.round(line.onTimeRate * 100)}%`;
  return [
    line.label, figure("total", line.total), figure("red", line.red), figure("amber", line.amber), figure("green", line.green),
    figure("unknown", line.unknown), ...(line.waived > 0 ? [`${translate("forms:flags.waived")} ${line.waived}`] : []),
    figure("done", line.done), figure("overdueDays", line.overdueDays),
    `${translate("forms:summary.columns.onTimeRate")} ${rate} (${line.onTime}/${line.judged})`,
  ].join("  ");
}
