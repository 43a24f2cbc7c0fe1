/**
 * What Excel bounds, or passes over, and Univer does not, so that a small workbook cannot take all the time or memory there is. Importing
 * the module is enough.
 *
 * 1. A text of more than 32,767 characters is #VALUE!, wherever in a formula it comes to be: forty cells that each double the one before
 *    would take more memory than there is.
 * 2. An area that reaches to the grid's end is looked through for as many rows as any sheet has, by functions to which blanks are nothing.
 */
import { BaseReferenceObject, ErrorType, ErrorValueObject, StringValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";

/** Characters that a cell holds. */
export const longestText = 32_767;

const createText = Reflect.get(StringValueObject, "create") as (text: string, options?: unknown) => BaseValueObject;

Reflect.set(StringValueObject, "create", function create(text: string, options?: unknown): BaseValueObject {
  return text.length > longestText ? ErrorValueObject.create(ErrorType.VALUE) : createText.call(StringValueObject, text, options);
});

/** These give the same with blanks below their areas as without. */
const blindToBlanks: ReadonlySet<string> = new Set([
  "SUM", "COUNT", "COUNTA", "AVERAGE", "AVERAGEA", "MAX", "MIN", "MAXA", "MINA", "PRODUCT", "SUMSQ", "MEDIAN", "LARGE", "SMALL", "MATCH", "VLOOKUP",
  "STDEV", "STDEVP", "STDEV.S", "STDEV.P", "VAR", "VARP", "VAR.S", "VAR.P",
]);

let clips = false;

/** Works out a function; `token` is its name in capitals. */
export function withBoundedAreas(token: string, work: () => void): void {
  clips = blindToBlanks.has(token);
  try {
    work();
  } finally {
    clips = false;
  }
}

interface Position {
  readonly startRow: number;
  readonly endRow: number;
}

const positionOf = Reflect.get(BaseReferenceObject.prototype, "getRangePosition") as () => Position;

Reflect.set(BaseReferenceObject.prototype, "getRangePosition", function getRangePosition(this: BaseReferenceObject): Position {
  const position = positionOf.call(this);
  const lastRow = this.getActiveSheetRowCount() - 1;
  return clips && position.endRow > lastRow ? { ...position, endRow: Math.max(position.startRow, lastRow) } : position;
});
