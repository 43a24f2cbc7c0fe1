import { slipsWithin, toleratedSlips } from "../text/edit-distance";
import { compactKey, textKey } from "../text/text-key";

export interface RosterPerson {
  readonly name: string;
  readonly department: string;
  readonly aliases: readonly string[];
  /** As the roster says it: 接口人, project lead. */
  readonly role?: string;
}

export type PersonMatch<P extends RosterPerson> =
  | { readonly kind: "known"; readonly person: P }
  | { readonly kind: "alias"; readonly person: P }
  /** People whose name looks like a slip of this one, who bear it as a part, or who belong to the department of that name; best first, at most three. */
  | { readonly kind: "unknown"; readonly suggestions: readonly P[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly P[] };

const suggestionLimit = 3;

/** A name as it is compared with others: folded once, however many it is compared with. */
interface Spelling {
  readonly compact: string;
  /** Slips that still look like one. */
  readonly tolerated: number;
  readonly words: readonly string[];
  readonly isHan: boolean;
}

const han = /^\p{Script=Han}{2,}$/u;

function spellingOf(name: string): Spelling {
  const compact = compactKey(name);
  return { compact, tolerated: toleratedSlips(compact), words: textKey(name).split(" "), isHan: han.test(compact) };
}

/** How far a typed name is from one that a person bears; undefined when nobody would take one for the other. */
function remoteness(typed: Spelling, borne: Spelling): number | undefined {
  const slips = slipsWithin(typed.compact, borne.compact, Math.min(typed.tolerated, borne.tolerated));
  if (slips !== undefined) return slips;
  const partOf = typed.words.every((word) => borne.words.includes(word)) || borne.words.every((word) => typed.words.includes(word));
  const inside = typed.isHan && borne.isHan && (typed.compact.includes(borne.compact) || borne.compact.includes(typed.compact));
  return partOf || inside ? borne.tolerated + 1 : undefined;
}

/** A person with all that a typed name may be meant for. */
interface Borne<P extends RosterPerson> {
  readonly person: P;
  readonly names: readonly Spelling[];
  readonly department: string;
}

function suggest<P extends RosterPerson>(name: string, roster: readonly Borne<P>[]): P[] {
  const typed = spellingOf(name);
  return roster
    .flatMap(({ person, names, department }) => {
      const distances = names.flatMap((borne) => remoteness(typed, borne) ?? []);
      if (typed.compact !== "" && department === typed.compact) distances.push(0);
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
 * one name, or of one alias, are a question. Whom an unknown name may mean is worked out when it is read, since most who ask only want to know whether
 * it is known; each spelling is answered once.
 */
export function personMatcher<P extends RosterPerson>(roster: readonly P[]): (name: string) => PersonMatch<P> {
  const byName = new Map<string, P[]>();
  const byAlias = new Map<string, P[]>();
  for (const person of roster) {
    gather(byName, compactKey(person.name), person);
    for (const alias of person.aliases) gather(byAlias, compactKey(alias), person);
  }
  let spelt: readonly Borne<P>[] | undefined;
  const suggestionsFor = (name: string): P[] => {
    spelt ??= roster.map((person) => ({
      person, names: [person.name, ...person.aliases].map(spellingOf), department: compactKey(person.department),
    }));
    return suggest(name, spelt);
  };
  const answers = new Map<string, PersonMatch<P>>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = found(compactKey(name), byName, byAlias) ?? unknown(() => suggestionsFor(name));
    answers.set(name, answer);
    return answer;
  };
}

function found<P extends RosterPerson>(
  key: string, byName: ReadonlyMap<string, readonly P[]>, byAlias: ReadonlyMap<string, readonly P[]>,
): PersonMatch<P> | undefined {
  if (key === "") return undefined;
  for (const [kind, index] of [["known", byName], ["alias", byAlias]] as const) {
    const [person, ...others] = index.get(key) ?? [];
    if (person !== undefined) return others.length > 0 ? { kind: "ambiguous", candidates: [person, ...others] } : { kind, person };
  }
  return undefined;
}

function unknown<P extends RosterPerson>(work: () => readonly P[]): PersonMatch<P> {
  let suggestions: readonly P[] | undefined;
  return {
    kind: "unknown",
    get suggestions() {
      return suggestions ??= work();
    },
  };
}

/** One look-up; for many names over one roster use `personMatcher`. */
export function matchPerson<P extends RosterPerson>(name: string, roster: readonly P[]): PersonMatch<P> {
  return personMatcher(roster)(name);
}
