import { editDistance, toleratedSlips } from "../text/edit-distance";
import { compactKey, textKey } from "../text/text-key";

export interface RosterPerson {
  readonly name: string;
  readonly department: string;
  readonly aliases: readonly string[];
}

export type PersonMatch<P extends RosterPerson> =
  | { readonly kind: "known"; readonly person: P }
  | { readonly kind: "alias"; readonly person: P }
  /** People whose name looks like a slip of this one, who bear it as a part, or who belong to the department of that name; best first, at most three. */
  | { readonly kind: "unknown"; readonly suggestions: readonly P[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly P[] };

const suggestionLimit = 3;

/** How far a typed name is from one that a person bears; undefined when nobody would take one for the other. */
function remoteness(typed: string, borne: string): number | undefined {
  const [left, right] = [compactKey(typed), compactKey(borne)];
  const slips = editDistance(left, right);
  if (slips <= Math.min(toleratedSlips(left), toleratedSlips(right))) return slips;
  const [typedWords, borneWords] = [textKey(typed).split(" "), textKey(borne).split(" ")];
  const partOf = typedWords.every((word) => borneWords.includes(word)) || borneWords.every((word) => typedWords.includes(word));
  const han = /^\p{Script=Han}{2,}$/u;
  const inside = han.test(left) && han.test(right) && (left.includes(right) || right.includes(left));
  return partOf || inside ? toleratedSlips(right) + 1 : undefined;
}

function suggest<P extends RosterPerson>(typed: string, roster: readonly P[]): P[] {
  const key = compactKey(typed);
  return roster
    .flatMap((person) => {
      const distances = [person.name, ...person.aliases].flatMap((borne) => remoteness(typed, borne) ?? []);
      if (key !== "" && compactKey(person.department) === key) distances.push(0);
      return distances.length === 0 ? [] : [{ person, distance: Math.min(...distances) }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, suggestionLimit)
    .map((entry) => entry.person);
}

function gather<P>(target: Map<string, P[]>, key: string, person: P): void {
  const people = target.get(key);
  if (people === undefined) target.set(key, [person]);
  else if (!people.includes(person)) people.push(person);
}

/**
 * Looks names up in a roster without regard to case, width and spaces. A roster name wins over somebody else's alias; two people of
 * one name, or of one alias, are a question.
 */
export function personMatcher<P extends RosterPerson>(roster: readonly P[]): (name: string) => PersonMatch<P> {
  const byName = new Map<string, P[]>();
  const byAlias = new Map<string, P[]>();
  for (const person of roster) {
    gather(byName, compactKey(person.name), person);
    for (const alias of person.aliases) gather(byAlias, compactKey(alias), person);
  }
  return (name) => {
    const key = compactKey(name);
    for (const [kind, index] of [["known", byName], ["alias", byAlias]] as const) {
      const [person, ...others] = key === "" ? [] : index.get(key) ?? [];
      if (person !== undefined) return others.length > 0 ? { kind: "ambiguous", candidates: [person, ...others] } : { kind, person };
    }
    return { kind: "unknown", suggestions: suggest(name, roster) };
  };
}

/** One look-up; for many names over one roster use `personMatcher`. */
export function matchPerson<P extends RosterPerson>(name: string, roster: readonly P[]): PersonMatch<P> {
  return personMatcher(roster)(name);
}
