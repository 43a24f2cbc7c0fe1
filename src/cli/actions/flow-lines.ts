import type { FlowPlan, FlowReport } from "../../actions/flows/press-flow";
import type { FlowSet } from "../../excel/flow";
import type { Translate } from "../../locales/translate";

/** What can be carried on, a row a line. */
export function plannedLines(flows: readonly FlowPlan[], translate: Translate): readonly string[] {
  if (flows.length === 0) return ["="];
  return flows.flatMap(({ flow, proposals }) => [
    `${translate(`forms:flows.${flow}.name`)} (--flow ${flow}): ${proposals.length}`,
    ...proposals.map(({ source, title }) => `  ? ${source} ${title.split("\n").join(" ")}`),
  ]);
}

/** What a press has written. */
export function carriedLines({ added, changed, left, already, inform }: FlowReport, translate: Translate): readonly string[] {
  const field = ({ register, id, field: key }: Pick<FlowSet, "register" | "id" | "field">): string =>
    `${id} ${translate(`forms:${register}.fields.${key}`)}`;
  return [
    ...added.map(({ id, sheet, cell }) => `+ ${[id, `${sheet}!${cell}`].filter((part) => part !== "").join(" ")}`),
    ...changed.map((one) => `* ${one.sheet}!${one.cell} ${field(one)}: ${String(one.before)} → ${String(one.value).split("\n").join(" ")}`),
    ...left.map((one) => `! ${field(one)}`), ...already.map((id) => `= ${id}`), ...(inform.length > 0 ? [`@ ${inform.join(", ")}`] : []),
  ];
}
