/**
 * Which Excel this is: what `Office.context.requirements.isSetSupported` answers, and which members there are. A version stands for
 * the Excel that has it: members of newer versions are refused, as that Excel refuses them, although the host could answer some; what
 * the host lacks of older versions is refused by name and listed in COVERAGE.md. The client itself knows nothing beyond ExcelApi 1.15.
 */
import newerMembers from "./newer-members.json";

/** Highest supported version by set name. */
export type RequirementSets = Readonly<Record<string, string>>;

export const defaultRequirementSets: RequirementSets = {
  ExcelApi: "1.9",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
  AddinCommands: "1.1",
};

export function requirementMatrix(sets: RequirementSets): string {
  return JSON.stringify(sets);
}

/** The x of ExcelApi 1.x in which a member came, for those that came after 1.9. */
const newer: ReadonlyMap<string, number> = new Map(
  Object.entries(newerMembers).flatMap(([version, members]) => members.map((member) => [member.toLowerCase(), Number(version.slice(2))] as const)),
);

/** Whether an Excel of these sets has the member; members that the typings do not name belong to the client and are always there. */
export function hasMember(sets: RequirementSets, type: string, member: string): boolean {
  const since = newer.get(`${type}.${member}`.toLowerCase());
  return since === undefined || since <= Number(/^1\.(\d+)$/.exec(sets["ExcelApi"] ?? "")?.[1] ?? 0);
}
