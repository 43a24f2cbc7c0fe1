import type { RosterEntry } from "../../domain/people/roster";
import { noProject, type ProjectFacts } from "../../domain/project";
import { textKey } from "../../domain/text/text-key";
import { standingForms, type Book } from "../../excel/read-book";
import { cellText } from "../../rules/cell-text";

/** What is said of the project elsewhere than on the sheet that is gone. */
export function projectOf(book: Book): ProjectFacts {
  const departments = book.departments.length > 0 ? book.departments : distinct(rowsOf(book).map(({ department }) => department));
  return { ...noProject, name: book.projectName, departments };
}

/** The roster as it stands, else the people who are named as owners, with the department that stands beside them first. */
export function peopleOf(book: Book): readonly RosterEntry[] {
  if (book.roster.length > 0) return book.roster.map(({ name, department, aliases }) => entry(name, department, aliases.join("、")));
  const found = new Map<string, RosterEntry>();
  for (const { owner, department } of rowsOf(book)) {
    const known = found.get(textKey(owner));
    if (owner !== "" && (known === undefined || known.department === "")) found.set(textKey(owner), entry(owner, department, ""));
  }
  return [...found.values()];
}

const entry = (name: string, department: string, aliases: string): RosterEntry =>
  ({ name, department, role: "", team: "", contact: "", aliases });

function rowsOf(book: Book): readonly { readonly owner: string; readonly department: string }[] {
  return standingForms(book).flatMap(({ form: { owner, department, fields }, table }) => {
    const picked = (list: string): string | undefined => fields.find((field) => field.list === list)?.key;
    const [person, unit] = [owner ?? picked("person"), department ?? picked("department")];
    const at = (cells: (typeof table.rows)[number]["cells"], key: string | undefined): string =>
      (key === undefined ? "" : cellText(cells[key] ?? "").trim());
    return table.rows.map(({ cells }) => ({ owner: at(cells, person), department: at(cells, unit) }));
  });
}

const distinct = (words: readonly string[]): readonly string[] =>
  [...new Map(words.filter((word) => word !== "").map((word) => [textKey(word), word])).values()];
