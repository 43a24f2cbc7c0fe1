/** The command line's actions and options, in data: reading a call and the help text both come from here. */

export const cliOptions = {
  in: { takes: "book.xlsx" },
  out: { takes: "book.xlsx" },
  project: { takes: "project.json" },
  demo: { takes: undefined },
  forms: { takes: "tracker,requests" },
  scenario: { takes: "event" },
  profile: { takes: "profile.json" },
  request: { takes: "request.json" },
  sheet: { takes: "Plan" },
  year: { takes: "2026" },
  order: { takes: "day-first|month-first" },
  unfinished: { takes: undefined },
  remove: { takes: undefined },
  "dry-run": { takes: undefined },
  "take-in": { takes: undefined },
  file: { takes: "script.js" },
  since: { takes: "YYYY-MM-DD" },
  period: { takes: "2026-03|2026Q1|2026H1" },
  by: { takes: "NAME" },
  who: { takes: "NAME" },
  name: { takes: "NAME" },
  flow: { takes: "itemsToTasks" },
  rows: { takes: "A001,A003" },
  lang: { takes: "zh-CN|en-US" },
  "as-of": { takes: "YYYY-MM-DD" },
  json: { takes: undefined },
} as const satisfies Readonly<Record<string, { readonly takes: string | undefined }>>;

export type CliOption = keyof typeof cliOptions;

interface Command {
  /** Options without which there is nothing to do. */
  readonly needs: readonly CliOption[];
  /** Exactly one of these, too. */
  readonly either?: readonly [CliOption, CliOption];
  readonly may: readonly CliOption[];
}

const judged: readonly CliOption[] = ["lang", "as-of", "json"];

export const commands = {
  generate: { needs: ["out"], either: ["project", "demo"], may: ["forms", "scenario", "in", "profile", ...judged] },
  check: { needs: ["in"], may: ["sheet", "year", "order", "unfinished", ...judged] },
  refresh: { needs: ["in", "out"], may: ["take-in", "by", ...judged] },
  week: { needs: ["in"], may: ["since", ...judged] },
  remind: { needs: ["in", "out", "who"], may: ["by", ...judged] },
  baseline: { needs: ["in", "out", "name"], may: ["by", ...judged] },
  "open-minutes": { needs: ["in", "out"], may: judged },
  report: { needs: ["in", "out"], may: ["period", ...judged] },
  rollup: { needs: ["in"], may: ["sheet", "year", "order", "unfinished", ...judged] },
  "submit-request": { needs: ["in", "out"], may: ["request", ...judged] },
  "flag-sheet": { needs: ["in", "out"], may: ["sheet", "remove", ...judged] },
  "take-over": { needs: ["in"], may: ["out", "sheet", "year", "order", "unfinished", ...judged] },
  "carry-on": { needs: ["in"], may: ["out", "flow", "rows", ...judged] },
  clean: { needs: ["in"], may: ["out", "sheet", "year", "order", ...judged] },
  upgrade: { needs: ["in"], may: ["out", "dry-run", ...judged] },
  repair: { needs: ["in"], may: ["out", ...judged] },
  forms: { needs: [], may: ["profile", "lang", "json"] },
  script: { needs: ["file"], may: ["in", "out", "lang"] },
} as const satisfies Readonly<Record<string, Command>>;

export type CliAction = keyof typeof commands;

export const cliActions = Object.keys(commands) as readonly CliAction[];

export const commandOf = (action: CliAction): Command => commands[action];

/** Every option that the action knows, the needed ones first. */
export function optionsOf(action: CliAction): readonly CliOption[] {
  const { needs, either = [], may } = commandOf(action);
  return [...needs, ...either, ...may];
}

/** `--in book.xlsx` */
export function written(option: CliOption): string {
  const { takes } = cliOptions[option];
  return takes === undefined ? `--${option}` : `--${option} ${takes}`;
}

/** `refresh --in book.xlsx --out book.xlsx [--lang zh-CN|en-US] …` */
export function synopsis(action: CliAction): string {
  const { needs, either, may } = commandOf(action);
  const choice = either === undefined ? [] : [either.map(written).join(" | ")];
  return [action, ...choice, ...needs.map(written), ...may.map((option) => `[${written(option)}]`)].join("  ");
}
