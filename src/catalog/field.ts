/** Who writes a column: people type in `person` columns, which we never touch unasked; `liaison` columns are ours to restore. */
export type ColumnOwner = "person" | "liaison";

export type FieldKind = "id" | "text" | "longText" | "date" | "dateTime" | "percent" | "integer" | "list" | "choice" | "yesNo" | "ids" | "computed";

/** Lists of values that stand as rows in 列表/Lists, where a PMO may add, rename and reorder them. */
export type ListKey = "department" | "status" | "priority" | "person" | "urgency" | "requestType";

/** Fixed words of a column; unlike those of a list nobody changes them, since formulas hang on them. */
export interface ChoiceList {
  readonly keys: readonly string[];
  /** Below which their words stand in the locales: `forms:risks.level`. */
  readonly words: string;
}

/**
 * One column of a form. Header, prompt and aliases are words in the locales: `forms:<form>.fields.<key>`, `forms:<form>.prompts.<key>`,
 * `forms:<form>.aliases.<key>` (other headers under which people's own sheets carry the same thing, separated by `|`).
 */
export interface Field<Key extends string = string> {
  readonly key: Key;
  /** Form and how the guide gives it: `F7 E` listed, `F9 T` implied, `ours`. */
  readonly source: string;
  readonly kind: FieldKind;
  readonly owner: ColumnOwner;
  readonly required?: boolean;
  /** A column that a workbook may lack: older ones have none, and nothing hangs on it. */
  readonly optional?: boolean;
  /** From which schema of the workbook on it is expected; absent: as long as its form. */
  readonly since?: number;
  readonly list?: ListKey;
  /** Of a `choice`: what may be chosen. */
  readonly choices?: ChoiceList;
  /** Another date of the row that this one must not lie before. */
  readonly notBefore?: string;
  /** A date on which something has happened: it does not lie in the future. */
  readonly past?: boolean;
  /** Of an `ids` field: the register whose ids it names. */
  readonly link?: string;
  /** A column of ours that carries a number from one register to another and that nobody has to see. */
  readonly hidden?: boolean;
  /** Column width in characters of the default font; a Chinese character takes two. */
  readonly width: number;
}
