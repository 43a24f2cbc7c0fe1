import type { FormulaWords } from "../../rules/formula";
import type { Cell } from "../../rules/tracker-row";
import { rowReferences } from "../form-layout";
import { holdForm } from "../form-ranges";
import { readColumns } from "../form-table";
import { corners } from "../geometry";
import { loadRange } from "../loaded";
import { constantInput, isFormula } from "./cell-content";
import { isLoaded, lookAt, type Held, type PutBack } from "./held";
import type { FormAsRead } from "./held-rows";

interface Look {
  readonly range: Excel.Range;
  readonly before: Excel.Range;
  /** By row of the body, null where somebody's constant stands. */
  readonly formulas: readonly (string | null)[];
}

/** What somebody has typed among formulas of ours. */
const isTyped = (value: Cell, formula: unknown): boolean => value !== "" && !isFormula(value, formula);

/**
 * Columns of one standing form that ask other registers, laid anew. What somebody has typed over one of the formulas stays where it is: Check tells of it, and
 * Refresh replaces it so that it can be put back.
 * @param done told once the formulas stand in the columns for which they were written
 */
export function holdLinkColumns(workbook: Excel.Workbook, { form, table }: FormAsRead, keys: readonly string[], words: FormulaWords, done: () => void): Held {
  const excelTable = workbook.tables.getItem(form.table);
  const sheet = excelTable.worksheet;
  sheet.load("name,protection/protected");
  const { autoFilter } = excelTable;
  autoFilter.load("isDataFiltered");
  const held = holdForm(workbook, form, table, []);
  const bodies = keys.flatMap((key) => {
    const range = held.ranges.column(key);
    range?.load("values,formulas");
    return range === undefined ? [] : [{ key, range }];
  });
  const first = table.place.firstRow + 1;
  let looks: readonly Look[] = [];
  let headerThen = loadRange(excelTable.getHeaderRowRange());
  return {
    asRead: () => held.asRead(),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      looks = bodies.map(({ key, range }): Look => {
        const values = range.values as Cell[][];
        const formulas = values.map(([value = ""], index) =>
          (isTyped(value, (range.formulas as unknown[][])[index]?.[0]) ? null : (form.computed[key]?.formula(rowReferences(form, table.columns, first + index), words) ?? null)));
        const before = lookAt(range);
        writeFormulas(range, formulas, autoFilter.isDataFiltered);
        return { range, before, formulas };
      });
      headerThen = loadRange(excelTable.getHeaderRowRange());
    },
    putBacks() {
      const header = headerThen();
      const columns = header === undefined ? {} : readColumns(form, header, table.place);
      if (looks.every(({ before }) => isLoaded(before)) && form.fields.every(({ key }) => columns[key] === table.columns[key])) done();
      return looks.flatMap(typedMeanwhile);
    },
  };
}

/** Null leaves a cell as it is. Under a filter each cell is written by itself: a block would land in visible rows only. */
function writeFormulas(range: Excel.Range, formulas: readonly (string | null)[], singly: boolean): void {
  if (!singly) {
    range.formulas = formulas.map((formula) => [formula]);
    return;
  }
  formulas.forEach((formula, index) => {
    if (formula !== null) range.getCell(index, 0).formulas = [[formula]];
  });
}

/** Constants that came in the moment before ours were written over them. */
function typedMeanwhile({ range, before, formulas }: Look): readonly PutBack[] {
  if (!isLoaded(before)) return [];
  const { sheet, firstRow } = corners(before.address);
  const letters = /([A-Z]+)\d+/.exec(before.address.slice(before.address.lastIndexOf("!") + 1))?.[1] ?? "";
  return (before.values as Cell[][]).flatMap(([value = ""], index): readonly PutBack[] => {
    if ((formulas[index] ?? null) === null || !isTyped(value, (before.formulas as unknown[][])[index]?.[0])) return [];
    return [{ lost: [{ sheet, cell: `${letters}${firstRow + index}`, before: value }], isSure: true, hold: () => holdTyped(range.getCell(index, 0), value) }];
  });
}

/** Gives one cell back; where somebody has typed there since, theirs stands. */
function holdTyped(cell: Excel.Range, value: Cell): Held {
  cell.load("values,formulas");
  const sheet = cell.worksheet;
  sheet.load("name,protection/protected");
  return {
    asRead: () => true,
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      const [[now = ""] = []] = cell.values as Cell[][];
      if (!isTyped(now, (cell.formulas as unknown[][])[0]?.[0])) cell.values = [[constantInput(value)]];
    },
    putBacks: () => [],
  };
}
