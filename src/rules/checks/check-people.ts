import type { Finding, Severity } from "../../domain/findings/finding";
import { personMatcher, type RosterPerson } from "../../domain/people/match-person";
import { readPeople } from "../../domain/people/people";
import { textKey } from "../../domain/text/text-key";
import { cellText } from "../cell-text";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

export const checkOwners: Check = (records, context) => personFindings("owner", records, context, context.roster, context.ours ? "error" : "warning");

/** One person a cell, from 名册/Roster; several names, roles and placeholders are told apart, aliases are pointed out. */
export function personFindings<Key extends string>(
  key: Key, records: readonly FindingRow<Key>[], context: FindingContext<Key>, roster: readonly RosterPerson[] | undefined, nobody: Severity,
): readonly Finding[] {
  const match = personMatcher(roster ?? []);
  const known = (name: string): boolean => roster !== undefined && match(name).kind === "known";
  return records.flatMap((record) => {
    const text = cellText(record.cells[key]);
    const mentions = readPeople(text, known);
    const say = (severity: Severity, what: string, values: Record<string, string> = {}): readonly Finding[] =>
      findingAt(context, record, key, { rule: "C-OWNER", severity, text: what, values });
    const people = mentions.flatMap((mention) => (mention.kind === "person" ? [mention.name] : []));
    const findings: Finding[] = mentions.flatMap((mention) =>
      mention.kind === "placeholder" ? say(nobody, "owner-placeholder", { word: mention.word }) : [],
    );
    if (people.length > 1) findings.push(...say("warning", "several-owners", { count: String(people.length), names: people.join(" / ") }));
    if (roster === undefined) return findings;
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
}

/** Words of lists: department, priority. Status has its own check, since the flag hangs on it. */
export const checkListWords: Check = (records, context) => {
  if (!context.ours) return [];
  return [
    ...listFindings("department", records, context, context.departments),
    ...listFindings("priority", records, context, context.priorities),
  ];
};

/** Words that are not in the list that their column chooses from. */
export function listFindings<Key extends string>(
  key: Key, records: readonly FindingRow<Key>[], context: FindingContext<Key>, list: readonly string[],
): readonly Finding[] {
  const words = new Set(list.map(textKey));
  return records.flatMap((record) => {
    const word = cellText(record.cells[key]);
    return word === "" || words.has(textKey(word)) ? [] : findingAt(context, record, key, { rule: "C-LIST", severity: "error", text: "not-in-list" });
  });
}
