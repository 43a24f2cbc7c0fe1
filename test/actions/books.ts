/** Workbooks generated once and loaded afresh for every test, and ways of looking at them. */
import { generate } from "../../src/actions/generate/generate";
import type { GenerateOptions } from "../../src/actions/generate/generate-plan";
import { demoProject } from "../../src/forms/demo-project";
import { trackerFields, type TrackerKey } from "../../src/catalog/tracker";
import type { Language } from "../../src/domain/language";
import type { CellStyle } from "../../src/workbench/document/cell-types";
import type { ConditionalStyle } from "../../src/workbench/document/rule-types";
import type { CellFile, SheetFile, WorkbookFile } from "../../src/workbench/document/types";
import { generatedColumns } from "../../src/excel/form-layout";
import { withHost, type HostForTest } from "../support/host";
import { keptBook } from "../support/kept-book";
import { day, environmentOf } from "../support/product";

export const asOf = day("2026-05-20");

/** With the requests beside the tracker; the duties stand in a book of their own, see `withDuties`. */
export function demo(language: Language, forms: readonly string[] = ["tracker", "requests"]): GenerateOptions {
  // What requests and opinions come to has tests of its own; here they would only be more to count.
  const { rows, ...project } = demoProject(language, asOf, "Asia/Shanghai");
  return { ...project, rows: { ...rows, requests: [], opinions: [] }, asOf, forms, settings: "apart" };
}

/** The demonstration in a workbook of its own; generated once. */
export function demoBook(language: Language, forms?: readonly string[]): Promise<WorkbookFile> {
  return keptBook(`demo ${language} ${forms?.join() ?? ""}`, () => withHost(async (test) => {
    await generate(environmentOf(test, language, asOf), demo(language, forms));
    return test.document.snapshot();
  }));
}

export async function withDemo<T>(language: Language, body: (test: HostForTest) => Promise<T>): Promise<T> {
  return withHost(body, await demoBook(language));
}

export async function withDuties<T>(language: Language, body: (test: HostForTest) => Promise<T>): Promise<T> {
  return withHost(body, await demoBook(language, ["tracker", "duties"]));
}

export function sheetNamed(file: WorkbookFile, name: string): SheetFile {
  const sheet = file.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${file.sheets.map((one) => one.name).join()}`);
  return sheet;
}

export function columnOf(key: TrackerKey): number {
  return trackerFields.findIndex((field) => field.key === key);
}

/** `G8` for a field and a row of a tracker as generated. */
export const at = (key: TrackerKey, row: number): string => `${generatedColumns({ fields: trackerFields })[key]}${row}`;

export function shown(test: HostForTest, sheet: string, row: number, column: number): CellStyle & ConditionalStyle {
  const id = test.engine.sheets().find(({ name }) => name === sheet)?.id ?? "";
  return test.engine.displayedStyle(id, row, column);
}

export interface PlacedCell extends CellFile {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

export function allCells(file: WorkbookFile): readonly PlacedCell[] {
  return file.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, columns]) => [...columns].map(([column, cell]) => ({ ...cell, sheet: name, row, column }))));
}

/** What a workbook holds, without the ids that the host hands out anew and without the order of styles and names. */
export function contents(file: WorkbookFile, sheets: readonly string[] = file.sheets.map(({ name }) => name)): unknown {
  const looks = file.styles.map((style) => JSON.stringify(style));
  return {
    sheets: sheets.map((name) => {
      const { cells, tables, validations, conditionalFormats, charts, frozen, pageLayout, hyperlinks } = sheetNamed(file, name);
      return {
        name,
        cells: [...cells].flatMap(
          ([row, columns]) => [...columns].map(([column, cell]) => [row, column, cell.value, cell.formula, looks[cell.style ?? 0]] as const)
        )
          .filter(([, , value, formula, style]) => value !== null || formula !== undefined || style !== "{}").sort(([a, b], [c, d]) => a - c || b - d),
        tables: tables.map((table) => [table.name, table.range, table.columns.map((column) => column.name)]).sort(),
        validations: validated(validations),
        colours: conditionalFormats.map(({ ranges, rule }) => JSON.stringify([ranges, rule])),
        charts: charts.map(({ name: chart, series, title }) => [chart, title, series]),
        frozen, pageLayout, hyperlinks,
      };
    }),
    names: file.names.map(({ name, formula, visible }) => `${name} ${formula} ${visible}`).sort(),
  };
}

/** Which cells are validated how: rows that came one by one and a block laid over all of them are the same to whoever types there. */
function validated(rules: SheetFile["validations"]): readonly string[] {
  const byRule = new Map<string, SheetFile["validations"][number]["ranges"][number][]>();
  for (const { ranges, formula1, prompt } of rules) {
    const rule = JSON.stringify([formula1, prompt]);
    byRule.set(rule, [...byRule.get(rule) ?? [], ...ranges]);
  }
  return [...byRule].map(([rule, ranges]) => {
    const runs: { row: number; readonly column: number; rowCount: number; readonly columnCount: number }[] = [];
    for (const range of [...ranges].sort((a, b) => a.column - b.column || a.row - b.row)) {
      const last = runs.at(-1);
      if (
        last !== undefined && last.column === range.column && last.columnCount === range.columnCount &&
        last.row + last.rowCount === range.row
      ) {
        last.rowCount += range.rowCount;
      } else runs.push({ ...range });
    }
    return JSON.stringify([runs, rule]);
  }).sort();
}
