import { priorities, requestTypes, urgencies } from "../catalog/lists";
import type { Profile } from "../catalog/profile";
import { taskStates } from "../domain/tasks/task-state";
import { textKey } from "../domain/text/text-key";
import type { NewRow } from "./form";
import type { Translate } from "../locales/translate";

/** Departments of the project first, then the organisation's others: the drop-downs know them all. */
export function departmentsUnder(profile: Profile | undefined, own: readonly string[]): readonly string[] {
  const known = new Set(own.map(textKey));
  return [...own, ...(profile?.lists?.departments ?? []).filter((name) => !known.has(textKey(name)))];
}

/** Words of our own lists in tasks, such as the sample's, as the organisation says them; its own words and anybody else's stay. */
export function tasksUnder(profile: Profile | undefined, tasks: readonly NewRow[], translate: Translate): readonly NewRow[] {
  const { statuses, priorities: ranks } = profile?.lists ?? {};
  if (statuses === undefined && ranks === undefined) return tasks;
  const words = new Map<string, string>();
  for (const state of statuses === undefined ? [] : taskStates) {
    const word = statuses?.find(({ countsAs }) => countsAs === state)?.word;
    if (word !== undefined) words.set(`status ${translate(`forms:lists.states.${state}`)}`, word);
  }
  priorities.forEach((priority, index) => {
    // First to first, last to last, and the middle in between.
    const word = ranks?.[Math.round((index * (ranks.length - 1)) / (priorities.length - 1))];
    if (word !== undefined) words.set(`priority ${translate(`forms:lists.priorities.${priority}`)}`, word);
  });
  const said = (kind: string, cell: string | number | undefined, own: readonly string[] | undefined): string | number | undefined =>
    typeof cell === "string" && own?.includes(cell) !== true ? (words.get(`${kind} ${cell}`) ?? cell) : cell;
  return tasks.map((task) => {
    const [status, priority] = [said("status", task["status"], statuses?.map(({ word }) => word)), said("priority", task["priority"], ranks)];
    return { ...task, ...(status !== undefined && { status }), ...(priority !== undefined && { priority }) };
  });
}

/** The same for requests: urgencies by what they count as, kinds by their place in the list. */
export function requestsUnder(profile: Profile | undefined, requests: readonly NewRow[], translate: Translate): readonly NewRow[] {
  const { urgencies: wanted, requestTypes: kinds } = profile?.lists ?? {};
  const words = new Map<string, string>();
  for (const urgency of urgencies) {
    const word = wanted?.find(({ countsAs }) => countsAs === urgency)?.word;
    if (word !== undefined) words.set(`urgency ${translate(`forms:lists.urgencies.${urgency}`)}`, word);
  }
  requestTypes.forEach((type, index) => {
    const word = kinds?.[Math.min(index, kinds.length - 1)];
    if (word !== undefined) words.set(`type ${translate(`forms:lists.requestTypes.${type}`)}`, word);
  });
  if (words.size === 0) return requests;
  return requests.map((request) => {
    const [urgency, type] = [words.get(`urgency ${request["urgency"] ?? ""}`), words.get(`type ${request["type"] ?? ""}`)];
    return { ...request, ...(urgency !== undefined && { urgency }), ...(type !== undefined && { type }) };
  });
}
