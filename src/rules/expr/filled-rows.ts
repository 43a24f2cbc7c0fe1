import { expr, type Expr } from "./expr";

/** How many rows of a register are filled in in a column that people type; 0 where the workbook has no such register or column. */
export function filledRows(register: string, key: string): Expr<number> {
  return expr<number>(
    (scope) => (scope.stands(register, key) ? `COUNTA(${scope.column(register, key)})` : "0"),
    (scope) => {
      const other = scope.other(register);
      if (other?.has(key) !== true) return () => 0;
      const read = other.value(key);
      let count = 0;
      for (let row = 0; row < other.count; row += 1) {
        if (read(row) !== "") count += 1;
      }
      return () => count;
    },
  );
}
