import type { Finding } from "../../domain/finding";
import { personMatcher } from "../../domain/match-person";
import { readPeople } from "../../domain/people";
import { textKey } from "../../domain/text-key";
import { cellText } from "../cell-text";
import { findingAt, type Check, type CheckContext, type TrackerRecord } from "./record";

/** One owner a task, from 名册/Roster; several names, roles and placeholders are told apart, aliases are pointed out. */
export const checkOwners: Check = (records, context) => {
  const match = personMatcher(context.roster ?? []);
  const known = (name: string): boolean => context.roster !== undefined && match(name).kind === "known";
  return records.flatMap((record) => {
    const text = cellText(record.cells.owner);
    const mentions = readPeople(text, known);
    const say = (severity: Finding["severity"], key: string, values: Record<string, string> = {}): readonly Finding[] =>
      findingAt(context, record, "owner", { rule: "C-OWNER", severity, text: key, values });
    const people = mentions.flatMap((mention) => (mention.kind === "person" ? [mention.name] : []));
    const findings: Finding[] = mentions.flatMap((mention) =>
      mention.kind === "placeholder" ? say(context.ours ? "error" : "warning", "owner-placeholder", { word: mention.word }) : [],
    );
    if (people.length > 1) findings.push(...say("warning", "several-owners", { count: String(people.length), names: people.join(" / ") }));
    if (context.roster === undefined) return findings;
    for (const name of people) {
      const found = match(name);
      if (found.kind === "alias") findings.push(...say("note", "owner-alias", { name, person: found.person.name }));
      if (found.kind === "ambiguous") findings.push(...say("error", "owner-ambiguous", { name, candidates: found.candidates.map((person) => `${person.name} (${person.department})`).join(" / ") }));
      if (found.kind === "unknown") {
        const suggestions = found.suggestions.map((person) => person.name).join(" / ");
        findings.push(...say("error", suggestions === "" ? "owner-unknown" : "owner-misspelt", { name, suggestions }));
      }
    }
    return findings;
  });
};

/** Words of lists: department, priority. Status has its own check, since the flag hangs on it. */
export const checkListWords: Check = (records, context) => {
  if (!context.ours) return [];
  const inList = (list: readonly string[]): ((word: string) => boolean) => {
    const words = new Set(list.map(textKey));
    return (word) => words.has(textKey(word));
  };
  const department = inList(context.departments);
  const priority = inList(context.priorities);
  return records.flatMap((record) => [
    ...notListed(record, "department", department, context),
    ...notListed(record, "priority", priority, context),
  ]);
};

function notListed(
  record: TrackerRecord, key: "department" | "priority", listed: (word: string) => boolean, context: CheckContext,
): readonly Finding[] {
  const word = cellText(record.cells[key]);
  if (word === "" || listed(word)) return [];
  return findingAt(context, record, key, { rule: "C-LIST", severity: "error", text: "not-in-list" });
}
