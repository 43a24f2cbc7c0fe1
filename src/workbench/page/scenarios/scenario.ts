/** Workbooks to start from: what an add-in meets in real offices, with invented data only. */
import type { OfficeLocale } from "../../client/office-context";
import type { WorkbookFile } from "../../document/types";
import type { Session } from "../session";
import { coauthor } from "./coauthor";
import { emptyWorkbook } from "./empty";
import { largeSheet } from "./large";
import { messySheet } from "./messy";

export const scenarioNames = ["empty", "messy", "large", "coauthor", "webLimits"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export const isScenarioName = (name: string): name is ScenarioName => scenarioNames.some((own) => own === name);

export interface Scenario {
  readonly fileName: string;
  readonly file: WorkbookFile;
  /** Excel on the web has limits that the PC does not. */
  readonly needsWeb?: boolean;
  /** What goes on in the background; returns how to stop it. */
  readonly play?: (session: Session) => () => void;
}

/** @param today the workbook's date, from which invented dates count. */
export function makeScenario(name: ScenarioName, locale: OfficeLocale, today: Date): Scenario {
  const chinese = locale === "zh-CN";
  switch (name) {
    case "empty": return { fileName: chinese ? "工作簿1.xlsx" : "Book1.xlsx", file: emptyWorkbook() };
    case "messy": return { fileName: chinese ? "活动排期(市场部).xlsx" : "Campaign plan (Marketing).xlsx", file: messySheet(locale, today) };
    case "large": return { fileName: chinese ? "全部任务.xlsx" : "All tasks.xlsx", file: largeSheet(locale, today, 10_000) };
    case "coauthor": return { fileName: chinese ? "值班安排(共享).xlsx" : "Duty roster (shared).xlsx", ...coauthor(locale, today) };
    case "webLimits": return { fileName: chinese ? "全公司任务.xlsx" : "Company tasks.xlsx", file: largeSheet(locale, today, 40_000), needsWeb: true };
  }
}
