import type { Flag } from "../catalog/lists";
import type { Translate } from "../locales/translate";
import type { Cell } from "../rules/tracker-row";
import type { Book } from "./read-book";

/** What a flow looks at. */
export interface FlowInput {
  readonly book: Pick<Book, "registry" | "tables" | "language" | "statuses" | "roster" | "departments" | "calendar" | "projectName">;
  /** Whole day, Excel serial. */
  readonly asOf: number;
  /** The workbook's words: what is carried on is written in them, whoever reads. */
  readonly say: Translate;
  /** Rows as their rules see them, by register. */
  readonly registers: ReadonlyMap<string, { readonly flag: (row: number) => Flag | ""; readonly reason: (row: number) => string }>;
}

/** The id that an earlier row of the same proposal gets, by its place among the rows to add. */
export interface IdOf {
  readonly idOf: number;
}

/** A row that a proposal adds to a register: by field, in the words of the workbook. */
export interface FlowAdd {
  readonly register: string;
  readonly cells: Readonly<Record<string, Cell | IdOf>>;
  /** Proposals that are taken together add such a row once: a meeting on several tasks. */
  readonly shared?: string;
}

/** A cell of a row that stands: what it holds now, and what it is to hold. */
export interface FlowSet {
  readonly register: string;
  readonly id: string;
  readonly field: string;
  readonly before: Cell;
  readonly value: Cell | IdOf;
}

/** What one row of a register leads to elsewhere. */
export interface Proposal {
  /** Id of the row that it comes from, by which people choose; unlike any other of the flow. */
  readonly source: string;
  /** What people know that row by. */
  readonly title: string;
  readonly adds: readonly FlowAdd[];
  readonly sets: readonly FlowSet[];
  /** Whoever has to be told of it. */
  readonly inform?: readonly string[];
}

/**
 * Rows of one register carried on into another in one press. What was carried on already is offered no more: the link tells it, so a flow
 * writes the link with the row.
 * Words are below `forms:flows.<key>`.
 */
export interface Flow {
  readonly key: string;
  /** Registers without which there is nothing to carry on. */
  readonly needs: readonly string[];
  readonly propose: (input: FlowInput) => readonly Proposal[];
}
