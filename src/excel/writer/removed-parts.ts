import type { LimitRow } from "../../catalog/limits";
import { basisName, levelName, limitName } from "../../rules/formula";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import { columnLetters, type Corners } from "../geometry";
import { loadRange } from "../loaded";
import { tables } from "../workbook-names";
import type { Held } from "./held";

/** A row of 规则/Rules that goes, 1-based on its sheet. */
export interface RuleRow {
  readonly limit: LimitRow;
  readonly row: number;
}

/** Rows of rules that are about to go with their names; each is held by Excel, and is told by its id in the moment before. */
export function holdRuleRows(workbook: Excel.Workbook, { firstColumn, lastColumn }: Corners, rows: readonly RuleRow[]): Held {
  const sheet = workbook.tables.getItem(tables.rules).worksheet;
  sheet.load("name,protection/protected");
  const held = rows.map(({ limit, row }) => {
    const range = sheet.getRange(`${columnLetters(firstColumn)}${row}:${columnLetters(lastColumn)}${row}`);
    range.load("address,values");
    return { limit, range };
  });
  return {
    asRead: () => held.every(({ limit, range }) => cellText((range.values as Cell[][])[0]?.[0] ?? "") === limit.id),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      for (const { limit, range } of [...held].reverse()) {
        for (const name of [levelName(limit.id), limitName(limit.id), basisName(limit.id)]) workbook.names.getItemOrNullObject(name).delete();
        range.delete("Up");
      }
    },
    putBacks: () => [],
  };
}

/** Columns of a table that are about to go, each by its header; `used` is told where somebody has typed in one in the moment before. */
export function holdGoingColumns(workbook: Excel.Workbook, table: string, headers: readonly string[], used: (cells: string) => void): Held {
  const excelTable = workbook.tables.getItem(table);
  const sheet = excelTable.worksheet;
  sheet.load("name,protection/protected");
  const header = loadRange(excelTable.getHeaderRowRange());
  let late: readonly (() => string)[] = [];
  return {
    asRead: () => headers.every((text) => (header()?.values[0] ?? []).includes(text)),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      late = headers.map((text) => loadConstants(excelTable, text));
      for (const text of headers) excelTable.columns.getItem(text).delete();
    },
    putBacks: () => {
      for (const look of late) {
        const cells = look();
        if (cells !== "") used(cells);
      }
      return [];
    },
  };
}

/** Queues a look at what is typed in a column; `""` where nothing is. */
export function loadConstants(table: Excel.Table, header: string): () => string {
  const constants = table.columns.getItem(header).getDataBodyRange().getSpecialCellsOrNullObject("Constants");
  constants.load("address");
  return () => {
    try {
      return constants.isNullObject ? "" : constants.address;
    } catch {
      // A request that stopped on the way has not come to the look.
      return "";
    }
  };
}

/** Queues taking links to sheets off 首页: the rows whose first cell names one of them. */
export function clearLinks(home: Excel.Worksheet, cells: { readonly values: readonly (readonly Cell[])[]; readonly firstRow: number; readonly firstColumn: number }, sheets: readonly string[]): void {
  const below = cells.firstRow + cells.values.length;
  cells.values.forEach((row, index) => {
    // Links stand in column B.
    if (!sheets.includes(cellText(row[2 - cells.firstColumn] ?? ""))) return;
    const line = home.getRange(`B${cells.firstRow + index}:H${cells.firstRow + index}`);
    line.clear();
    line.copyFrom(`B${below}:H${below}`, "Formats");
  });
}
