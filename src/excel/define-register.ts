import type { Field } from "../catalog/field";
import { registerRows } from "../catalog/register-rows";
import { computedColumns } from "../rules/computed-columns";
import { tableName } from "../rules/formula";
import { cellsAskedBy, type RegisterRules } from "../rules/register-rules";
import { flagCells, flagColours, rowTint } from "./style";
import type { ColourRule, TableForm } from "./table-form";

/** What a register has to say of itself; the rest follows. */
interface RegisterParts<Key extends string> {
  readonly fields: readonly Field<Key>[];
  readonly rules: RegisterRules;
  readonly since: number;
  /** Of its ids: `M` for M001. */
  readonly prefix?: string;
  /** What a row is called; columns up to it stay in view. */
  readonly title: Key;
  readonly lastPrinted: Key;
  /** Columns that take on the colour of a red or amber row; the flag's own column is not among them. */
  readonly tinted: { readonly from: Key; readonly to: Key };
  /** By whom and by which department findings are grouped. */
  readonly owner?: Key;
  readonly department?: Key;
  /** The day of the signature, where its rows are signed and sealed. */
  readonly sealedBy?: Key;
  /** Points. */
  readonly rowHeight?: number;
}

/** A register: its table, counter, formulas, colours and needed columns follow from its key, fields and rules. */
export function defineRegister<Key extends string>(
  { fields, rules, since, prefix, title, lastPrinted, tinted, owner, department, sealedBy, rowHeight = 32 }: RegisterParts<Key>
): TableForm<Key> {
  const { key, flag, reason } = rules;
  const asked = cellsAskedBy(rules);
  const table = tableName(key);
  return {
    key, table, since, fields, title, lastPrinted, rules, rowHeight, rows: registerRows, needed: [],
    ...(prefix !== undefined && { ids: { prefix, counter: `${table}_LastNumber` } }),
    referenced: fields.flatMap((field) => (field.key === title || asked.has(field.key) ? [field.key] : [])),
    computed: computedColumns<Key>(rules),
    flag: flag as Key,
    ...(reason !== undefined && { reason: reason as Key }),
    ...(owner !== undefined && { owner }), ...(department !== undefined && { department }), ...(sealedBy !== undefined && { sealedBy }),
    colours: [...flagCells(flag as Key), ...tints(tinted.from, tinted.to), ...(reason === undefined ? [] : tints(reason as Key, reason as Key).slice(0, 2))],
  };
}

const tints = <Key extends string>(from: Key, to: Key): readonly ColourRule<Key>[] => [
  { flag: "red", from, to, fill: rowTint.red }, { flag: "amber", from, to, fill: rowTint.amber },
  { flag: "cancelled", from, to, ink: flagColours.cancelled.ink, strikethrough: true },
];
