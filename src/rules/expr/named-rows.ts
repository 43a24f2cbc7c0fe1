import { splitIds } from "../../domain/tasks/task-graph";
import { textKey } from "../../domain/text/text-key";
import { codeOnly } from "./code-only";
import type { EvalScope, Expr } from "./expr";
import { cellOf, isError, notAvailable } from "./value";

interface NamedRows {
  /** Rows that a row names in its cell, in the order typed. */
  readonly of: (row: number) => readonly number[];
  /** Rows that name it. */
  readonly by: (row: number) => readonly number[];
}

const known = new WeakMap<EvalScope, Map<string, NamedRows>>();

/** Rows of a register that name each other by their ids in a column, such as 前置任务; ids that are nowhere are left out, and a copied id is its first row's. */
function namedRows(scope: EvalScope, field: string): NamedRows {
  const fields = known.get(scope) ?? new Map<string, NamedRows>();
  known.set(scope, fields);
  const found = fields.get(field);
  if (found !== undefined) return found;
  const made = readNames(scope, field);
  fields.set(field, made);
  return made;
}

function readNames(scope: EvalScope, field: string): NamedRows {
  const [ids, names] = [scope.value("id"), scope.value(field)];
  const rows = new Map<string, number>();
  const key = (row: number): string => {
    const id = ids(row);
    return isError(id) ? "" : textKey(String(cellOf(id)));
  };
  for (let row = 0; row < scope.count; row += 1) {
    const id = key(row);
    if (id !== "" && !rows.has(id)) rows.set(id, row);
  }
  const by = new Map<number, number[]>();
  const of = Array.from({ length: scope.count }, (_, row) => {
    const value = names(row);
    if (isError(value) || value === "") return [];
    const named = splitIds(String(cellOf(value)), (id) => rows.has(textKey(id))).flatMap((id) => rows.get(textKey(id)) ?? []).filter((other) => other !== row);
    for (const other of named) {
      const naming = by.get(other);
      if (naming === undefined) by.set(other, [row]);
      else naming.push(row);
    }
    return named;
  });
  return { of: (row) => of[row] ?? [], by: (row) => by.get(row) ?? [] };
}

/** Of the rows that a row names, the one with the greatest number, such as the predecessor that ends last; not available where none has one. */
export function greatestNamed(field: string, of: Expr<number>): Expr<number> {
  return codeOnly<number>((scope) => {
    const [named, read] = [namedRows(scope, field), of.compile(scope)];
    return (row) => {
      let [best, most] = [-1, -Infinity];
      for (const other of named.of(row)) {
        const value = read(other);
        if (typeof value === "number" && value > most) [best, most] = [other, value];
      }
      return best < 0 ? notAvailable : best;
    };
  });
}

/** Of the rows that a row names the first of which something is so; not available where there is none. */
export function firstNamed(field: string, test: Expr<boolean>): Expr<number> {
  return first(field, "of", test);
}

/** How many of the rows that name a row are so. */
export function countNaming(field: string, test: Expr<boolean>): Expr<number> {
  return codeOnly<number>((scope) => {
    const [named, holds] = [namedRows(scope, field), test.compile(scope)];
    return (row) => named.by(row).filter((other) => holds(other) === true).length;
  });
}

/** Of the rows that name a row the first of which something is so; not available where there is none. */
export function firstNaming(field: string, test: Expr<boolean>): Expr<number> {
  return first(field, "by", test);
}

function first(field: string, side: keyof NamedRows, test: Expr<boolean>): Expr<number> {
  return codeOnly<number>((scope) => {
    const [named, holds] = [namedRows(scope, field), test.compile(scope)];
    return (row) => named[side](row).find((other) => holds(other) === true) ?? notAvailable;
  });
}
