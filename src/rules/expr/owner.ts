import { text as literal } from "../formula";
import { expr, type Expr } from "./expr";
import { isError, textOf } from "./value";

/** Words that stand where a name should, in either language; nobody reads them as a person. */
const undecided = ["待定", "待确定", "待确认", "待分配", "待安排", "未定", "未分配", "暂无", "无", "TBD", "TBA", "TBC", "N/A", "NONE", "UNASSIGNED", "-", "?"];
const mark = "|";
const list = `${mark}${undecided.join(mark)}${mark}`;

/**
 * Who acts, for a sentence: the name as typed; the role where the cell is blank; and where somebody wrote that it is not decided yet, who is to decide.
 * Both words are keys of the locales.
 */
export function owner(of: Expr, role: string, nobody: string): Expr<string> {
  return expr<string>(
    (scope) => {
      const at = of.formula(scope);
      const open = `ISNUMBER(FIND("${mark}"&UPPER(TRIM(${at}))&"${mark}",${literal(list)}))`;
      return `IF(${at}="",${literal(scope.words(role))},IF(${open},${literal(scope.words(nobody))},${at}))`;
    },
    (scope) => {
      const read = of.compile(scope);
      const [blank, open] = [scope.prose(role), scope.prose(nobody)];
      return (row) => {
        const value = read(row);
        if (isError(value)) return value;
        if (value === "") return blank;
        const name = textOf(value);
        return list.includes(`${mark}${trimmed(name).toUpperCase()}${mark}`) ? open : name;
      };
    },
  );
}

/** As TRIM has it, which knows the plain space only. */
const trimmed = (name: string): string => name.replace(/ +/g, " ").replace(/^ | $/g, "");
