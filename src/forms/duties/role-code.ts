import { languages } from "../../domain/language";
import { raciRoles, type RaciRole } from "../../domain/duties/raci";
import { translator } from "../../locales/translate";
import { expr, type Expr } from "../../rules/expr/expr";
import { isError } from "../../rules/expr/value";
import { text as literal } from "../../rules/formula";
import type { Cell } from "../../rules/tracker-row";

/** The words under which a role may stand in the list: its letter, the drop-down's words of either language, and those words without the letter. */
function roleWords(role: RaciRole): readonly string[] {
  const listed = languages.map((language) => translator(language)(`forms:lists.raciRoles.${role}`));
  const bare = listed.flatMap((word) => {
    const rest = word.slice(2);
    return rest.includes("/") ? [rest, ...rest.split("/")] : [rest];
  });
  return [...new Set([role, ...listed, ...bare])];
}

let known: ReadonlyMap<string, RaciRole> | undefined;

/** The letter of a role's word in either language; `"?"` for any other, `""` for a blank. */
export function roleCode(cell: Cell): RaciRole | "?" | "" {
  if (cell === "") return "";
  known ??= new Map(raciRoles.flatMap((role) => roleWords(role).map((word) => [word.toLowerCase(), role] as const)));
  return typeof cell === "string" ? (known.get(cell.toLowerCase()) ?? "?") : "?";
}

/** The same of an expression; errors pass through. */
export function codeOf(of: Expr): Expr<RaciRole | "?" | ""> {
  return expr<RaciRole | "?" | "">(
    (scope) => {
      const at = of.formula(scope);
      const is = (role: RaciRole): string => `OR(${roleWords(role).map((word) => `${at}=${literal(word)}`).join(",")})`;
      return `IF(${at}="","",${raciRoles.reduceRight((rest, role) => `IF(${is(role)},${literal(role)},${rest})`, literal("?"))})`;
    },
    (scope) => {
      const read = of.compile(scope);
      return (row) => {
        const value = read(row);
        return isError(value) ? value : roleCode(value);
      };
    },
  );
}
