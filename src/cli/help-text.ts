import { version } from "../../package.json";
import type { Language } from "../domain/language";
import type { CliQuestion } from "./arguments";
import texts from "../locales/en-US/cli.json";
import { cliText } from "./cli-text";
import { cliActions, optionsOf, synopsis, written, type CliAction, type CliOption } from "./commands";

const program = "npm run -s liaison --";

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** All actions, a line each. */
export function helpText(language: Language): string {
  const say = cliText(language);
  return [
    `${say("usage")} ${program} <action> [options]`, "",
    ...table(cliActions.map((action) => [action, say(`actions.${action}`)])), "",
    say("more"), "", say("exit-codes"),
  ].join("\n");
}

/** One action with its options. */
export function actionHelp(action: CliAction, language: Language): string {
  const say = cliText(language);
  const rows = optionsOf(action).map((option): readonly [string, string] => [written(option), say(`options.${meaning(action, option)}`)]);
  const usage = `${say("usage")} ${program} ${synopsis(action)}`;
  return [usage, "", say(`actions.${action}`), "", ...table(rows), "", say("exit-codes")].join("\n");
}

/** Some options mean something of their own with one action. */
function meaning(action: CliAction, option: CliOption): string {
  const own: string = `${action}-${option}`;
  return own in texts.options ? own : option;
}

/** What a refused call is told after the reason. */
export function hint(action: CliAction | undefined, language: Language): string {
  const say = cliText(language);
  return action === undefined ? helpText(language) : `${say("usage")} ${program} ${synopsis(action)}\n${say("see-help", { action })}`;
}

export function answer({ asks, about, language }: CliQuestion): string {
  if (asks === "version") return `Liaison ${version}`;
  return about === undefined ? helpText(language) : actionHelp(about, language);
}
