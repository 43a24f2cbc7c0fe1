/** What a person types is checked against the cell's validation before it is stored, with Excel's three kinds of alert. */
import { ICommandService } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SetRangeValuesCommand, SheetInterceptorService } from "@univerjs/sheets";
import type { ISheetLocation } from "@univerjs/sheets";
import type { ValidationDef } from "../../document/rule-types";
import { contains } from "../../engine/geometry";
import type { Dialogs } from "../dialogs";
import type { Session } from "../session";
import type { Texts } from "../texts";

/** After Univer has read numbers and dates out of the text, before it stores them. */
const afterParsing = -0.5;

export function validationAt(session: Session, sheetId: string, row: number, column: number): ValidationDef | undefined {
  return session.engine.validations(sheetId).find((rule) => rule.ranges.some((range) => contains(range, row, column)));
}

export function checkTypedInput(session: Session, dialogs: Dialogs, texts: () => Texts): void {
  const { engine } = session;
  const injector = engine.injector;

  const isLocked = (sheetId: string, row: number, column: number): boolean =>
    session.host.document.sheet(sheetId).protection.isProtected
    && engine.readStyles(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0]?.locked !== false;

  /** Asks the engine about a value that is not stored: it stands in the cell only while it is asked. */
  const breaksRule = (candidate: ICellData, location: ISheetLocation): boolean => {
    const matrix = location.worksheet.getCellMatrix();
    const before = matrix.getValue(location.row, location.col);
    matrix.setValue(location.row, location.col, candidate);
    try {
      return !engine.isValid(location.subUnitId, location.row, location.col);
    } finally {
      if (before) matrix.setValue(location.row, location.col, before);
      else matrix.realDeleteValue(location.row, location.col);
    }
  };

  const selectAgain = (location: ISheetLocation): void => {
    engine.withOrigin("user", () => engine.select(location.subUnitId, [{ row: location.row, column: location.col, rowCount: 1, columnCount: 1 }]));
  };

  const store = (value: ICellData, location: ISheetLocation): void => {
    const range = { startRow: location.row, endRow: location.row, startColumn: location.col, endColumn: location.col };
    injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, { unitId: location.unitId, subUnitId: location.subUnitId, range, value });
  };

  const complain = async (rule: ValidationDef, candidate: ICellData, location: ISheetLocation): Promise<void> => {
    const { title, message, style } = rule.errorAlert;
    const text = texts();
    const shown = { title: title || text("invalidTitle"), message: message || text("invalidMessage") };
    if (style === "Stop") {
      await dialogs.ask({ ...shown, kind: "stop", answers: ["retry", "cancel"] });
      selectAgain(location);
      return;
    }
    const answer = style === "Warning"
      ? await dialogs.ask({ ...shown, message: `${shown.message}\n\n${text("continueAnyway")}`, kind: "warning", answers: ["yes", "no", "cancel"] })
      : await dialogs.ask({ ...shown, kind: "information", answers: ["ok", "cancel"] });
    if (answer === "yes" || answer === "ok") store(candidate, location);
    else selectAgain(location);
  };

  /** Univer's editor starts from the old cell and carries along what is noted beside it, such as the formula that is typed over. */
  const withoutNote = ({ custom: _, ...typed }: ICellData): ICellData => typed;

  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: afterParsing,
    handler: (candidate: Nullable<ICellData>, location, next) => {
      const stored = location.worksheet.getCellRaw(location.row, location.col) ?? {};
      if (isLocked(location.subUnitId, location.row, location.col)) {
        void dialogs.ask({ title: texts()("invalidTitle"), message: texts()("protected"), kind: "stop", answers: ["ok"] });
        return next({ ...stored });
      }
      const rule = validationAt(session, location.subUnitId, location.row, location.col);
      // What a formula gives is known only once it is calculated.
      if (!candidate || candidate.f || !rule?.errorAlert.showAlert || !breaksRule(candidate, location)) return next(withoutNote(candidate ?? {}));
      void complain(rule, withoutNote(candidate), location);
      return next({ ...stored });
    },
  });
}
