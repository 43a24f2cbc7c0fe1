import type { FormulaWords } from "../../rules/formula";
import type { Cell } from "../../rules/tracker-row";
import { holdForm } from "../form-ranges";
import { corners } from "../geometry";
import { loadRange, type Loaded } from "../loaded";
import { constantInput, isFormula } from "./cell-content";
import type { Held, PutBack } from "./held";
import type { FormAsRead } from "./held-rows";
import { writeFormulas } from "./restore-form";
import { LiaisonError } from "../../domain/liaison-error";

/** A column's formula as it stood, told from its own row, so that it can be laid anew wherever the rows are by then. */
export interface StoodFormula {
  readonly register: string;
  readonly key: string;
  /** Column letters at that time: it names its neighbours by their places. */
  readonly at: string;
  readonly formula: string;
}

/** What a person has typed into a column of formulas, or cleared there: it is theirs to decide, and stays. */
interface Hole {
  readonly row: number;
  readonly value: Cell;
}

interface Laying {
  /** In today's words, or as it stood. */
  readonly lay: "anew" | readonly StoodFormula[];
  readonly words: FormulaWords;
  /** Columns that formulas may name; all of the table where nothing is said. */
  readonly columns?: FormAsRead["table"]["columns"];
  /** Columns that have just been added: nobody has cleared a formula there. */
  readonly fresh?: readonly string[];
  /** Told what stood before. */
  readonly stood?: (formulas: readonly StoodFormula[]) => void;
  /** Queued where somebody moved the table while formulas were written: what makes them be written once more. */
  readonly again: (workbook: Excel.Workbook) => void;
}

/**
 * Formula columns of a register that are about to be laid anew over all rows; what somebody has typed over a formula stays. Where rows or columns moved
 * in the moment between, all of it is laid once more.
 */
export function holdFormulas(
  workbook: Excel.Workbook, { form, table }: FormAsRead, keys: readonly string[],
  { lay, words, columns = table.columns, fresh = [], stood, again }: Laying,
): Held {
  const excelTable = workbook.tables.getItem(form.table);
  const sheet = excelTable.worksheet;
  sheet.load("name,protection/protected");
  const held = holdForm(workbook, form, table, []);
  const { autoFilter } = excelTable;
  autoFilter.load("isDataFiltered");
  const last = keys.flatMap((key) => {
    const range = held.ranges.column(key)?.getLastCell();
    range?.load("formulasR1C1,values");
    return range === undefined ? [] : [{ key, range }];
  });
  const filled = keys.filter((key) => !fresh.includes(key));
  const holes = loadHoles((key) => held.ranges.column(key), filled);
  let [late, whole] = [holes, loadRange(excelTable.getHeaderRowRange())];
  return {
    asRead: () => {
      if (autoFilter.isDataFiltered) {
        const headers = keys.map((key) => words.translate(`forms:${form.key}.fields.${key}`));
        throw new LiaisonError("table-filtered", { sheet: table.place.sheet, columns: headers.join(words.translate("forms:list-separator")) });
      }
      if (!held.asRead()) return false;
      stood?.(last.flatMap(({ key, range }) => {
        const formula: unknown = (range.formulasR1C1 as unknown[][])[0]?.[0];
        return isFormula((range.values as Cell[][])[0]?.[0], formula) ? [{ register: form.key, key, at: table.columns[key] ?? "", formula }] : [];
      }));
      return true;
    },
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      late = loadHoles((key) => held.ranges.column(key), filled);
      for (const key of keys) {
        const range = held.ranges.column(key);
        if (range === undefined) continue;
        const before = lay === "anew" ? undefined : lay.find((one) => one.register === form.key && one.key === key && one.at === table.columns[key]);
        if (before === undefined) writeFormulas(held.ranges, form, { place: table.place, columns }, [key], words);
        else {
          const end = range.getLastCell();
          end.formulasR1C1 = [[before.formula]];
          range.copyFrom(end, "Formulas");
        }
        for (const hole of holes().get(key) ?? []) keepHole(range, table, hole);
      }
      whole = loadRange(excelTable.getHeaderRowRange());
    },
    putBacks: () => {
      const then = whole();
      const moved = then !== undefined
        && (corners(then.address).firstRow !== table.place.firstRow || form.fields.some(({ key }) => isElsewhere(key, then, table, words, form.key)));
      const typed = keys.flatMap((key) => {
        const known = holes().get(key) ?? [];
        const isKnown = ({ row, value }: Hole): boolean => known.some((one) => one.row === row && one.value === value);
        return (late().get(key) ?? []).flatMap((hole) => (isKnown(hole) ? [] : [{ key, hole }]));
      });
      return [
        ...typed.map(({ key, hole }) => typedAgain(sheet, held.ranges.column(key), table, hole, table.columns[key] ?? "")),
        ...(moved ? [laidAgain(again)] : []),
      ];
    },
  };
}

/** Writes what a person has typed, or cleared, into its cell of a column. */
function keepHole(column: Excel.Range, { place }: FormAsRead["table"], { row, value }: Hole): void {
  column.getCell(row - place.firstRow - 1, 0).values = [[value === "" ? "" : constantInput(value)]];
}

function isElsewhere(
  key: string, { address, values }: Loaded, { columns, place }: FormAsRead["table"], { translate }: FormulaWords, register: string,
): boolean {
  if (columns[key] === undefined) return false;
  const index = (values[0] ?? []).indexOf(translate(`forms:${register}.fields.${key}`));
  // A header that says it in other words is where it was as long as the table is.
  return corners(address).firstColumn !== place.firstColumn || (index >= 0 && corners(`${columns[key]}1`).firstColumn !== place.firstColumn + index);
}

type Holes = ReadonlyMap<string, readonly Hole[]>;

function loadHoles(column: (key: string) => Excel.Range | undefined, keys: readonly string[]): () => Holes {
  const loads = keys.flatMap((key) => {
    const range = column(key);
    if (range === undefined) return [];
    return [(["Constants", "Blanks"] as const).map((kind) => {
      const cells = range.getSpecialCellsOrNullObject(kind);
      cells.load("address");
      const { areas } = cells;
      areas.load("items/rowIndex,items/values");
      return { key, cells, areas };
    })];
  }).flat();
  return () => {
    const found = new Map<string, Hole[]>();
    for (const { key, cells, areas } of loads) {
      if (cells.isNullObject) continue;
      const holes = areas.items.flatMap(({ rowIndex, values }) => (values as Cell[][]).map(([value = ""], index) => ({ row: rowIndex + 1 + index, value })));
      found.set(key, [...(found.get(key) ?? []), ...holes]);
    }
    return found;
  };
}

/** What somebody typed into a formula's cell in the moment before stands there again. */
function typedAgain(sheet: Excel.Worksheet, range: Excel.Range | undefined, table: FormAsRead["table"], hole: Hole, letters: string): PutBack {
  const { row, value } = hole;
  return {
    lost: value === "" ? [] : [{ sheet: table.place.sheet, cell: `${letters}${row}`, before: value }],
    isSure: true,
    hold: () => ({
      asRead: () => true,
      lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
      write() {
        if (range !== undefined) keepHole(range, table, hole);
      },
      putBacks: () => [],
    }),
  };
}

const laidAgain = (again: (workbook: Excel.Workbook) => void): PutBack => ({
  lost: [], isSure: true,
  hold: (workbook) => ({ asRead: () => true, lockedSheet: () => undefined, write: () => again(workbook), putBacks: () => [] }),
});
