/**
 * INDIRECT of texts that name a table's cells or a defined name. Univer's takes addresses alone, and knows neither our tables nor our
 * names: they are turned into an address first.
 */
import type { IFunctionService } from "@univerjs/engine-formula";
import type { FormulaPlace } from "./formula-compiler";

/** The formula that a text comes to, without tables and names. */
type CompileText = (formula: string, place: FormulaPlace) => string;

/** One area with or without its sheet, as the compiler writes it; parentheses stand around what a name means. */
const AREA = /^=\(*((?:'(?:[^']|'')+'|[^'!()[\]]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)\)*$/i;

interface PlacedFunction {
  readonly subUnitId: string | null;
  readonly row: number;
  readonly column: number;
}

type Convert = (this: PlacedFunction, text: string) => string;

export function correctIndirect(functions: IFunctionService, compile: CompileText): void {
  const indirect = functions.getExecutor("INDIRECT");
  if (!indirect) return;
  const plain = Reflect.get(Object.getPrototypeOf(indirect) as object, "_convertToDefinedName") as Convert;
  const convert: Convert = function convert(text) {
    const [, sheet = "", area] = AREA.exec(compile(`=${text}`, { sheetId: this.subUnitId ?? "", row: this.row, column: this.column })) ?? [];
    return area === undefined ? plain.call(this, text) : sheet + area.replaceAll("$", "");
  };
  Reflect.set(indirect, "_convertToDefinedName", convert);
}
