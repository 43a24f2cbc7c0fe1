import type { ChoiceList } from "../../catalog/field";
import { cell } from "../expr/cells";
import { same } from "../expr/compare";
import { word } from "../expr/constants";
import type { Expr } from "../expr/expr";

/** Whether a column of fixed words says one of them, in the workbook's word for it. */
export const chosen = <Keys extends readonly string[]>(field: string, { words }: ChoiceList & { readonly keys: Keys }, one: Keys[number]): Expr<boolean> =>
  same(cell(field), word(`${words}.${one}`));
