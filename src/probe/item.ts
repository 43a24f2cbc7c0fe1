/** What the probe asks an Excel: one small question each, in plain Office.js, with an answer that reads the same in every language of Excel. */

/** Office.js as the page, or a test's window, has it. */
export interface ExcelHere {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What a question is given. */
export interface Given {
  readonly here: ExcelHere;
  readonly context: Excel.RequestContext;
  /** A blank sheet of its own, deleted afterwards. */
  readonly sheet: Excel.Worksheet;
  /**
   * The sheet's name. Whatever else a question makes in the workbook (sheets, names, settings) begins with it, so that it can be found and
   * taken away; in answers it reads as "Probe".
   */
  readonly name: string;
}

export interface ProbeItem {
  /** Number of the behaviour in the contract with Excel. */
  readonly id: string;
  /** Which part of it, in a word or two; with the id it names the question. */
  readonly part: string;
  /** The question, for people. */
  readonly asks: string;
  /** Switches of the embedded host on whose positions its answer depends: where Excel's behaviour is not known for certain. */
  readonly switches?: readonly string[];
  /** The ExcelApi version whose members it uses, above 1.9. */
  readonly needs?: string;
  /** Asked on Excel on the web alone. */
  readonly webOnly?: true;
  /** @returns anything that JSON can say. What it throws is its answer, as a code. */
  readonly ask: (given: Given) => Promise<unknown>;
}

export const keyOf = ({ id, part }: Pick<ProbeItem, "id" | "part">): string => `${id} ${part}`;
