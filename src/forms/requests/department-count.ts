import { cell, isBlank } from "../../rules/expr/cells";
import { text } from "../../rules/expr/constants";
import { expr, type Expr } from "../../rules/expr/expr";
import { iff, ifError } from "../../rules/expr/logic";
import { cellOf, isError } from "../../rules/expr/value";
import type { Fact } from "../../rules/kinds/rule";
import { departmentMarks, departmentReader } from "../../rules/requests/departments";

const fields = ["fromDepartment", "toDepartment", "departments"] as const;

/** How many departments of 列表/Lists take part in a request, each once; an error in any of the three cells passes through. */
const departments: Expr<number> = expr<number>(
  (scope) => {
    const { between, separators } = departmentMarks;
    const cells = fields.map((key) => scope.at(key)).join(`&"${between}"&`);
    const mark = (separator: string): string => (separator === "\n" ? "CHAR(10)" : `"${separator}"`);
    const clean = `SUBSTITUTE(${separators.reduce<string>((all, one) => `SUBSTITUTE(${all},${mark(one)},"${between}")`, cells)}," ","")`;
    const found = `FIND("${between}"&UPPER(SUBSTITUTE(List_Department," ",""))&"${between}",UPPER("${between}"&${clean}&"${between}"))`;
    // ISNUMBER takes an error for no department; the length of the cells lets it through.
    return `SUMPRODUCT((List_Department<>"")*ISNUMBER(${found}))+0*LEN(${cells})`;
  },
  (scope) => {
    const reads = fields.map((key) => scope.value(key));
    const taking = departmentReader(scope.book.departments);
    return (row) => {
      const [from, to, others] = reads.map((read) => read(row));
      for (const value of [from, to, others]) if (value !== undefined && isError(value)) return value;
      return taking(cellOf(from ?? ""), cellOf(to ?? ""), cellOf(others ?? "")).length;
    };
  },
);

/** 部门数 (N14). */
export const departmentCount: Fact = {
  key: "departmentCount", format: "0", value: ifError(iff(isBlank(cell("name")), text(""), departments), text("?")),
};
