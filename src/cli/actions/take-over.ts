import type { TakeOverPlan } from "../../actions/action";
import { planTakeOvers, takeOverDuties } from "../../actions/duties/take-over-duties";
import type { ListItem, ListPlan } from "../../actions/take-over/plan-list";
import { planListTakeOvers, takeOverList } from "../../actions/take-over/take-over-list";
import type { Call, Outcome } from "../outcome";

/** Sheets of others, by name or all of them: lists into the form of their kind, or, where there are none, RACI sheets into the duties. */
export async function takeOver(call: Call): Promise<Outcome> {
  const { request: { sheet: wanted, output, answers }, environment } = call;
  const isWanted = ({ sheet }: { readonly sheet: string }): boolean => wanted === undefined || sheet === wanted;
  const asOf = environment.today();
  const lists = (await planListTakeOvers(environment, answers)).filter(isWanted);
  if (lists.length > 0) {
    const listTakeOvers: ListPlan[] = [];
    for (const list of lists) {
      listTakeOvers.push(output === undefined ? list : (await takeOverList(environment, { sheet: list.sheet, answers })).plan);
    }
    return {
      asOf, json: { ...(output === undefined && { takeOvers: [] }), listTakeOvers },
      lines: listTakeOvers.flatMap((plan) => listLines(plan, call)),
    };
  }
  const takeOvers = output === undefined
    ? (await planTakeOvers(environment)).filter(isWanted)
    : [(await takeOverDuties(environment, wanted === undefined ? {} : { sheet: wanted })).plan];
  return {
    asOf, json: { takeOvers, ...(output === undefined && { listTakeOvers: [] }) },
    lines: takeOvers.flatMap((plan) => dutyLines(plan, call)),
  };
}

function dutyLines({ sheet, duties, rows, already, unknown }: TakeOverPlan, { say }: Call): readonly string[] {
  return [
    say("told.duties", { sheet, duties: String(duties), rows: String(rows.length), already: String(already) }),
    ...rows.map(({ duty, department, person, role, note, cell }) => `  + ${cell} ${[duty, department, person, role, note].join(" | ")}`),
    ...unknown.map(({ duty, person, text, cell }) => `  ? ${cell} ${duty} | ${person} | ${text}`),
  ];
}

function listLines({ sheet, target, items, gone, questions, words }: ListPlan, { translate }: Call): readonly string[] {
  const count = (kind: ListItem["kind"]): number => items.filter((item) => item.kind === kind).length;
  const changed = ({ changes }: ListItem): string =>
    changes.map(({ field, from, to }) => ` | ${translate(`forms:${words}.fields.${field}`)}: ${String(from)} → ${String(to)}`).join("");
  return [
    `${sheet} → ${target ?? "?"}: + ${count("new")}  ~ ${count("changed")}  = ${count("same")}  - ${gone.length}`,
    ...items.filter(({ kind }) => kind !== "same").map((item) =>
      `  ${item.kind === "new" ? "+" : "~"} ${item.cell} ${named(item)}${changed(item)}`.replaceAll("\n", " ¶ ")),
    ...gone.map((row) => `  - ${named(row)}`),
    ...questions.map(({ kind, count: cells, samples }) =>
      `  ? ${translate(`pane:reading.ask.${kind}`, { count: cells, samples: samples.join(" / ") })}`),
  ];
}

const named = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  [id, title].filter((part) => part !== "").join(" ");
