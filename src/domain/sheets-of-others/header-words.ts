import { editDistance } from "../text/edit-distance";
import { headingSense, mayBeFinished } from "./heading-sense";
import { simplified } from "../text/simplified";
import { compactKey, textKey } from "../text/text-key";

/** A field that a column of somebody else's sheet may carry. */
export interface FieldDescriptor {
  readonly key: string;
  /** Our own headers, in both languages. */
  readonly headers: readonly string[];
  /** Other words under which people keep the same thing, in both languages. */
  readonly aliases: readonly string[];
  /** What the reader of rows needs to know of it; `progress` fields are those that templates fill in beforehand (未开始, 0 %, 中). */
  readonly role?: "id" | "title" | "owner" | "date" | "progress";
  /** Told apart while columns are matched; afterwards it is that field, or what holds where that field is blank. */
  readonly standsFor?: "due";
  /** What has to stand below for the heading to be believed. */
  readonly holds?: "id" | "title" | "person" | "date" | "status" | "percent" | "days" | "period" | "yes";
}

/**
 * How a header came to mean a field, surest first. `made`: no word of ours, but made of words that say it; `slip` and `part` are guesses: a spelling
 * mistake, or our word among others; `content`: told by what stands below.
 */
export type WordMatch = "exact" | "alias" | "made" | "slip" | "part" | "content";

const wordMatches: readonly WordMatch[] = ["exact", "alias", "made", "slip", "part", "content"];

export interface HeaderCandidate {
  readonly key: string;
  readonly match: WordMatch;
  /** Among candidates of one kind: fewer slips, or a longer part, is more. */
  readonly score: number;
}

/** Longer than any header that a slip could be looked for in. */
const longestWord = 40;
/** A header with one of these means something else than the same header without it. */
const qualifiers = ["实际", "actual", "基线", "baseline", "原计划", "original", "变更", "revised", "上级", "父", "parent", "剩余", "remaining", "上次", "备注", "说明", "notes", "comments", "variance", "偏差"];
/** What may follow a whole word of ours and says no more than it: 问题点描述, `Task details`. */
const wordyTail = /(?:描述|内容|名称|姓名|说明|详情|\s(?:name|description|details?))$/iu;
const idleTail = /(?:姓名|名称|名字|人员|描述|内容|日期|时间|names?|descriptions?|dates?|times?)$/u;
const generalParts = /(?:时间|日期|安排|情况|信息|dates?|times?|schedule)$/u;

/** Closing marks say nothing: `Done?`, `状态：`. A `#` does: `Task #` is a number, not a task. */
function headerKey(text: string): string {
  return compactKey(text).replace(/[.:?]+$/u, "");
}

/**
 * The words that a header may be read as: as it stands, without brackets, its first line, each of its languages, each side of a slash.
 * Only the first is the header itself; the others match as an alias at best.
 */
function spellings(text: string): string[] {
  const withoutBrackets = text.normalize("NFKC").replace(/[([【][^)\]】]*[)\]】]/gu, " ");
  const spaced = withoutBrackets.replace(/_+/gu, " ");
  const firstLine = text.split(/[\r\n]+/u).find((line) => line.trim() !== "") ?? "";
  const chinese = withoutBrackets.replace(/[^\p{Script=Han}]+/gu, "");
  const latin = withoutBrackets.replace(/\p{Script=Han}+/gu, " ");
  const bilingual = chinese !== "" && /\p{Script=Latin}/u.test(latin) ? [chinese, latin.replace(/[/|_-]+/gu, " ")] : [];
  const sides = withoutBrackets.split(/[/|]/u);
  const terse = withoutBrackets.trim().replace(wordyTail, "");
  return [
    ...new Set(
      [
        text, withoutBrackets, spaced, firstLine, ...(terse.length > 1 ? [terse] : []), ...bilingual, ...(sides.length === 2 ? sides : []),
      ].map(headerKey)
    )
  ].filter((key) => key !== "");
}

function qualifiersIn(text: string): string[] {
  const key = compactKey(text);
  return qualifiers.filter((word) => key.includes(word));
}

/**
 * A header as compared with the end of ours: in both languages the word that counts comes last (`Task owner`, `任务负责人`; `负责人电话` is a
 * number), but for words that add nothing. Latin words begin with a space, so that only whole ones count.
 */
function endings(header: string): string[] {
  const spaced = ` ${textKey(header).replace(/[^\p{L}\p{N}%#]+/gu, " ").trim()}`;
  return [headerKey(header), spaced].flatMap((key) => [key, key.replace(idleTail, "").trimEnd()]);
}

function better(a: HeaderCandidate | undefined, b: HeaderCandidate): HeaderCandidate {
  if (a === undefined) return b;
  const [rankA, rankB] = [wordMatches.indexOf(a.match), wordMatches.indexOf(b.match)];
  return rankB < rankA || (rankB === rankA && b.score > a.score) ? b : a;
}

/**
 * Reads headers as fields. The header is a path from the outermost heading to the column's own (`计划时间`, `开始`); candidates come
 * surest first, one per field. Answers are remembered, since the same words are tried for many rows.
 */
