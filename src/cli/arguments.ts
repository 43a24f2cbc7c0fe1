import { parseArgs } from "node:util";
import { serialFromIso } from "../domain/excel-date";
import { languageFor, languages, type Language } from "../domain/language";

export const cliActions = ["generate", "check", "refresh", "rollup", "submit-request", "flag-sheet", "take-over", "script"] as const;
export type CliAction = (typeof cliActions)[number];

export interface CliRequest {
  readonly action: CliAction;
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly language: Language;
  readonly asOf: number | undefined;
  readonly json: boolean;
  readonly project: string | undefined;
  readonly demo: boolean;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  /** A request to register, as a file; without one the page of the workbook is read. */
  readonly request: string | undefined;
  readonly remove: boolean;
  readonly profile: string | undefined;
  /** Whether the call itself named the language. */
  readonly languageNamed: boolean;
}

/** The call's words are wrong; the message says how, and the usage follows it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage = `Usage: npm run -s liaison -- <action> [options]

Actions
  generate   --project p.json | --demo   --out new.xlsx   [--in existing.xlsx]   [--profile pmo.json]
  check      --in book.xlsx
  refresh    --in book.xlsx   --out refreshed.xlsx
  rollup     --in book.xlsx
  submit-request --in book.xlsx --out book.xlsx   [--request request.json]
             registers a request: the one typed on the request form, or the file's
  flag-sheet --in anyone.xlsx --out flagged.xlsx   [--sheet Plan]   [--remove]
             red and amber as conditional formats on a task list that is not ours; no cell is written
  take-over  --in book.xlsx   --out added.xlsx   [--sheet Draft]
             adds the duties of a RACI sheet in the same workbook to the list of duties; without --out it only says what it would add
  script     --file script.js   [--in book.xlsx]   [--out changed.xlsx]

Options
  --lang zh-CN|en-US     language of messages and of generated sheets (default: the profile's for sheets, else from LANG)
  --as-of YYYY-MM-DD     judge at this date; generate and refresh write it into the workbook
  --json                 print one JSON object instead of text

Exit codes: 0 clean, 1 findings, 2 error`;

export function readArguments(words: readonly string[], environmentLanguage: string | undefined): CliRequest {
  const { values, positionals } = parse(words);
  const [action, ...more] = positionals;
  const known = cliActions.find((candidate) => candidate === action);
  if (known === undefined) throw new UsageError(action === undefined ? "An action is missing." : `No action is called ${action}.`);
  if (more.length > 0) throw new UsageError(`Not understood: ${more.join(" ")}`);
  const language = values.lang === undefined ? languageFor(environmentLanguage) : languages.find((one) => one === values.lang);
  if (language === undefined) throw new UsageError(`--lang takes zh-CN or en-US, not ${values.lang ?? ""}.`);
  const asOf = values["as-of"] === undefined ? undefined : serialFromIso(values["as-of"]);
  if (values["as-of"] !== undefined && asOf === undefined) throw new UsageError(`--as-of takes a date such as 2026-03-01, not ${values["as-of"]}.`);
  const request: CliRequest = {
    action: known, input: values.in, output: values.out, language, asOf, json: values.json === true,
    project: values.project, demo: values.demo === true, file: values.file,
    request: values.request, sheet: values.sheet, remove: values.remove === true, profile: values.profile, languageNamed: values.lang !== undefined,
  };
  demand(request);
  return request;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        in: { type: "string" }, out: { type: "string" }, lang: { type: "string" }, "as-of": { type: "string" },
        json: { type: "boolean" }, project: { type: "string" }, demo: { type: "boolean" }, file: { type: "string" },
        sheet: { type: "string" }, request: { type: "string" }, remove: { type: "boolean" }, profile: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function demand({ action, input, output, project, demo, file }: CliRequest): void {
  if (action === "take-over" && input === undefined) throw new UsageError("take-over needs --in.");
  if ((action === "flag-sheet" || action === "submit-request") && (input === undefined || output === undefined)) throw new UsageError(`${action} needs --in and --out.`);
  if ((action === "check" || action === "refresh" || action === "rollup") && input === undefined) throw new UsageError(`${action} needs --in.`);
  if (action === "script" && file === undefined) throw new UsageError("script needs --file.");
  if (action === "generate" && demo === (project !== undefined)) throw new UsageError("generate needs either --project or --demo.");
}
