import { generate } from "../../../src/actions/generate/generate";
import type { TrackerKey } from "../../../src/catalog/tracker";
import { openHeadlessExcel } from "../../../src/cli/headless-excel";
import { serialFromIso } from "../../../src/domain/dates/excel-date";
import type { FormRow, FormTable } from "../../../src/excel/form-table";
import { loadBook, type Book } from "../../../src/excel/read-book";
import { demoProject } from "../../../src/forms/demo-project";
import { registry } from "../../../src/forms/registry";
import { trackerForm } from "../../../src/forms/tracker/register";
import type { Cell } from "../../../src/rules/tracker-row";

export const asOf = serialFromIso("2026-03-10") ?? 0;
const language = "en-US";
const people = 50;

/** A workbook of ours as Check reads it: a tracker alone, with a roster of fifty. */
export async function emptyBook(): Promise<Book> {
  const excel = await openHeadlessExcel({ language, now: () => new Date(2026, 2, 10) });
  const { rows: { tracker }, ...project } = demoProject(language, asOf, "Asia/Shanghai");
  const departments = [...new Set(project.people.map(({ department }) => department))];
  const staff = Array.from({ length: people }, (_, index) => ({
    role: "", team: "", contact: "", ...project.people[0], name: personAt(index), department: departments[index % departments.length] ?? "", aliases: "",
  }));
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.office.Excel.run(batch);
  await generate({ run, language, today: () => asOf }, { ...project, people: staff, rows: { tracker: tracker ?? [] }, forms: ["tracker"], asOf });
  const book = await run(async (context) => {
    const load = loadBook(context.workbook, registry);
    await context.sync();
    return load();
  });
  excel.close();
  if (book === undefined) throw new Error("the sample has no tracker");
  return book;
}

const given = ["Ann", "Bernard", "Cheng", "Dorothy", "Edmund", "Fatima", "Gustav"] as const;
const family = ["Archer", "Bennett", "Castillo", "Donnelly", "Eriksson", "Fairbanks", "Goldstein", "Hernandez"] as const;
const personAt = (index: number): string => `${given[index % given.length] ?? ""} ${family[Math.floor(index / given.length) % family.length] ?? ""}`;

/** Which rows are wrong: as many in a hundred as named, evenly spread. */
const isWrong = (index: number, percent: number): boolean => (index * 37) % 100 < percent;

/** Tasks in order, and of every hundred so many with four or five mistakes each. */
export function bookOf(book: Book, count: number, percent: number): Book {
  const rows = Array.from({ length: count }, (_, index) => rowAt(book, index, isWrong(index, percent)));
  const table = book.tables[trackerForm.key];
  if (table === undefined) throw new Error("the sample has no tracker");
  return { ...book, tables: { [trackerForm.key]: { ...table, rows } satisfies FormTable } };
}

const idAt = (index: number): string => `T${String(index + 1).padStart(6, "0")}`;

function rowAt(book: Book, index: number, wrong: boolean): FormRow<TrackerKey> {
  const status = book.statuses.find(({ state }) => state === "in-progress")?.label ?? "";
  const blank = Object.fromEntries(trackerForm.fields.map(({ key }) => [key, ""])) as Record<TrackerKey, Cell>;
  const start = asOf - 20 + (index % 10);
  const cells: Record<TrackerKey, Cell> = {
    ...blank, id: idAt(index), task: `Task ${index} of the sample`, owner: personAt(index % people), department: book.departments[index % book.departments.length] ?? "",
    start, due: asOf + 10 + (index % 40), percent: (index % 9) / 10, status, majorRisk: "No", actualStart: start, updated: asOf - (index % 5),
    priority: book.priorities[index % book.priorities.length] ?? "", predecessors: index % 3 === 1 ? idAt(index - 1) : "",
  };
  const mistakes: Partial<Record<TrackerKey, Cell>> = {
    owner: `${personAt(index % people).slice(0, -1)}${"xyzq"[index % 4] ?? ""}`, department: `Departement ${index % 7}`, percent: 40, priority: "Urgent!",
    ...(index % 2 === 0 ? { due: "2026.4.31" } : { actualFinish: asOf - 1 }),
  };
  return { row: index + 5, cells: wrong ? { ...cells, ...mistakes } : cells };
}
