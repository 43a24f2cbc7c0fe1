import { percentScale } from "../../text/parse-percent";
import type { ForeignSheet } from "../read-foreign-rows";
import { isBlankValue, type GridCell, type GridValue } from "../sheet-grid";
import type { CleanAnswers, CleanQuestion, CleanQuestionKind, Cleaning } from "./clean-answers";
import { cleanDate } from "./clean-date";
import { cleanNames, cleanPercent, cleanWord, foldedOf, namesIn, spellingsIn, type Spellings } from "./clean-words";

export const cleanKinds = ["date", "name", "department", "status", "percent"] as const;
export type CleanKind = (typeof cleanKinds)[number];

/** One cell, before and after; rows and columns count from 0 within the grid. */
export interface CleanedCell {
  readonly kind: CleanKind;
  /** The field that its column is. */
  readonly field: string;
  readonly row: number;
  readonly column: number;
  readonly before: GridValue;
  readonly after: string | number;
  /** The number format that shows it as what it is. */
  readonly numberFormat?: string;
}

export interface CleanPlan {
  readonly cells: readonly CleanedCell[];
  readonly questions: readonly CleanQuestion[];
}

const kindOf: Readonly<Record<string, CleanKind>> = {
  start: "date", due: "date", dueBefore: "date", actualStart: "date", actualFinish: "date", created: "date", updated: "date",
  owner: "name", reporter: "name", department: "department", fromDepartment: "department", status: "status", percent: "percent",
};
const ends = new Set(["due", "dueBefore", "actualFinish"]);
const dateFormat = "yyyy-mm-dd";
const shareFormat = "0%";
const samplesShown = 3;

class Asked {
  private readonly all = new Map<string, CleanQuestion & { readonly samples: string[] }>();

  add(kind: CleanQuestionKind, text: string, about?: { readonly key: string; readonly options: readonly string[] }): void {
    const name = `${kind} ${about?.key ?? ""}`;
    const known = this.all.get(name);
    const samples = known?.samples ?? [];
    if (samples.length < samplesShown && !samples.includes(text)) samples.push(text);
    this.all.set(name, { kind, count: (known?.count ?? 0) + 1, samples, ...(about === undefined ? {} : about) });
  }

  get questions(): readonly CleanQuestion[] {
    return [...this.all.values()];
  }
}

/**
 * What could be tidied on a list of others, cell by cell, and what has to be asked before. Formulas are not known here: who writes leaves
 * them alone. Asked again after it was done it proposes nothing.
 */
export function planCleaning({ header, rows }: ForeignSheet, answers: CleanAnswers = {}): CleanPlan {
  const asked = new Asked();
  const tasks = rows.filter(({ kind }) => kind === "task" || kind === "summary");
  const cells = header.columns.flatMap(({ key, column }): readonly CleanedCell[] => {
    const kind = kindOf[key];
    if (kind === undefined) return [];
    // A cell that is merged over several rows is written once, in the row where it stands.
    const own = tasks.flatMap(({ cells: of }) => {
      const cell = of.get(key);
      return cell === undefined || cell.filledFrom !== undefined || isBlankValue(cell.value) ? [] : [cell];
    });
    const clean = cleanerOf(kind, key, own, answers);
    return own.flatMap((cell) => {
      const { cleaning, about } = clean(cell);
      if (cleaning.kind === "asks") for (const question of cleaning.questions) asked.add(
        question, String(cell.value).trim(), question === "spelling" ? about : undefined,
      );
      if (cleaning.kind !== "becomes") return [];
      return [{ kind, field: key, row: cell.row, column, before: cell.value, after: cleaning.value, ...formatFor(kind) }];
    });
  });
  return { cells, questions: asked.questions };
}

const formatFor = (kind: CleanKind): { readonly numberFormat?: string } =>
  (kind === "date" ? { numberFormat: dateFormat } : kind === "percent" ? { numberFormat: shareFormat } : {});

interface Cleaned {
  readonly cleaning: Cleaning<string | number>;
  readonly about?: { readonly key: string; readonly options: readonly string[] };
}

function cleanerOf(kind: CleanKind, key: string, cells: readonly GridCell[], answers: CleanAnswers): (cell: GridCell) => Cleaned {
  if (kind === "date") return ({ value, numberFormat }) => ({ cleaning: cleanDate(value, numberFormat, answers, ends.has(key)) });
  if (kind === "percent") {
    const scale = percentScale(cells);
    // A column of plain fractions reads well to everybody.
    return (cell) =>
      ({ cleaning: typeof cell.value === "number" && scale === "fraction" ? { kind: "stays" } : cleanPercent(cell, scale, answers) });
  }
  const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const spellings = spellingsIn(kind === "name" ? texts.flatMap(namesIn) : texts);
  return ({ value }) => {
    if (typeof value !== "string") return { cleaning: { kind: "stays" } };
    const cleaning = kind === "name" ? cleanNames(value, spellings, answers) : cleanWord(value, spellings, answers);
    const open = (kind === "name" ? namesIn(value) : [value]).map(foldedOf).find((folded) =>
      isOpen(spellings.get(folded), answers, folded));
    return { cleaning, ...(open === undefined ? {} : {
      about: { key: open, options: [...spellings.get(open)?.typed.keys() ?? []].map((one) => one.trim()) },
    }) };
  };
}

const isOpen = (spellings: Spellings | undefined, answers: CleanAnswers, folded: string): boolean =>
  spellings !== undefined && spellings.holds === undefined && answers.spellings?.[folded] === undefined;
