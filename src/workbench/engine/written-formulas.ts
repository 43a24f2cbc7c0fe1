/**
 * Tells Univer which formulas there are, for each calculation, and which of them a write of cells brings or takes. Its own ways are made
 * for formulas that share an id: they look at a cell six times, and at every cell of every sheet for each write. A workbook that has no
 * such
 * formulas is answered with one look, and from the written cells alone. Importing the module is enough.
 */
import { isFormulaId, isFormulaString, UniverInstanceType } from "@univerjs/core";
import type { ICellData, IUniverInstanceService, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { IFormulaData, IFormulaDataItem } from "@univerjs/engine-formula";

type Written = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
type Formulas = ReturnType<FormulaDataModel["updateFormulaData"]>;

interface ModelParts {
  readonly _univerInstanceService: IUniverInstanceService;
}

/** Workbooks in which formulas share an id: a user has filled or pasted some. */
const sharing = new Set<string>();

const update: (unitId: string, sheetId: string, written: Written) => Formulas = Reflect.get(FormulaDataModel.prototype, "updateFormulaData");

function updateFormulaData(this: ModelParts, unitId: string, sheetId: string, written: Written): Formulas {
  const sheet = this._univerInstanceService.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
  const lines = Object.entries(written);
  if (!sharing.has(unitId) && lines.some(([, line]) => Object.values(line).some((cell) => isFormulaId(cell?.si)))) sharing.add(unitId);
  if (!sheet || sharing.has(unitId)) return update.call(this, unitId, sheetId, written);
  const matrix = sheet.getCellMatrix();
  const formulas: Formulas = {};
  for (const [rowKey, line] of lines) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries(line)) {
      const column = Number(columnKey);
      if (isFormulaString(cell?.f)) (formulas[row] ??= {})[column] = { f: String(cell?.f) };
      else if (isFormulaString(matrix.getValue(row, column)?.f)) (formulas[row] ??= {})[column] = null;
    }
  }
  return formulas;
}

Reflect.set(FormulaDataModel.prototype, "updateFormulaData", updateFormulaData);

type SheetFormulas = Record<number, Record<number, IFormulaDataItem>>;

const all: () => IFormulaData = Reflect.get(FormulaDataModel.prototype, "getFormulaData");

/** The formulas of a sheet by row and column; undefined where some share an id. */
function formulasIn(cells: Written): SheetFormulas | undefined {
  const found: SheetFormulas = {};
  for (const rowKey in cells) {
    const row = Number(rowKey);
    const line = cells[row];
    let own: SheetFormulas[number] | undefined;
    for (const columnKey in line) {
      const column = Number(columnKey);
      const cell = line[column];
      if (!cell) continue;
      if (cell.si) return undefined;
      const { f } = cell;
      if (typeof f === "string" && f.length > 1 && f.startsWith("=")) (own ??= found[row] = {})[column] = { f };
    }
  }
  return found;
}

function getFormulaData(this: ModelParts): IFormulaData {
  const found: IFormulaData = {};
  for (const workbook of this._univerInstanceService.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
    const sheets: Record<string, SheetFormulas> = {};
    for (const sheet of workbook.getSheets()) {
      const formulas = formulasIn(sheet.getCellMatrix().getMatrix());
      if (formulas === undefined) return all.call(this);
      sheets[sheet.getSheetId()] = formulas;
    }
    found[workbook.getUnitId()] = sheets;
  }
  return found;
}

Reflect.set(FormulaDataModel.prototype, "getFormulaData", getFormulaData);
