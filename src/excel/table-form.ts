import type { Field } from "../catalog/field";
import type { NamedFlag } from "../catalog/lists";
import type { FormulaWords } from "../rules/formula";
import type { RegisterRules } from "../rules/register-rules";
import type { SheetKey } from "./workbook-names";

/** A column that a formula fills. Days need a number format of their own: a General cell takes on the dates that its formula subtracts. */
export interface ComputedColumn<Key extends string = string> {
  readonly format: string;
  /** Other registers that the formula asks; where one of them comes or goes, this column alone is written anew. */
  readonly uses?: readonly string[];
  formula(at: Readonly<Record<Key, string>>, words: FormulaWords): string;
}

/** One colour rule of ours: which columns, at which flag, how it looks. Symbol and word stand in the cell itself. */
export interface ColourRule<Key extends string = string> {
  readonly flag: NamedFlag;
  readonly from: Key;
  readonly to: Key;
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
}

/**
 * A form as one table on a sheet of its own: what its sheet is built from, how it is read again after people have worked on it, and what is
 * restored. Words are in the locales below `forms:<key>.`: title, note, fields, prompts.
 */
export interface TableForm<Key extends string = string> {
  readonly key: SheetKey;
  /** The table's name in the workbook; it never changes. */
  readonly table: string;
  /** From which schema of the workbook on it is expected; absent: from the first. */
  readonly since?: number;
  /** What its rows are called in a project file; absent: the form's key. */
  readonly fileKey?: string;
  readonly fields: readonly Field<Key>[];
  /** Absent where rows are told by other columns than an id of ours. */
  readonly ids?: {
    readonly prefix: string;
    /** The name of the constant that keeps the highest number ever given, so that numbers are not used twice. */
    readonly counter: string;
  };
  /** What a row is called; columns up to it stay in view. */
  readonly title: Key;
  /** By whom and by which department findings are grouped. */
  readonly owner?: Key;
  readonly department?: Key;
  /** Columns that only explain the others stand right of the printed page. */
  readonly lastPrinted: Key;
  readonly rows: { readonly least: number; readonly spare: number };
  /** Points. */
  readonly rowHeight: number;
  /** Columns that formulas and colours refer to; without them nothing of ours is written. */
  readonly referenced: readonly Key[];
  /** Others that have to be there: by which ids are given and totals counted. */
  readonly needed: readonly Key[];
  /** By which its rows are judged. */
  readonly rules: RegisterRules;
  readonly computed: Readonly<Partial<Record<Key, ComputedColumn<Key>>>>;
  /** The computed column whose sentences wrap in small print. */
  readonly reason?: Key;
  /** The day of the signature, where its rows are signed and sealed. */
  readonly sealedBy?: Key;
  /** The column that holds the flag's word, by which rows are coloured. */
  readonly flag?: Key;
  readonly colours: readonly ColourRule<Key>[];
}

export function fieldOf<Key extends string>(form: TableForm<Key>, key: Key): Field<Key> {
  const field = form.fields.find((candidate) => candidate.key === key);
  if (field === undefined) throw new Error(`${form.key} has no field ${key}`);
  return field;
}

export const computedKeys = <Key extends string>({ fields, computed }: TableForm<Key>): readonly Key[] =>
  fields.flatMap(({ key }) => (computed[key] === undefined ? [] : [key]));