export function headerReader(fields: readonly FieldDescriptor[]): (path: readonly string[]) => readonly HeaderCandidate[] {
  const words = fields.flatMap((field) => [
    ...field.headers.map((word) => ({ key: field.key, word, match: "exact" as const })),
    ...field.aliases.map((word) => ({ key: field.key, word, match: "alias" as const })),
  ]).flatMap(({ key, word, match }) => {
    const compact = headerKey(word);
    if (compact === "") return [];
    const ending = /^\p{Script=Han}+$/u.test(compact) ? compact : ` ${textKey(word).replace(/[.:?]+$/u, "")}`;
    return [{
      key, match, compact, ending: compact.length >= 2 ? ending : undefined, slips: allowedSlips(compact), letters: lettersOf(compact),
      qualified: qualifiersIn(word),
    }];
  });

  const read = (path: readonly string[]): readonly HeaderCandidate[] => {
    const own = path.at(-1) ?? "";
    const parent = path.at(-2) ?? "";
    const joined = parent === "" ? [] : [`${parent} ${own}`, `${parent.replace(generalParts, "")} ${own}`].flatMap(spellings);
    const typed = [...joined, ...spellings(own)];
    const guessable = typed.filter((spelling) => spelling.length <= longestWord).map((spelling) =>
      ({ spelling, slips: allowedSlips(spelling), letters: lettersOf(spelling) }));
    const ends = endings(own);
    const meant = qualifiersIn(path.join(" "));
    const best = new Map<string, HeaderCandidate>();
    for (const { key, match, compact, ending, slips, letters, qualified } of words) {
      // `实际开始` is not `开始`, also where 实际 stands in the heading above.
      if (!meant.every((word) => qualified.includes(word))) continue;
      const offer = (candidate: HeaderCandidate) => best.set(key, better(best.get(key), candidate));
      const hit = typed.indexOf(compact);
      if (hit >= 0) offer({ key, match: hit === joined.length && match === "exact" ? "exact" : "alias", score: wholeness(hit, joined.length) });
      else {
        const made = slipsBetween(guessable, compact, slips, letters);
        if (made !== undefined) offer({ key, match: "slip", score: -made });
        if (ending !== undefined && ends.some((end) => end.endsWith(ending))) offer({ key, match: "part", score: compact.length });
      }
    }
    const order = new Map(fields.map((field, index) => [field.key, index]));
    const sense = headingSense(path);
    // What is made of words for work is the title of a list of work alone: elsewhere its own words are.
    const isOurs = sense !== undefined && order.has(sense) && (sense !== "task" || order.has("period"));
    if (sense !== undefined && isOurs) best.set(sense, better(best.get(sense), { key: sense, match: "made", score: 0 }));
    // 办结时间 is when it is due, unless another column says so: then it is when it was done.
    if (sense === "due" && order.has("actualFinish") && mayBeFinished(path)) {
      best.set("actualFinish", better(best.get("actualFinish"), { key: "actualFinish", match: "made", score: -1 }));
    }
    return [...best.values()].sort((a, b) =>
      wordMatches.indexOf(a.match) - wordMatches.indexOf(b.match) || b.score - a.score || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  };

  const remembered = new Map<string, readonly HeaderCandidate[]>();
  return (typed) => {
    const path = typed.map(simplified);
    const key = path.join("\n\n");
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const candidates = read(path);
    remembered.set(key, candidates);
    return candidates;
  };
}

/** Whether a text is, letter for letter, a header or alias of any field: quick enough to ask of every cell. */
export function headerWordTest(fields: readonly FieldDescriptor[]): (text: string) => boolean {
  const words = new Set(fields.flatMap((field) => [...field.headers, ...field.aliases]).map(headerKey));
  return (text) => text.length <= longestWord && words.has(headerKey(simplified(text)));
}

/** Stricter than for names: `Due` is not `Dur`, and in short Chinese words each character makes another word (任务, 业务; 完成率, 完成日). */
function allowedSlips(word: string): number {
  const { length } = [...word];
  if (/\p{Script=Han}/u.test(word)) return length < 4 ? 0 : length < 6 ? 1 : 2;
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

/** With the heading above it a word says most, then all of its own text, then a part of it: `开始/截至时间` is a period before it is a start. */
function wholeness(hit: number, joined: number): number {
  return hit < joined ? 2 : hit === joined ? 1 : 0;
}

interface Guessable {
  readonly spelling: string;
  readonly slips: number;
  readonly letters: number;
}

/** Which letters occur, a bit each; several letters share one, so that it rules words out and never in. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Least number of slips that lead from a spelling to a word of ours, if few enough; plural and singular are one apart at any length. */
function slipsBetween(typed: readonly Guessable[], word: string, allowedInWord: number, lettersInWord: number): number | undefined {
  let least: number | undefined;
  for (const { spelling, slips, letters } of typed) {
    if (spelling === `${word}s` || word === `${spelling}s`) return 1;
    const allowed = Math.min(slips, allowedInWord);
    if (allowed === 0 || Math.abs(spelling.length - word.length) > allowed) continue;
    // A slip exchanges one letter for one other at most: words of too different letters need not be compared.
    if (bitsIn(letters ^ lettersInWord) > 2 * allowed) continue;
    const made = editDistance(spelling, word);
    if (made <= allowed && made < (least ?? Infinity)) least = made;
  }
  return least;
}
