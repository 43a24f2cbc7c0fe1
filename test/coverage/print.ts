/** The catalogue as a short table for a terminal and as the Markdown that is kept with the host. */
import { floorMinor, type CatalogueMember } from "./catalogue";

interface TypeRow {
  readonly type: string;
  readonly members: readonly CatalogueMember[];
}

function byType(members: readonly CatalogueMember[]): readonly TypeRow[] {
  const rows = new Map<string, CatalogueMember[]>();
  for (const member of members) rows.set(member.type, [...(rows.get(member.type) ?? []), member]);
  return [...rows].map(([type, own]) => ({ type, members: own.sort((a, b) => (a.name < b.name ? -1 : 1)) })).sort((a, b) => (a.type < b.type ? -1 : 1));
}

const count = (members: readonly CatalogueMember[], counted: (member: CatalogueMember) => boolean): number => members.filter(counted).length;
const isImplemented = ({ implemented }: CatalogueMember): boolean => implemented;

/** One line per type of which the host has something; the rest is summed up. */
export function catalogueTable(members: readonly CatalogueMember[]): string {
  const rows = byType(members);
  const present = rows.filter((row) => row.members.some(isImplemented));
  const absent = rows.filter((row) => !row.members.some(isImplemented));
  const line = (label: string, own: readonly CatalogueMember[]): string => {
    const untested = own.filter(({ used, tested }) => used && !tested).map(({ name }) => name);
    return `${label.padEnd(34)} ${`${count(own, isImplemented)}/${own.length}`.padStart(9)}  tested ${String(count(own, ({ implemented, tested }) => implemented && tested)).padStart(4)}`
      + `  used ${String(count(own, ({ used }) => used)).padStart(3)}${untested.length > 0 ? `  USED BUT UNTESTED: ${untested.join(", ")}` : ""}`;
  };
  const missing = absent.flatMap((row) => row.members);
  return [
    "Excel API up to ExcelApi 1.15: members that the embedded host implements / all",
    ...present.map(({ type, members: own }) => line(type, own)),
    line(`(${absent.length} types not offered)`, missing),
    line("total", members),
  ].join("\n");
}

/** Members by what an add-in may expect of them; bold for those that the add-in of this repository uses. */
export function catalogueMarkdown(members: readonly CatalogueMember[]): string {
  const rows = byType(members);
  const present = rows.filter((row) => row.members.some(isImplemented));
  const absent = rows.filter((row) => !row.members.some(isImplemented));
  const total = (counted: (member: CatalogueMember) => boolean): string => String(count(members, counted));
  return [
    "# What the embedded Excel covers",
    "",
    "Written by `npm run coverage-catalogue` from Microsoft's typings (ExcelApi 1.1 to 1.15), the host's registry, the client on npm, and the sources of",
    "the add-in and of its tests; a test fails when this file is out of date. Members that every object has (`load`, `set`, `toJSON`, `track` …) are left out.",
    "",
    `Of ${members.length} members in ${rows.length} types the host implements ${total(isImplemented)}; ${total(({ implemented, tested }) => implemented && tested)} of these are touched by a contract or product test, and the add-in of this`,
    `repository uses ${total(({ used }) => used)}. What is not implemented answers \`ApiNotFound\` with its name.`,
    "",
    "- **tested**: implemented, and read, written or called by a contract or product test",
    "- **untested**: implemented, and touched by no such test",
    "- **refused**: answers `ApiNotFound`",
    "- **not in the client**: in the typings, but unknown to the client on npm, so that no request can reach a host",
    "",
    `Names in bold are used by the add-in. A number after a name is the requirement set, where it is newer than ExcelApi 1.${floorMinor}.`,
    ...present.flatMap((row) => ["", `## ${row.type} (${count(row.members, isImplemented)} of ${row.members.length})`, "", ...lists(row.members)]),
    "",
    "## Types not offered",
    "",
    ...absent.map(({ type, members: own }) => `- ${type} (${own.length})`),
    "",
  ].join("\n");
}

function lists(members: readonly CatalogueMember[]): readonly string[] {
  const list = (label: string, listed: (member: CatalogueMember) => boolean): readonly string[] => {
    const names = members.filter(listed).map(shown);
    return names.length === 0 ? [] : [`- ${label}: ${names.join(", ")}`];
  };
  return [
    ...list("tested", ({ implemented, tested }) => implemented && tested),
    ...list("untested", ({ implemented, tested }) => implemented && !tested),
    ...list("refused", ({ implemented, inClient }) => !implemented && inClient),
    ...list("not in the client", ({ implemented, inClient }) => !implemented && !inClient),
  ];
}

function shown({ name, since, used }: CatalogueMember): string {
  const code = used ? `**\`${name}\`**` : `\`${name}\``;
  return since > floorMinor ? `${code} 1.${since}` : code;
}
