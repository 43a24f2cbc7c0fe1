import { serialFromIso } from "../../domain/dates/excel-date";
import { expr, type Expr } from "./expr";
import { isError, textOf } from "./value";

/** Letters of an extension such as `.xlsx`, its dot among them, and one more. */
const extension = 6;

/**
 * Whether a file is called 项目名称-日期 (N16): it begins with the project's name and a hyphen and ends with a hyphen and a day, `20260331` or
 * `2026-03-31`; what stands between, and an extension, are free. Letters compare without regard to case.
 */
export function archiveNamed(name: Expr, project: Expr<string>): Expr<boolean> {
  return expr<boolean>(
    (scope) => {
      const [at, of] = [name.formula(scope), project.formula(scope)];
      const bare = `IFERROR(LEFT(${at},FIND(".",${at},MAX(1,LEN(${at})-${extension - 1}))-1),${at})`;
      const ends = (digits: string, format: string, [year, month, day]: readonly [string, string, string]): string =>
        `IFERROR(AND(LEFT(${digits},3)="-20",${digits}="-"&TEXT(DATE(VALUE(${year}),VALUE(${month}),VALUE(${day})),"${format}")),FALSE)`;
      const part = (from: number, length: number, whole: number): string => `MID(RIGHT(${bare},${whole}),${from},${length})`;
      const plain = ends(`RIGHT(${bare},9)`, "yyyymmdd", [part(1, 4, 8), part(5, 2, 8), part(7, 2, 8)]);
      const iso = ends(`RIGHT(${bare},11)`, "yyyy-mm-dd", [part(1, 4, 10), part(6, 2, 10), part(9, 2, 10)]);
      return `AND(LEFT(${at},LEN(${of})+1)=${of}&"-",OR(${plain},${iso}))`;
    },
    (scope) => {
      const [read, of] = [name.compile(scope), project.compile(scope)];
      return (row) => {
        const [value, owner] = [read(row), of(row)];
        if (isError(value)) return value;
        if (isError(owner)) return owner;
        return isNamed(textOf(value), owner);
      };
    },
  );
}

function isNamed(name: string, project: string): boolean {
  const dot = name.indexOf(".", Math.max(0, name.length - extension));
  const bare = dot < 0 ? name : name.slice(0, dot);
  const [, year, , month, day] = /-(20\d\d)(-?)(\d\d)\2(\d\d)$/.exec(bare) ?? [];
  return name.slice(0, project.length + 1).toLowerCase() === `${project}-`.toLowerCase()
    && year !== undefined && serialFromIso(`${year}-${month ?? ""}-${day ?? ""}`) !== undefined;
}
