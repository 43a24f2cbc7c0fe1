import { expr, type Expr } from "./expr";
import { isError, textOf } from "./value";

/** Some room below what a cell takes. */
const mostCharacters = 32_000;

/** The texts under a signature, one below the other; `"?"` where they are longer than a cell takes. */
export function signedText(...all: readonly Expr[]): Expr<string> {
  return expr<string>(
    (scope) => {
      const parts = all.map((one) => one.formula(scope));
      return `IF(${parts.map((part) => `LEN(${part})`).join("+")}>${mostCharacters},"?",${parts.join("&CHAR(10)&")})`;
    },
    (scope) => {
      const reads = all.map((one) => one.compile(scope));
      return (row) => {
        const texts: string[] = [];
        for (const read of reads) {
          const value = read(row);
          if (isError(value)) return value;
          texts.push(textOf(value));
        }
        return signedWords(texts);
      };
    },
  );
}

export function signedWords(texts: readonly string[]): string {
  return texts.reduce((sum, { length }) => sum + length, 0) > mostCharacters ? "?" : texts.join("\n");
}

/** As EXACT compares: letter by letter, capitals and small ones apart. */
export function exact(left: Expr, right: Expr): Expr<boolean> {
  return expr<boolean>((scope) => `EXACT(${left.formula(scope)},${right.formula(scope)})`, (scope) => {
    const [a, b] = [left.compile(scope), right.compile(scope)];
    return (row) => {
      const one = a(row);
      if (isError(one)) return one;
      const other = b(row);
      return isError(other) ? other : textOf(one) === textOf(other);
    };
  });
}
