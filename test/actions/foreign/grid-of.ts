/** Sheets of others without an Excel: their cells as Excel answers them, read and judged in milliseconds. */
import { reportSheets } from "../../../src/actions/check/check-foreign";
import type { CheckReport } from "../../../src/actions/action";
import type { Language } from "../../../src/domain/language";
import type { ForeignAnswers } from "../../../src/domain/sheets-of-others/answers";
import type { SheetMapping } from "../../../src/domain/sheets-of-others/choose-form";
import { corners } from "../../../src/excel/geometry";
import { readForeignGrids } from "../../../src/excel/foreign/read-foreign";
import type { GridRead } from "../../../src/excel/foreign/read-grids";
import { day } from "../../support/product";
import type { SheetSpec, TypedCell } from "./books";

const valueOf = (cell: TypedCell | undefined): string | number | boolean => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return cell;
  return "percent" in cell ? cell.percent : day(cell.date);
};

const formatOf = (cell: TypedCell | undefined): string =>
  (typeof cell !== "object" || cell === null ? "General" : "percent" in cell ? "0%" : "yyyy-mm-dd");

export function gridOf(spec: SheetSpec): GridRead {
  const width = Math.max(1, ...spec.rows.map((row) => row.length));
  const row = <T>(of: (cell: TypedCell | undefined) => T) =>
    spec.rows.map((cells) => Array.from({ length: width }, (_, column) => of(cells[column])));
  const at = spec.from ?? { row: 0, column: 0 };
  return {
    sheet: spec.name ?? "Sheet1",
    place: {
      sheet: spec.name ?? "Sheet1", firstRow: 1 + at.row, lastRow: spec.rows.length + at.row, firstColumn: 1 + at.column,
      lastColumn: width + at.column,
    },
    grid: {
      values: row(valueOf), numberFormats: row(formatOf), hiddenRows: (spec.hiddenRows ?? []).map((one) => one - 1), hiddenColumns: [],
      merged: (spec.merges ?? []).map((address) => {
        const { firstRow, lastRow, firstColumn, lastColumn } = corners(address);
        return { row: firstRow - 1, column: firstColumn - 1, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
      }),
      ...(spec.indents === undefined ? {} : { indents: spec.rows.map((_, index) => spec.indents?.[index + 1] ?? 0) }),
    },
    tableHeaders: [], indented: [], filtered: false, mergesUnknown: false, cut: false,
  };
}

export interface GridCheck {
  readonly asOf: number;
  readonly language?: Language;
  readonly answers?: ForeignAnswers;
  readonly mapping?: SheetMapping;
}

/** What Check says of these sheets, the first in view. */
export function checkGrids(specs: readonly SheetSpec[], { asOf, language = "en-US", answers, mapping }: GridCheck): CheckReport {
  const [first] = specs;
  const active = first?.name ?? "Sheet1";
  return reportSheets(
    { language }, readForeignGrids(specs.map(gridOf), active, mapping === undefined ? {} : { mapping: { sheet: active, mapping } }), active,
    asOf, answers,
  );
}
