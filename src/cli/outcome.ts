import type { ActionEnvironment, TrackerSummary } from "../actions/action";
import type { Finding } from "../domain/findings/finding";
import type { Translate } from "../locales/translate";
import type { CliRequest } from "./arguments";
import type { CliText } from "./cli-text";

/** One call on a workbook that is open. */
export interface Call {
  readonly request: CliRequest;
  readonly environment: ActionEnvironment;
  /** Texts that the pane and the cells have too. */
  readonly translate: Translate;
  /** What only the command line says. */
  readonly say: CliText;
}

/** What an action of the command line came to. */
export interface Outcome {
  /** The day that it judged by, as a serial. */
  readonly asOf: number;
  readonly findings?: readonly Finding[];
  /** What waivers in force cover; not among the findings. */
  readonly waived?: readonly Finding[];
  readonly summary?: TrackerSummary;
  /** What `--json` has of this action alone, by its name there. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** The same as text. */
  readonly lines?: readonly string[];
}

/** An action of the command line: a file of `actions`, which is loaded when it is called for. */
export type RunAction = (call: Call) => Promise<Outcome>;

/** The day given, as the actions take it. */
export const dayOf = ({ asOf }: CliRequest): { readonly asOf?: number } => (asOf === undefined ? {} : { asOf });
