import type { LimitRow } from "../../catalog/limits";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import { cellText } from "../../rules/cell-text";
import { columnNumber, corners } from "../geometry";
import { loadTable } from "../loaded";
import { ruleColumns, writeRules, type Unreadable } from "../sheets/rules-sheet";
import type { Book } from "../read-book";
import { reference, SheetBuilder, type SheetContext } from "../sheets/sheet-builder";
import { look, type CellLook } from "../style";
import { tables } from "../workbook-names";
import type { Held } from "./held";

/**
 * Lays rows of rules that have just been added: cells are told by their distance from the first new row, which Excel finds in the same moment, so that it
 * does not matter where others have moved the table.
 */
class RuleRows extends SheetBuilder {
  /** @param first the first new row, across the table */
  constructor(context: SheetContext, sheet: Excel.Worksheet, together: boolean, private readonly first: Excel.Range) {
    super(context, "rules", sheet, together ? 0 : undefined);
  }

  override range(address: string): Excel.Range {
    const { firstRow, firstColumn, lastRow, lastColumn } = corners(address);
    return this.first.getCell(firstRow - 1, firstColumn - 1).getResizedRange(lastRow - firstRow, lastColumn - firstColumn);
  }

  override formula(address: string, formula: string, cellLook: CellLook = {}): Excel.Range {
    const range = this.formulas(address, [[formula]]);
    look(range, cellLook);
    return range;
  }

  override formulas(address: string, rows: readonly (readonly string[])[]): Excel.Range {
    const range = this.range(address);
    const { firstRow, firstColumn } = corners(address);
    range.formulasR1C1 = rows.map(
      (cells, down) => cells.map((formula, across) => byDistance(formula, firstRow + down, firstColumn + across))
    );
    return range;
  }

  override define(name: string, target: string): void {
    const { names } = this.context.workbook;
    // A name whose row was deleted once points nowhere.
    if (this.context.existingNames.has(name)) names.getItemOrNullObject(name).delete();
    names.add(name, this.range(target));
  }
}

/** As it reads in that cell. */
const byDistance = (formula: string, fromRow: number, fromColumn: number): string => (formula.startsWith("=")
  ? formula.replace(reference, (_, __: string, letters: string, row: string) =>
    `${distance("R", Number(row.replace("$", "")) - fromRow)}${distance("C", columnNumber(letters) - fromColumn)}`)
  : formula);

const distance = (axis: string, cells: number): string => (cells === 0 ? axis : `${axis}[${cells}]`);

/** Where the table of rules stands, as far as its rows need it. */
interface RulesTable {
  /** Whether it stands beside other lists on one sheet. */
  readonly together: boolean;
  /** In columns. */
  readonly width: number;
  readonly unreadable: Unreadable;
}

/** Of the table of rules as it was read; one that is gone has no columns. */
export const rulesTable = ({ rulesPlace: place, rules }: Pick<Book, "rulesPlace" | "rules">): RulesTable => ({
  ...(
    place === undefined
      ? { together: false, width: 0 }
      : { together: place.firstColumn > 1, width: place.lastColumn - place.firstColumn + 1 }
  ),
  unreadable: rules.defaults ? "defaults" : "nothing",
});

/** Queues rows of rules below the last one, with their names. */
function appendRuleRows(context: SheetContext, limits: readonly LimitRow[], { together, width, unreadable }: RulesTable): void {
  const table = context.workbook.tables.getItem(tables.rules);
  table.rows.add(undefined, limits.map(() => Array.from({ length: width }, () => "")));
  const first = table.getDataBodyRange().getLastRow().getOffsetRange(1 - limits.length, 0);
  writeRules(new RuleRows(context, table.worksheet, together, first), limits, 1, unreadable);
}

/**
 * Rows of rules that are about to be added, as long as the table has the columns that we gave it, and none of these rules.
 * @throws LiaisonError `rules-rearranged` where its columns were moved
 */
export function holdRuleAdditions(context: SheetContext, limits: readonly LimitRow[], at: RulesTable): Held {
  const { workbook, translate } = context;
  const loaded = loadTable(workbook, tables.rules);
  const sheet = workbook.tables.getItem(tables.rules).worksheet;
  sheet.load("name,protection/protected");
  return {
    asRead: () => {
      const [header = [], ...rows] = loaded()?.values ?? [];
      const isOurs = ruleColumns.every((column, index) => textKey(cellText(header[index] ?? "")) === textKey(translate(`forms:rules.columns.${column}`)));
      if (!isOurs) throw new LiaisonError("rules-rearranged", { sheet: sheet.name });
      return header.length === at.width && !rows.some(([id = ""]) => limits.some((limit) => limit.id === cellText(id)));
    },
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write: () => appendRuleRows(context, limits, at),
    putBacks: () => [],
  };
}
