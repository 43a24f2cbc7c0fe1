/** Members that came after ExcelApi 1.9, by the version in which they came: what an Excel that says 1.9 refuses. */
import { floorMinor } from "./catalogue";
import type { ClientMembers } from "./npm-client";
import type { TypedMember } from "./typings";

export const newerMembersFile = "src/workbench/protocol/newer-members.json";

/** Events are asked for by the hidden methods with which the client registers. */
function asked({ type, name }: TypedMember, client: ClientMembers): readonly string[] {
  const registration = client.get(type)?.get(name)?.registration;
  return registration === undefined ? [`${type}.${name}`] : [`${type}.${registration}`, `${type}.${registration.replace("_Register", "_Unregister")}`];
}

export function newerMembersJson(typed: readonly TypedMember[], client: ClientMembers): string {
  const versions: Record<string, string[]> = {};
  for (const member of typed) {
    // Those of no version (previews, sets of another name) belong to no Excel that says a version.
    if (member.since > floorMinor && Number.isFinite(member.since)) (versions[`1.${member.since}`] ??= []).push(...asked(member, client));
  }
  const sorted = Object.keys(versions).sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
  return `${JSON.stringify(Object.fromEntries(sorted.map((version) => [version, versions[version]?.sort()])), null, 1)}\n`;
}
