import { raciRoles, type RaciRole } from "./raci";
import { compactKey, textKey } from "../text/text-key";

export interface RoleEntry {
  readonly role: RaciRole;
  /** What stood in brackets beside it, or a footnote's mark; `""` where nothing did. */
  readonly note: string;
}

export interface RoleReading {
  /** In the order typed; `A/A` is two. */
  readonly entries: readonly RoleEntry[];
  /** What is there and is no role that we know: `O`, `负责`, `A?`. To be asked about, never guessed. */
  readonly unknown: readonly string[];
}

/** 负责 is left out on purpose: some mean the one who answers for it, others the one who does it. */
const words: Readonly<Record<RaciRole, readonly string[]>> = {
  A: ["A", "accountable", "accountability", "approver", "approves", "approve", "主责", "主责人", "主办", "牵头", "问责", "当责", "批准", "审批"],
  R: ["R", "responsible", "responsibility", "performs", "does", "执行", "执行人", "承办", "实施", "经办"],
  C: ["C", "consulted", "consult", "consults", "contributes", "supports", "support", "配合", "咨询", "协助", "协办", "支持", "会商", "配合/咨询", "咨询/配合"],
  I: ["I", "informed", "inform", "notified", "cc", "知会", "抄送", "告知", "通知", "知悉", "知会/抄送", "抄送/知会"],
};
const roleOfWord = new Map(raciRoles.flatMap((role) => words[role].map((word) => [compactKey(word), role] as const)));
/** Splitting `N/A` at its slash would make an A out of nothing. */
const nothing = new Set(["", "n/a", "na", "n.a.", "n.a", "none", "nil", "无", "不适用", "不涉及", "/", "\\"].map(compactKey));
const onlyMarks = /^[-–—―_.·。、/\\|\s]*$/u;
const separators = /[/／,，、;；+＋&＆|｜\n\r]+|\s+(?:and|和|及|与)\s+|(?<=\p{Script=Han})[和及与](?=\p{Script=Han})/giu;
const bracket = /[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
const footnote = /[*＊†‡§#¹²³⁴⁵⁶⁷⁸⁹①-⑳]+$/u;

/** A word, or a letter with its own word (`A 主责`, `R - Responsible`). */
function roleOf(text: string): RaciRole | undefined {
  const whole = roleOfWord.get(compactKey(text));
  if (whole !== undefined) return whole;
  const [, letter = "", rest = ""] = /^([arci])\s*[-–—:.=]?\s*(.{2,})$/u.exec(textKey(text)) ?? [];
  const led = roleOfWord.get(letter);
  return led !== undefined && roleOfWord.get(compactKey(rest)) === led ? led : undefined;
}

/** One part between separators. Letters that stand together are one role each: `AR`, `A R`, `RCI`; a letter twice is a word, not a code. */
function readPart(part: string): RoleReading {
  const notes: string[] = [];
  const bare = part.replace(bracket, (_, inside: string) => {
    notes.push(inside);
    return " ";
  }).trim();
  const mark = footnote.exec(bare)?.[0] ?? "";
  const code = bare.slice(0, bare.length - mark.length).trim();
  if (code === "") return { entries: [], unknown: part.trim() === "" ? [] : [part.trim()] };
  if (nothing.has(compactKey(code)) || onlyMarks.test(code)) return { entries: [], unknown: [] };
  const note = [...notes, ...(mark === "" ? [] : [mark])].join("; ");
  const role = roleOf(code);
  if (role !== undefined) return { entries: [{ role, note }], unknown: [] };
  const letters = [...compactKey(code)].flatMap((letter) => roleOfWord.get(letter) ?? []);
  const together = letters.length > 1 && letters.length === [...compactKey(code)].length && new Set(letters).size === letters.length;
  return together
    ? { entries: letters.map((letter, index) => ({ role: letter, note: index === letters.length - 1 ? note : "" })), unknown: [] }
    : { entries: [], unknown: [part.trim()] };
}

/** The roles in one cell of a matrix, in letters or in the words of either language; `R (from March)` keeps its note. */
export function readRoles(text: string): RoleReading {
  if (nothing.has(compactKey(text)) || onlyMarks.test(text)) return { entries: [], unknown: [] };
  const whole = roleOf(text);
  if (whole !== undefined) return { entries: [{ role: whole, note: footnote.exec(text.trim())?.[0] ?? "" }], unknown: [] };
  const parts = splitOutsideBrackets(text).map(readPart);
  return { entries: parts.flatMap(({ entries }) => entries), unknown: parts.flatMap(({ unknown }) => unknown) };
}

/** A note may hold separators of its own. */
function splitOutsideBrackets(text: string): readonly string[] {
  const held: string[] = [];
  const marked = text.replaceAll("\ue000", "").replace(bracket, (note) => `\ue000${held.push(note) - 1}\ue000`);
  return marked.split(separators).map((part) => part.replace(/\ue000(\d+)\ue000/gu, (_, index: string) => held[Number(index)] ?? ""));
}

/** `A/R (from March)`: what `readRoles` reads again. Brackets within a note become angular ones, which do not end it. */
export function writeRoles(entries: readonly RoleEntry[]): string {
  return entries.map(({ role, note }) => {
    if (note === "") return role;
    return footnote.exec(note)?.[0] === note ? `${role}${note}` : `${role} (${note.replace(/[(（[【]/gu, "〈").replace(/[)）\]】]/gu, "〉")})`;
  }).join("/");
}

/** Whether a cell is made of roles alone. */
export const isRoleCode = (text: string): boolean => {
  const { entries, unknown } = readRoles(text);
  return entries.length > 0 && unknown.length === 0;
};
