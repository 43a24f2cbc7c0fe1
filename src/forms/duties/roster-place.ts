import { dutyTable, rosterTable, type DutyKey } from "../../catalog/duties";
import type { Translate } from "../../locales/translate";
import { expr, type Expr } from "../../rules/expr/expr";
import { isError, type Result } from "../../rules/expr/value";
import { sameCell } from "../../rules/cell-text";

/** A whole column of the list, and of 名册/Roster: for comparing a row with all others, and for the matrix. */
export const dutyColumn = (key: DutyKey, translate: Translate): string => `${dutyTable}[${translate(`forms:duties.fields.${key}`)}]`;
export const rosterColumn = (key: "name" | "department", translate: Translate): string => `${rosterTable}[${translate(`forms:roster.columns.${key}`)}]`;

/** A person's place in the roster; of two people of one name the one of that department, of none 0. */
export function rosterPlace(person: Expr, department: Expr): Expr<number> {
  return expr<number>(
    (scope) => {
      const [name, of] = [rosterColumn("name", scope.words), rosterColumn("department", scope.words)];
      const place = `ROW(${name})-ROW(${rosterTable}[[#Headers],[${scope.words("forms:roster.columns.name")}]])`;
      const found = (conditions: string): string => `LOOKUP(2,1/${conditions},${place})`;
      const [who, where] = [person.formula(scope), department.formula(scope)];
      return `IFERROR(${found(`((${name}=${who})*(${of}=${where}))`)},IFERROR(${found(`(${name}=${who})`)},0))`;
    },
    (scope) => {
      const [who, where] = [person.compile(scope), department.compile(scope)];
      const { roster } = scope.book;
      const is = (borne: string, typed: Result): boolean => !isError(typed) && sameCell(borne, typed);
      return (row) => {
        const [name, of] = [who(row), where(row)];
        const both = roster.findLastIndex((one) => is(one.name, name) && is(one.department, of));
        return (both >= 0 ? both : roster.findLastIndex((one) => is(one.name, name))) + 1;
      };
    },
  );
}
