/**
 * Tells Univer which formulas a write of cells brings or takes. Its own way walks over every cell of every sheet for each write, to
 * move along formulas that share an id; a workbook that has never had any is answered from the written cells alone. Importing the module
 * is enough.
 */
import { isFormulaId, isFormulaString } from "@univerjs/core";
import type { ICellData, IUniverInstanceService, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

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
