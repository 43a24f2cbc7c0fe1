/**
 * The spelling in which Excel keeps a formula, whatever case it was entered in: functions, references and constants in capitals; sheets,
 * names, tables and columns as they are called. What is not known stays as it was entered.
 */
import type { FormulaPlace } from "./formula-compiler";
import { quoteSheet, rewrite } from "./formula-tokens";
import type { AreaToken, FormulaToken, NameToken, StructuredToken } from "./formula-tokens";
import { contains } from "./geometry";
import { formatTableReference, parseTableReference } from "./structured-reference";
import type { Structures } from "./structures";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The one of these that is the same but for case, or what was given. */
const asCalled = (given: string, called: Iterable<string>): string => {
  for (const name of called) if (same(name, given)) return name;
  return given;
};

export class FormulaSpelling {
  constructor(
    private readonly structures: Structures, private readonly sheetNames: () => readonly string[],
    private readonly knowsFunction: (name: string) => boolean,
  ) {}

  spell(formula: string, place: FormulaPlace): string {
    return rewrite(formula, (token) => this.token(token, place));
  }

  private token(token: FormulaToken, place: FormulaPlace): string | undefined {
    switch (token.kind) {
      case "area": return this.prefix(token) + token.area.toUpperCase();
      case "name": return this.prefix(token) + this.name(token.name);
      case "structured": return this.structured(token, place);
      case "text": return /^[\p{L}#]/u.test(token.text) && (token.text.startsWith("#") || this.knowsFunction(token.text.toUpperCase()))
        ? token.text.toUpperCase() : undefined;
    }
  }

  private prefix({ prefix, sheet }: AreaToken | NameToken): string {
    if (sheet === undefined) return prefix;
    const called = asCalled(sheet, this.sheetNames());
    return called === sheet ? prefix : quoteSheet(called);
  }

  private name(name: string): string {
    const called = asCalled(name, this.structures.names.map((definition) => definition.name));
    if (called !== name || this.structures.names.some((definition) => definition.name === name)) return called;
    return /^(true|false)$/i.test(name) ? name.toUpperCase() : this.structures.tableByName(name)?.table.name ?? name;
  }

  private structured({ table, inner }: StructuredToken, place: FormulaPlace): string | undefined {
    const found = table
      ? this.structures.tableByName(table)?.table
      : this.structures.of(place.sheetId).tables.find((candidate) => contains(candidate.range, place.row, place.column));
    const reference = found && parseTableReference(inner);
    if (!reference) return undefined;
    const { columns } = reference;
    const called = (column: string): string => asCalled(column, found.columns.map(({ name }) => name));
    return formatTableReference(table && found.name, columns ? { ...reference, columns: [called(columns[0]), called(columns[1])] } : reference);
  }
}
