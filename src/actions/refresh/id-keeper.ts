import { splitIds } from "../../domain/tasks/task-graph";
import { textKey } from "../../domain/text/text-key";
import type { FormRow } from "../../excel/form-table";
import type { StandingForm } from "../../excel/read-book";
import { cellText } from "../../rules/cell-text";

type Cells = FormRow["cells"];

/** A row that names the id in a cell for ids: its own id where it is of the same form, and what people or Refresh wrote into it. */
interface Mention {
  readonly inside: FormRow | undefined;
  readonly texts: ReadonlySet<string>;
}

/** What speaks for a row, from the strongest witness to the weakest; higher is better. */
type Witnesses = readonly number[];

/**
 * Which of the rows that bear one id it belongs to. Told by what other rows say who name it (a history and minutes note the name beside the
 * id), then by what would go round in a circle or begin before its predecessor ends, then by the numbers of its neighbours.
 * @param all the registers of the workbook
 * @param rows the rows with that id, from top to bottom
 * @returns the row; undefined where nothing tells, the rows differ by name, and others name the id: then a person has to say
 */
export function keeperOf(standing: StandingForm, all: readonly StandingForm[], id: string, rows: readonly FormRow[]): FormRow | undefined {
  const [first] = rows;
  const names = new Set(rows.map(({ cells }) => titleOf(standing, cells)));
  if (first === undefined || names.size === 1) return first;
  const mentions = mentionsOf(standing, all, textKey(id)).filter(({ inside }) => inside === undefined || !rows.includes(inside));
  const judged = rows.map((row) => ({ row, witnesses: witnessesFor(standing, row, mentions, ownNumber(id)) }))
    .sort((a, b) => compare(b.witnesses, a.witnesses));
  const [best, next] = judged;
  if (best === undefined || next === undefined) return first;
  if (compare(best.witnesses, next.witnesses) > 0) return best.row;
  return mentions.length === 0 ? first : undefined;
}

const titleOf = ({ form }: StandingForm, cells: Cells): string => textKey(cellText(cells[form.title] ?? ""));
const idOf = ({ cells }: FormRow): string => textKey(cellText(cells["id"] ?? ""));
const compare = (a: Witnesses, b: Witnesses): number => a.map((one, index) => one - (b[index] ?? 0)).find((one) => one !== 0) ?? 0;

function mentionsOf({ key }: StandingForm, all: readonly StandingForm[], id: string): readonly Mention[] {
  return all.flatMap((one) => {
    const naming = one.form.fields.filter(({ kind }) => kind === "ids").map((field) => field.key);
    const typed = one.form.fields.filter(({ kind }) => kind === "text" || kind === "longText").map((field) => field.key);
    return one.table.rows.filter(({ cells }) => naming.some((field) => namedIn(cells, field).has(id))).map((row): Mention => ({
      inside: one.key === key ? row : undefined,
      texts: new Set(one.key === key ? [] : typed.map((field) => textKey(cellText(row.cells[field] ?? ""))).filter((text) => text !== "")),
    }));
  });
}

const namedIn = (cells: Cells, field: string): ReadonlySet<string> => new Set(splitIds(cellText(cells[field] ?? "")).map(textKey));

function witnessesFor(standing: StandingForm, row: FormRow, mentions: readonly Mention[], number: number | undefined): Witnesses {
  const title = titleOf(standing, row.cells);
  const after = mentions.flatMap(({ inside }) => (inside === undefined ? [] : [inside]));
  const own = namedIn(row.cells, "predecessors");
  const circles = after.filter((one) => own.has(idOf(one))).length;
  const [due, rows] = [row.cells["due"], standing.table.rows];
  const early = after.filter(({ cells: { start } }) => typeof start === "number" && typeof due === "number" && start < due).length;
  const at = rows.indexOf(row);
  const beside = [[at - 1, -1], [at + 1, 1]].filter(([index = 0, step = 0]) => {
    const other = rows[index];
    return other !== undefined && number !== undefined && ownNumber(idOf(other)) === number + step;
  }).length;
  return [mentions.filter(({ texts }) => title !== "" && texts.has(title)).length, -circles, -early, beside];
}

/** The number at the end of an id. */
function ownNumber(id: string): number | undefined {
  const [, digits] = /(\d{1,9})$/.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
