import type { Finding, MessageValues, Severity } from "../../domain/findings/finding";
import { personMatcher, type PersonMatch, type RosterPerson } from "../../domain/people/match-person";
import { readPeople } from "../../domain/people/people";
import { remembered } from "../../domain/remembered";
import { nearWords } from "../../domain/text/near-words";
import { textKey } from "../../domain/text/text-key";
import { cellText } from "../cell-text";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

export const checkOwners: Check = (records, context) => personFindings("owner", records, context, context.roster, context.ours ? "error" : "warning");

/** One person a cell, from 名册/Roster; several names, roles and placeholders are told apart, aliases are pointed out. */
export function personFindings<Key extends string>(
  key: Key, records: readonly FindingRow<Key>[], context: FindingContext<Key>, roster: readonly RosterPerson[] | undefined, nobody: Severity,
): readonly Finding[] {
  const saidOf = remembered(peopleReader(roster, nobody));
  const found: Finding[] = [];
  for (const record of records) {
    const value = record.cells[key];
    if (value === "") continue;
    for (const said of saidOf(cellText(value))) found.push(...findingAt(context, record, key, { rule: "C-OWNER", ...said }));
  }
  return found;
}

interface Said {
  readonly severity: Severity;
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What is to be said of a cell that names people. */
function peopleReader(roster: readonly RosterPerson[] | undefined, nobody: Severity): (text: string) => readonly Said[] {
  const match = personMatcher(roster ?? []);
  const known = (name: string): boolean => roster !== undefined && match(name).kind === "known";
  return (text) => {
    const mentions = readPeople(text, known);
    const people = mentions.flatMap((mention) => (mention.kind === "person" ? [mention.name] : []));
    const said: Said[] = mentions.flatMap((mention) =>
      mention.kind === "placeholder" ? [{ severity: nobody, text: "owner-placeholder", values: { word: mention.word } }] : []);
    if (people.length > 1) said.push({ severity: "warning", text: "several-owners", values: { count: String(people.length), names: people.join(" / ") } });
    return roster === undefined ? said : [...said, ...people.flatMap((name) => aboutPerson(name, match(name)))];
  };
}

function aboutPerson(name: string, found: PersonMatch<RosterPerson>): readonly Said[] {
  switch (found.kind) {
    case "known":
      return [];
    case "alias":
      return [{ severity: "note", text: "owner-alias", values: { name, person: found.person.name } }];
    case "ambiguous": {
      const candidates = found.candidates.map((person) => `${person.name} (${person.department})`).join(" / ");
      return [{ severity: "error", text: "owner-ambiguous", values: { name, candidates } }];
    }
    case "unknown": {
      const suggestions = found.suggestions.map((person) => person.name).join(" / ");
      return [{ severity: "error", text: suggestions === "" ? "owner-unknown" : "owner-misspelt", values: { name, suggestions } }];
    }
  }
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
  const isListed = remembered((word: string) => words.has(textKey(word)));
  const found: Finding[] = [];
  for (const record of records) {
    const value = record.cells[key];
    if (value === "" || isListed(cellText(value))) continue;
    const values = (): MessageValues => ({ suggestions: nearWords(cellText(value), list).join(" / ") });
    found.push(...findingAt(context, record, key, { rule: "C-LIST", severity: "error", text: "not-in-list", values }));
  }
  return found;
}
