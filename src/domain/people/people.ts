import { compactKey } from "../text/text-key";

/** One thing said in a cell that names people. */
export type PersonMention =
  | {
    readonly kind: "person";
    /** As typed, without role, brackets, `@` or list number. */
    readonly name: string;
    /** What stood before a colon: `负责人`. */
    readonly role?: string;
    /** What stood in brackets: `市场部`. */
    readonly note?: string;
  }
  /** A word that stands where a person should: `全体`, `TBD`, `待定`, `等`. */
  | { readonly kind: "placeholder"; readonly word: string };

const placeholders = new Set([
  "全体", "全体成员", "全体人员", "全员", "所有人", "所有人员", "大家", "各部门", "各部门负责人", "各相关部门", "相关人员", "项目组", "项目组全体", "全组",
  "待定", "待确定", "待确认", "待安排", "待分配", "未定", "未分配", "暂无", "暂定", "无", "不适用", "同上", "多人", "若干", "等", "等人",
  "tbd", "tba", "tbc", "tbh", "to be determined", "to be decided", "to be confirmed", "varies", "various", "multiple", "n/a", "n.a.", "na", "none", "nobody",
  "unassigned", "not assigned", "all", "everyone", "everybody", "all hands", "whole team", "team", "the team", "et al", "et al.", "etc", "etc.",
].map(compactKey));

function isPlaceholder(word: string): boolean {
  const key = compactKey(word);
  return placeholders.has(key) || /^[\p{P}\p{S}]+$/u.test(key);
}

/** Bracketed notes first become tokens, so that `张三（市场部、技术部）` is one person. Private-use letters cannot be typed by accident. */
const noteMark = "\ue000";
const bracketed = /[(（[【][^()（）[\]【】]*[)）\]】]/g;
const notApplicable = /(?<![\p{L}\p{N}])n\s*\/\s*a(?![\p{L}\p{N}])/giu;
const notApplicableMark = "\ue001";
/** `R&D`, `P&L`: the sign belongs to the word. */
const lettersAroundAmpersand = /(?<![\p{L}])(\p{Lu})[&＆](\p{Lu})(?![\p{L}])/gu;
const ampersandMark = "\ue002";
const hardSeparators = /[、，,;；/／|｜+＋&＆\n\r\t·•]+/u;
const listNumber = /(^|[\s、，,;；])\d{1,2}\s*[.．、)）]\s*(?=[^\d\s])/gu;

/** Cuts `张三和李四` but not `李和平`: a cut leaves at least two characters on either side. */
function cutAtAnd(part: string): string[] {
  const english = part.split(/\s+and\s+/iu);
  if (english.length > 1) return english.flatMap(cutAtAnd);
  const chinese = /^(.{2,}?)\s*(?:以及|和|及|与)\s*(.{2,})$/u.exec(part);
  const [, left = "", right = ""] = chinese ?? [];
  const han = /^[\p{Script=Han}\s\ue000\d]+$/u;
  return chinese && han.test(left) && han.test(right) ? [left, ...cutAtAnd(right)] : [part];
}

/** Cuts `张三 李四`, `@Ann @Bo` and `前端：张三 后端：李四`, but leaves `张 三`, `Li Ming` and `市场部 张三` whole. */
function cutAtSpaces(part: string): string[] {
  const words = part.trim().replace(/([:：])\s+/gu, "$1").split(/\s+/u);
  const severalRoles = words.length > 1 && words.every((word) => /^(?:@|[^:：]+[:：])./u.test(word));
  const severalNames = words.length > 1 && words.every((word) => /^\p{Script=Han}{2,4}(?:\ue000\d+)?$/u.test(word) && !departmentWord.test(word));
  return severalRoles || severalNames ? words : [words.join(" ")];
}

const departmentWord = /(?:部|部门|中心|组|处|科|室|司|团队)$/u;

function readPart(part: string, notes: readonly string[]): PersonMention[] {
  const found: string[] = [];
  const bare = part
    .replace(/\ue000(\d+)/gu, (_, index: string) => {
      found.push(notes[Number(index)] ?? "");
      return " ";
    })
    .replaceAll(notApplicableMark, "N/A").replaceAll(ampersandMark, "&").trim();
  const [, role, rest] = /^([^:：]{1,16})[:：]\s*(.*)$/u.exec(bare) ?? [undefined, undefined, bare];
  const department = /^(\S+)\s+(\p{Script=Han}{2,4})$/u.exec(rest);
  const led = department?.[1] !== undefined && departmentWord.test(department[1]);
  const spoken = (led ? department[2] ?? "" : rest).replace(/^@/u, "").trim();
  const name = spoken === "" && role === undefined ? found.splice(0).join(" ").trim() : spoken;
  if (led) found.unshift(department[1] ?? "");
  if (name === "") return [];
  if (isPlaceholder(name)) return [{ kind: "placeholder", word: name }];

  const others = /^(\p{Script=Han}{2,4}?)(等(?:\d*\s*[人名位])?)$/u.exec(name);
  const note = found.filter((text) => text !== "").join("、");
  const person: PersonMention = {
    kind: "person", name: others?.[1] ?? name,
    ...(role === undefined ? {} : { role: role.trim() }),
    ...(note === "" ? {} : { note }),
  };
  return others ? [person, { kind: "placeholder", word: others[2] ?? "" }] : [person];
}

/**
 * Everything that a cell says about people, in the order typed. `isKnown` lets a roster keep a name whole that looks like two
 * (`R+D Lab`, `Smith, John`): it is asked about the cell as typed.
 */
export function readPeople(text: string, isKnown: (name: string) => boolean = () => false): PersonMention[] {
  const whole = text.trim();
  if (whole === "") return [];
  if (isKnown(whole)) return [{ kind: "person", name: whole }];
  if (isPlaceholder(whole)) return [{ kind: "placeholder", word: whole }];

  const notes: string[] = [];
  const marked = whole
    .replace(bracketed, (note) => {
      notes.push(note.slice(1, -1).trim());
      return `${noteMark}${notes.length - 1} `;
    })
    .replace(notApplicable, notApplicableMark)
    .replace(lettersAroundAmpersand, `$1${ampersandMark}$2`)
    .replace(listNumber, "$1、");
  return marked.split(hardSeparators).flatMap(cutAtAnd).flatMap(cutAtSpaces).flatMap((part) => readPart(part, notes));
}

/** The names in a cell, each once, without placeholders. */
export function splitPeople(text: string, isKnown?: (name: string) => boolean): string[] {
  const names = new Map<string, string>();
  for (const mention of readPeople(text, isKnown)) {
    if (mention.kind === "person" && !names.has(compactKey(mention.name))) names.set(compactKey(mention.name), mention.name);
  }
  return [...names.values()];
}
