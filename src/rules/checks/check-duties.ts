import { editDistance, toleratedSlips } from "../../domain/text/edit-distance";
import type { Finding } from "../../domain/findings/finding";
import { personMatcher } from "../../domain/people/match-person";
import { readPeople } from "../../domain/people/people";
import { compactKey, textKey } from "../../domain/text/text-key";
import { dutyFinding, plainFinding, type DutyContext, type DutyGroup, type DutyPart } from "./duty-group";

/** Beyond this many duties nobody compares each with each. */
const mostCompared = 400;

/** What is wrong with who does what (P8), whichever sheet says it: one A, an R, people that exist, nothing twice, no department left out. */
export function checkDuties(groups: readonly DutyGroup[], context: DutyContext): readonly Finding[] {
  return [
    ...groups.flatMap((group) => [
      ...accountable(group, context), ...responsible(group, context), ...twice(group, context), ...whoIsAccountable(group, context), ...unknownRoles(group, context),
    ]),
    ...sameDuties(groups, context),
    ...idleDepartments(groups, context),
  ];
}

const at = (group: DutyGroup) => ({ cell: group.cell, id: group.id, department: group.department });
const atPart = (part: DutyPart) => ({ cell: part.cell, id: part.id, owner: part.person, department: part.department });

/** D1: one person answers for a duty; nobody is a gap, several are an overlap. */
function accountable(group: DutyGroup, context: DutyContext): readonly Finding[] {
  const all = group.parts.filter(({ role }) => role === "A");
  const [, second] = all;
  if (all.length === 0) return dutyFinding(context, "D1", "duty-no-a", at(group), { duty: group.duty });
  if (second === undefined) return [];
  return dutyFinding(context, "D1", "duty-several-a", atPart(second), { duty: group.duty, count: all.length, names: all.map(({ person }) => person).join(" / ") });
}

/** D2: somebody does the work. */
function responsible(group: DutyGroup, context: DutyContext): readonly Finding[] {
  return group.parts.some(({ role }) => role === "R") ? [] : dutyFinding(context, "D2", "duty-no-r", at(group), { duty: group.duty });
}

/** D3: the same role of the same person, said again. */
function twice(group: DutyGroup, context: DutyContext): readonly Finding[] {
  const seen = new Set<string>();
  return group.parts.flatMap((part) => {
    const key = [part.role, compactKey(part.person), compactKey(part.department)].join("\n");
    const again = part.person !== "" && seen.has(key);
    seen.add(key);
    return again ? dutyFinding(context, "D3", "duty-role-twice", atPart(part), { duty: group.duty, person: part.person, role: part.role }) : [];
  });
}

/** D5: the one who answers for a duty is one person, and known; a team, several people or 待定 answer for nothing. */
function whoIsAccountable(group: DutyGroup, context: DutyContext): readonly Finding[] {
  if (!context.names) return [];
  const { roster, departments } = context;
  const match = personMatcher(roster ?? []);
  const known = (name: string): boolean => roster !== undefined && match(name).kind !== "unknown";
  const teams = new Set([...departments, ...(roster ?? []).map(({ department }) => department)].map(compactKey));
  return group.parts.filter(({ role }) => role === "A").flatMap((part) => {
    const say = (text: string, values: Record<string, string> = {}): readonly Finding[] =>
      dutyFinding(context, "D5", text, { ...atPart(part), cell: part.personCell }, { duty: group.duty, name: part.person, ...values });
    if (part.person.trim() === "") return say("duty-a-nobody");
    const mentions = readPeople(part.person, known);
    if (mentions.some(({ kind }) => kind === "placeholder")) return say("duty-a-placeholder");
    if (mentions.length > 1) return say("duty-a-several");
    if (teams.has(compactKey(part.person))) return say("duty-a-team");
    if (roster === undefined) return [];
    const found = match(part.person);
    if (found.kind === "alias") return [plainFinding(context.sheet, "D5", "note", "owner-alias", { ...atPart(part), cell: part.personCell }, { name: part.person, person: found.person.name })];
    if (found.kind !== "unknown") return [];
    const suggestions = found.suggestions.map(({ name }) => name).join(" / ");
    return say(suggestions === "" ? "duty-a-unknown" : "duty-a-misspelt", { suggestions });
  });
}

function unknownRoles({ duty, unknown }: DutyGroup, context: DutyContext): readonly Finding[] {
  return unknown.map(({ text, person, cell, id }) => plainFinding(context.sheet, "C-ROLE", "warning", "role-unknown", { cell, id, owner: person }, { duty, value: text, person }));
}

/** D3: one duty in two lines, by the same words but for case, width and spaces; nearly the same words are only a note. */
function sameDuties(groups: readonly DutyGroup[], context: DutyContext): readonly Finding[] {
  const named = groups.filter(({ duty }) => duty.trim() !== "");
  const byKey = new Map<string, DutyGroup>();
  const found: Finding[] = [];
  const distinct: { readonly group: DutyGroup; readonly key: string }[] = [];
  for (const group of named) {
    const key = compactKey(group.duty);
    const first = byKey.get(key);
    if (first !== undefined) found.push(...dutyFinding(context, "D3", "duty-twice", at(group), { duty: group.duty, other: first.duty, cell: first.cell }));
    else {
      byKey.set(key, group);
      distinct.push({ group, key });
    }
  }
  if (distinct.length > mostCompared || context.levels.D3 === undefined) return found;
  distinct.forEach(({ group, key }, index) => {
    const near = distinct.slice(0, index).find((other) => isNear(other.key, key));
    if (near !== undefined) found.push(plainFinding(context.sheet, "D3", "note", "duty-similar", at(group), { duty: group.duty, other: near.group.duty, cell: near.group.cell }));
  });
  return found;
}

/** A slip apart, in words long enough for one; another number (`阶段1`, `阶段2`) or another letter at the end makes another duty. */
function isNear(left: string, right: string): boolean {
  const slips = Math.min(toleratedSlips(left), toleratedSlips(right));
  if (slips === 0 || Math.min([...left].length, [...right].length) < 5 || Math.abs(left.length - right.length) > slips) return false;
  const digits = (text: string): string => text.replace(/[^\d一二三四五六七八九十ivx]/gu, "");
  return digits(left) === digits(right) && editDistance(left, right) <= 1;
}

/** D4: every department of the project has a part in something (职责遗漏). */
function idleDepartments(groups: readonly DutyGroup[], context: DutyContext): readonly Finding[] {
  if (groups.length === 0) return [];
  return departmentsWithoutDuty(groups, context.departments)
    .flatMap((department) => dutyFinding(context, "D4", "department-idle", { cell: context.headerCell, id: "", department }, { department }));
}

export function departmentsWithoutDuty(groups: readonly DutyGroup[], departments: readonly string[]): readonly string[] {
  const busy = new Set(groups.flatMap(({ department, parts }) => [department, ...parts.map((part) => part.department)]).map(textKey));
  return departments.filter((department) => !busy.has(textKey(department)));
}
