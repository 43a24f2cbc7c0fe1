import type { TFunction } from "i18next";
import type { FindingsSheet } from "../../../actions/check/export-findings";
import type { WordedFinding } from "./findings-view";

/** One line a finding and a line for what to do, as it is pasted into a chat: plain text, no formatting that a chat would drop. */
export function findingsText(items: readonly WordedFinding[], title: string, t: TFunction): string {
  const lines = items.flatMap(({ finding, message, remedy }, index) => {
    const { sheet, cell, id, severity, owner, values: { task } } = finding;
    const who = [task, owner].filter((part) => part !== undefined && part !== "").join(" · ");
    const place = t(id === "" ? "findings-page.place" : "findings-page.place-id", { sheet, cell, id });
    return [
      `${index + 1}. ${t("export.severity", { severity: t(`severity.${severity}`) })} ${[place, who].filter((part) => part !== "").join(" · ")}`,
      ...[message, remedy].filter((part) => part !== "").map((part) => `   ${part}`),
    ];
  });
  return [title, ...lines].join("\n");
}

/** The columns of the exported sheet, with their widths in characters. */
const columns = [["severity", 8], ["sheet", 12], ["cell", 8], ["id", 8], ["task", 22], ["owner", 10], ["department", 12], ["rule", 10], ["message", 50], ["remedy", 50]] as const;

export function findingsSheet(items: readonly WordedFinding[], t: TFunction): FindingsSheet {
  const rows = items.map(({ finding, message, remedy }) => {
    const { severity, sheet, cell, id, values, owner, department, rule } = finding;
    return [t(`severity.${severity}`), sheet, cell, id, String(values.task ?? ""), owner, department, rule, message, remedy];
  });
  return { name: t("export.sheet"), rows: [columns.map(([key]) => t(`export.column.${key}`)), ...rows], widths: columns.map(([, width]) => width) };
}
