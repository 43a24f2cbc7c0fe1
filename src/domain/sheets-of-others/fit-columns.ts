import type { ColumnContent } from "./column-content";
import type { FieldDescriptor, HeaderCandidate } from "./header-words";
import { matchHeaders, type HeadedColumn, type HeaderMatch } from "./match-headers";

/** A column of a header that was found, with what stands below it. */
export interface FilledColumn extends HeadedColumn {
  readonly content: ColumnContent;
}

/** Fewer cells say nothing against a heading. */
const leastEvidence = 2;
const mostly = 0.6;
const hardly = 0.3;
/** Statuses are a few words; what is longer is a remark on how it goes. */
const longestStatus = 30;
const longestName = 40;
/** Headings under which a yes says that a thing is done. */
const doneHeading = /是否|完成与否|完成否|done|complete|closed|finished|resolved|解决/iu;
/** Columns of words that are never the name of a task. */
const remarkHeading = /备注|说明|描述方式|原因|措施|结果|进展|意见|note|remark|comment|reason|update|link|链接|url|path|路径|附件|attachment|email|邮箱|电话|phone/iu;

/** Whether what stands below contradicts that the column is this field. */
function contradicts(content: ColumnContent, holds: FieldDescriptor["holds"], key: string): boolean {
  if (content.filled < leastEvidence) return false;
  switch (holds) {
    case "date":
      return content.dates < hardly && (content.statuses + content.answers >= mostly || content.numbers >= mostly || (content.texts >= mostly && content.length > 16));
    case "period":
      return content.dates < hardly;
    case "status":
      return content.colours >= mostly || content.dates >= mostly || (content.numbers >= 0.8 && content.statuses === 0)
        || (content.length > longestStatus && content.statuses < hardly) || (content.filled >= 6 && content.distinct > 0.8 && content.statuses < hardly && content.length > 10);
    case "percent":
      return content.statuses >= mostly || content.dates - content.percents >= mostly || (content.texts >= mostly && content.percents < hardly);
    case "person":
      return content.dates >= mostly || content.numbers >= mostly || content.length > longestName;
    case "title":
      return content.numbers >= mostly || content.dates >= mostly || (content.filled > 3 && content.distinct < 0.5 && content.statuses + content.answers + content.colours >= 0.8);
    case "days":
      return content.dates >= mostly || content.numbers < hardly;
    case "yes":
      return content.answers < hardly && (content.filled > 3 || content.length > 6);
    case "id":
      return content.length > 40 && content.texts >= mostly;
    case undefined:
      // A light among words is told by its colours; everything else may hold anything.
      return key === "priority" && content.dates >= mostly;
  }
}

/** What stands below a heading that says nothing, or something else: words that are statuses are a status under any heading. */
function byContent({ content, header, candidates }: FilledColumn): readonly HeaderCandidate[] {
  if (content.filled < leastEvidence) return [];
  const told: HeaderCandidate[] = [];
  const offer = (key: string, score: number): void => {
    if (!candidates.some((one) => one.key === key)) told.push({ key, match: "content", score });
  };
  const few = content.distinct <= 0.8 || content.filled <= 6;
  if (content.statuses >= 0.7 && content.colours < mostly && few) offer("status", content.statuses);
  else if (content.answers >= 0.8 && doneHeading.test(header)) offer("status", content.answers);
  if (content.colours >= 0.8 && few) offer("flag", content.colours);
  return told;
}

/** How much a column of words looks like the names of things: many different ones, of some length, far to the left. */
function titleScore({ content, header, column }: FilledColumn, firstColumn: number): number {
  if (content.filled < leastEvidence || content.texts < 0.7 || content.distinct < 0.7 || content.length < 4) return 0;
  if (content.dates >= hardly || content.statuses >= mostly || content.answers >= mostly || content.colours >= mostly || remarkHeading.test(header)) return 0;
  return content.distinct * Math.min(content.length, 24) * (1 - 0.04 * (column - firstColumn));
}

/**
 * Headings and what stands below them, together: a heading that its cells contradict gives way to its next meaning, statuses are found
 * under any heading, and where no heading says so the column of most different words is the title.
 */
export function fitColumns(columns: readonly FilledColumn[], fields: readonly FieldDescriptor[]): HeaderMatch {
  const holdsOf = new Map(fields.map(({ key, holds }) => [key, holds]));
  const titleKey = fields.find(({ role }) => role === "title")?.key;
  const fitted = columns.map((column): FilledColumn => ({
    ...column,
    candidates: [...column.candidates.filter(({ key }) => !contradicts(column.content, holdsOf.get(key), key)), ...byContent(column).filter(({ key }) => holdsOf.has(key))],
  }));
  const match = matchHeaders(fitted);
  const title = match.columns.find(({ key }) => key === titleKey);
  if (titleKey === undefined || (title !== undefined && title.confidence !== "guess")) return match;
  const firstColumn = columns[0]?.column ?? 0;
  const taken = new Set(match.columns.map(({ column }) => column));
  const [best] = fitted.filter(({ column }) => !taken.has(column) || column === title?.column)
    .map((column) => ({ column, score: titleScore(column, firstColumn) + (column.column === title?.column ? 4 : 0) }))
    .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (best === undefined || best.column.column === title?.column) return match;
  return matchHeaders(fitted.map((column) => (column.column === best.column.column
    ? { ...column, candidates: [{ key: titleKey, match: "content" as const, score: 0 }] }
    : { ...column, candidates: column.candidates.filter(({ key }) => key !== titleKey) })));
}
