import { simplified } from "../text/simplified";
import type { GridView } from "./sheet-grid";
import type { ListForm } from "./vocabulary";

/** Further up than this nothing speaks of the table. */
const rowsAbove = 30;

/** What stands above a header, and the sheet's name: the title of the list, its date, its project. */
export function wordsAbove(view: GridView, headerRow: number, name: string): string {
  const texts = [name];
  for (let row = Math.max(0, headerRow - rowsAbove); row < headerRow; row += 1) {
    for (let column = 0; column < Math.min(view.columnCount, 30); column += 1) {
      const value = view.own(row, column);
      if (typeof value === "string" && value.trim() !== "" && value.length < 200) texts.push(value.trim());
    }
  }
  return texts.join("\n");
}

/** The year that a title names: one, and no other. Dates that somebody typed below it without a year are of that year. */
export function yearIn(words: string): number | undefined {
  const years = new Set([...words.normalize("NFKC").matchAll(/(?<!\d)(20\d{2})(?!\d)(?=\s*年|\b(?![-./]\d))/gu)].map(([, year]) => Number(year)));
  const [only, ...others] = years;
  return others.length === 0 ? only : undefined;
}

const titles: Readonly<Record<ListForm, RegExp>> = {
  tracker: /计划|任务|进度|督办|工作安排|待办|里程碑|tasks?\b|\bplan\b|schedule|gantt|action (?:log|plan|tracker)|to-?do|checklist|milestones?|backlog/iu,
  risks: /风险|\brisks?\b|\braid\b/iu,
  issues: /问题|缺陷|整改|隐患|\bissues?\b|\bbugs?\b|defects?\b/iu,
  minutes: /会议|纪要|例会|minutes|meeting/iu,
  requests: /需求|申请|工单|requests?\b|tickets?\b/iu,
};

/** Whether the title says that the list is of this kind. */
export const isTitled = (form: ListForm, words: string): boolean => titles[form].test(simplified(words));
