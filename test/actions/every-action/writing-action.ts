/**
 * A press of the product that writes, told so that every test of what is promised of all presses can do it: beside others, after faults,
 * again.
 */
import type { ActionEnvironment } from "../../../src/actions/action";
import type { Language } from "../../../src/domain/language";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import type { HostForTest } from "../../support/host";
import { environmentOf } from "../../support/product";
import { asOf } from "../books";
import { registerBook } from "../register-book";

export interface WritingAction<Kept = unknown> {
  readonly name: string;
  /** The function below src/actions. */
  readonly action: string;
  readonly book: () => Promise<WorkbookFile>;
  /** What was done before the press; answers what the pane remembers of it. */
  readonly prepare?: (test: HostForTest) => Promise<Kept>;
  readonly act: (test: HostForTest, kept: Kept, signal?: AbortSignal) => Promise<unknown>;
  /** In which others work meanwhile: every row is to stand as they typed it. */
  readonly tables: readonly string[];
  /** Columns that others leave alone. */
  readonly untouched?: readonly string[];
  /** Rows of the press, told by all typed cells as `column=text|column=text`. */
  readonly isOurs?: (row: string) => boolean;
  /** Rows of the press that stand in the end, each once. */
  readonly rows?: number;
  /** Rows that the report names, with what is to stand in them by what it says. */
  readonly says?: (report: unknown) => readonly { readonly sheet: string; readonly row: number; readonly words: readonly string[] }[];
  /** What the press makes of a typed cell on purpose, by what stood there. */
  readonly turns?: (kept: Kept) => ReadonlyMap<string, string>;
  /** Codes with which the press may refuse for what others have done, also when it is repeated. */
  readonly refuses?: readonly string[];
  /** Requests, from the first, that only look; one where it is not said. */
  readonly looks?: number;
  /** Opens slowly, so that only a soak goes through histories of it. */
  readonly isLarge?: true;
}

/** Of whatever the press is kept by; only its own functions look at it. */
export const writing = <Kept>(one: WritingAction<Kept>): WritingAction => one as WritingAction;

/** One book for all presses on the tracker and the registers beside it: making it costs more than a history. */
export const ours = (): Promise<WorkbookFile> => registerBook("tracker", "history", "waivers", "baselines", "minutes");

export const environment = (test: HostForTest, language: Language = "en-US", more: Partial<ActionEnvironment> = {}): ActionEnvironment =>
  environmentOf(test, language, asOf, { now: () => asOf + 0.4, ...more });

export const cancelledBy = (signal: AbortSignal | undefined): Partial<ActionEnvironment> => (signal === undefined ? {} : { signal });
