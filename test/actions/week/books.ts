/** A workbook that keeps a history, and what people and Refresh do in it from day to day. */
import { generate } from "../../../src/actions/generate/generate";
import { refresh, type RefreshOptions } from "../../../src/actions/refresh/refresh";
import type { RefreshReport } from "../../../src/actions/action";
import type { NewRow } from "../../../src/excel/form";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { withHost, type HostForTest } from "../../support/host";
import { keptBook } from "../../support/kept-book";
import { day, environmentOf, writeRange } from "../../support/product";
import { at } from "../books";
import type { TrackerKey } from "../../../src/catalog/tracker";

export const people = ["Zhang Wei", "Li Na", "Wang Fang"];
export const firstDay = day("2026-03-02");

const row = (index: number): NewRow => ({
  task: `Task ${index + 1}`, department: ["Product", "Engineering"][index % 2] ?? "", owner: people[index % people.length] ?? "", start: day("2026-02-16"), due: day("2026-06-30"),
  percent: 0, status: "In progress", updated: firstDay,
});

/** English, tracker and history, the as-of date fixed to the first day; so many tasks, with what is said of some of them. */
export function weekBook(
  name: string, tasks: number, changes: Readonly<Record<number, NewRow>> = {}, others: readonly string[] = []
): Promise<WorkbookFile> {
  return keptBook(`week ${name} ${tasks} ${JSON.stringify(changes)} ${others.join(" ")}`, () => withHost(async (test) => {
    await generate(environmentOf(test, "en-US", firstDay), {
      project: { name: "Week", departments: ["Product", "Engineering"], goal: "", leadDepartment: "Product", projectLead: "", timeZone: "UTC" },
      people: people.map((one) => ({ name: one, department: "Product", role: "", team: "", contact: "", aliases: "" })),
      rows: { tracker: Array.from({ length: tasks }, (_, index) => ({ ...row(index), ...changes[index] })) },
      forms: ["tracker", "history", ...others], asOf: firstDay, settings: "apart",
    });
    return test.document.snapshot();
  }));
}

export const refreshOn = (test: HostForTest, iso: string, options: RefreshOptions = {}): Promise<RefreshReport> =>
  refresh(environmentOf(test, "en-US", day(iso), { now: () => day(iso) + 0.375 }), { asOf: day(iso), ...options });

/** The first task stands in row 5. */
export const type = (test: HostForTest, task: number, field: TrackerKey, value: string | number): Promise<void> =>
  writeRange(test, "Progress", at(field, task + 4), [[value]]);

export const added = ({ changes }: RefreshReport): number => changes.find(({ what }) => what === "history-added")?.count ?? 0;
