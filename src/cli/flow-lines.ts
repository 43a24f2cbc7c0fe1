import type { FlowSet } from "../excel/flow";
import type { Translate } from "../locales/translate";
import type { CliResult } from "./run-action";

/** What can be carried on, a row a line, or what a press has written. */
export function flowLines({ flows, carriedOn }: Pick<CliResult, "flows" | "carriedOn">, translate: Translate): readonly string[] {
  const field = (
    { register, id, field: key }: Pick<FlowSet, "register" | "id" | "field">
  ): string => `${id} ${translate(`forms:${register}.fields.${key}`)}`;
  const planned = (flows ?? []).flatMap(({ flow, proposals }) => [
    `${translate(`forms:flows.${flow}.name`)} (--flow ${flow}): ${proposals.length}`,
    ...proposals.map(({ source, title }) => `  ? ${source} ${title.split("\n").join(" ")}`),
  ]);
  if (carriedOn === undefined) return flows?.length === 0 ? ["="] : planned;
  const { added, changed, left, already, inform } = carriedOn;
  return [
    ...added.map(({ id, sheet, cell }) => `+ ${[id, `${sheet}!${cell}`].filter((part) => part !== "").join(" ")}`),
    ...changed.map((one) => `* ${one.sheet}!${one.cell} ${field(one)}: ${String(one.before)} → ${String(one.value).split("\n").join(" ")}`),
    ...left.map((one) => `! ${field(one)}`), ...already.map((id) => `= ${id}`), ...(inform.length > 0 ? [`@ ${inform.join(", ")}`] : []),
  ];
}
