import type { Finding } from "../../domain/findings/finding";
import { cellRuns } from "../../domain/findings/one-cause";
import { cellAt, type LostFormula } from "../../excel/formula-cells";
import { corners } from "../../excel/geometry";
import { standingForms, type Book, type StandingForm } from "../../excel/read-book";
import type { ExpectedCells } from "../../excel/form";
import type { Translate } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import { expectedCells, type JudgedBook } from "./judge-book";

/** A cell that shows something else than its row says. */
interface Wrong {
  readonly key: string;
  readonly shown: Cell;
  readonly wanted: Cell;
}

/**
 * What was typed over formulas of ours, with what it hides: whoever looks at flags and totals takes them for what the rows say. Formulas
 * that were replaced by other formulas are found by their answers, which are compared only at the workbook's own date.
 */
export function formulaFindings(
  book: Book, judged: JudgedBook, lost: ReadonlyMap<string, readonly LostFormula[]>, say: Translate,
): readonly Finding[] {
  const expected = book.asOf === judged.asOf ? expectedCells(judged) : {};
  return standingForms(book).flatMap((standing) =>
    ofRegister(standing, lost.get(standing.key) ?? [], expected[standing.key] ?? new Map(), say));
}

function ofRegister(
  { form, table }: StandingForm, lost: readonly LostFormula[], expected: ExpectedCells, say: Translate,
): readonly Finding[] {
  const byRow = new Map<number, Set<string>>();
  for (const { key, row } of lost) byRow.set(row, (byRow.get(row) ?? new Set()).add(key));
  const named = (key: string): string => table.headers[key] ?? say(`forms:${form.key}.fields.${key}`);
  const wrongIn = (row: number, cells: Readonly<Record<string, Cell>>): readonly Wrong[] => Object.entries(expected.get(row) ?? {}).flatMap(([key, wanted]) =>
    (wanted === undefined || table.columns[key] === undefined || wanted === cells[key] ? [] : [{ key, shown: cells[key] ?? "", wanted }]));
  const found: Finding[] = [];
  const alike: string[] = [];
  const otherwise = new Map<string, { cells: string[]; first: Wrong }>();
  const at = (key: string, row: number): string => cellAt(table, key, row);
  const base = { rule: "C-FORMULA", sheet: table.place.sheet } as const;
  for (const { row, cells } of table.rows) {
    const [gone, wrong] = [byRow.get(row) ?? new Set<string>(), wrongIn(row, cells)];
    byRow.delete(row);
    const over = wrong.filter(({ key }) => gone.has(key));
    alike.push(...[...gone].filter((key) => !over.some((one) => one.key === key)).map((key) => at(key, row)));
    for (const one of gone.size > 0 ? [] : wrong) {
      const known = otherwise.get(one.key);
      if (known === undefined) otherwise.set(one.key, { cells: [at(one.key, row)], first: one });
      else known.cells.push(at(one.key, row));
    }
    if (over.length === 0) continue;
    const flag = wrong.find(({ key }) => key === form.flag);
    const text = flag === undefined ? "typed-over" : "typed-over-flag";
    const told = over.map(({ key, shown, wanted }) =>
      say("findings:shows-instead", { field: named(key), shown: shownText(shown, say), wanted: shownText(wanted, say) }));
    found.push({
      ...base, severity: "error", cell: at(flag?.key ?? over[0]?.key ?? form.title, row), id: cellText(cells["id"] ?? ""),
      message: `${text}.message`, remedy: "typed-over.remedy",
      values: { cells: told.join(say("forms:list-separator")), task: cellText(cells[form.title] ?? ""), field: "" },
      owner: textIn(cells, form.owner), department: textIn(cells, form.department),
    });
  }
  const general = (severity: Finding["severity"], cell: string, text: string, values: Finding["values"]): void => {
    found.push({
      ...base, severity, cell, id: "", message: `${text}.message`, remedy: "typed-over.remedy", values, owner: "", department: "",
    });
  };
  for (const [key, { cells, first }] of otherwise) {
    general("error", cells[0] ?? "A1", "other-answer", {
      field: named(key), cells: cellRuns(cells), shown: shownText(first.shown, say), wanted: shownText(first.wanted, say),
    });
  }
  if (alike.length > 0) general("warning", alike[0] ?? "A1", "typed-over-alike", { cells: cellRuns(inColumns(alike)), field: "" });
  const spare = [...byRow.keys()].map((row) => `A${row}`);
  const [firstSpare] = byRow;
  if (firstSpare !== undefined) {
    general("warning", at([...firstSpare[1]][0] ?? form.title, firstSpare[0]), "formula-gone", {
      rows: cellRuns(spare).replaceAll("A", ""), field: "",
    });
  }
  return found;
}

const textIn = (cells: Readonly<Record<string, Cell>>, key: string | undefined): string =>
  (key === undefined ? "" : cellText(cells[key] ?? ""));
const shownText = (value: Cell, say: Translate): string => (value === "" ? say("findings:shows-nothing") : cellText(value).trim());

/** Column by column, so that neighbours are told as one run. */
function inColumns(cells: readonly string[]): readonly string[] {
  const placed = cells.map((cell) => ({ cell, ...corners(cell) }));
  return placed.sort((a, b) => a.firstColumn - b.firstColumn || a.firstRow - b.firstRow).map(({ cell }) => cell);
}
