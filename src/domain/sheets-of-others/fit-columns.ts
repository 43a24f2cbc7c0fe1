import type { ColumnContent } from "./column-content";
import { asksWhetherDone } from "./done-heading";
import type { FieldDescriptor, HeaderCandidate } from "./header-words";
import { daySense } from "./heading-sense";
import { simplified } from "../text/simplified";
import { matchHeaders, type HeadedColumn, type HeaderMatch, type UnmatchedColumn } from "./match-headers";

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
const doneHeading = new RegExp(`^$|完成|解决|done|complete|closed|finished|resolved|${asksWhetherDone.source}`, "iu");
const dayKeys = new Set(["due", "start", "actualStart", "actualFinish", "created", "updated", "dueRevised", "dueForecast", "dueOriginal"]);
/** `是否延期` answers 正常 or 已延期: a light, whatever words it uses. */
const lateHeading = /延期|逾期|超期|预警|延误|overdue|delay|late\b|health|rag\b/iu;
/** What a column may be called and yet hold statuses: remarks on progress, shares that are words. */
const remarkKeys = new Set(["notes", "updated", "percent", "response"]);
/** Columns of words that are never the name of a task. */
const remarkHeading = /备注|附注|说明|描述方式|原因|措施|举措|做法|标准|要求|结果|进展|意见|note|remark|comment|reason|update|link|链接|url|path|路径|附件|attachment|email|邮箱|电话|phone/iu;

/** Fields of words: a column of nothing but days is none of them, whatever its heading resembles (`Target resolution`). */
const wordedKeys = new Set([
  "response", "decision", "topic", "level", "probability", "impact", "type", "flag", "department", "fromDepartment", "priority",
]);

/** Whether what stands below contradicts that the column is this field. */
function contradicts(content: ColumnContent, holds: FieldDescriptor["holds"], key: string): boolean {
  // One day under `Completed` is enough: it is no share.
  if (content.filled === 1 && holds === "percent") return content.dates - content.percents === 1;
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
      return content.statuses >= mostly || content.answers >= mostly || content.dates - content.percents >= mostly || (
        content.texts >= mostly && content.percents < hardly
      );
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
      return wordedKeys.has(key) && content.dates - content.counts >= (key === "priority" ? mostly : 0.8);
  }
}

/** What stands below a heading that says nothing, or something else: words that are statuses are a status under any heading. */
function byContent({ content, header: typed, candidates }: FilledColumn): readonly HeaderCandidate[] {
  const header = simplified(typed);
  const told: HeaderCandidate[] = [];
  const offer = (key: string, score: number): void => {
    if (!candidates.some((one) => one.key === key)) told.push({ key, match: "content", score });
  };
  // One tick in a column for ticks is enough: the rows without one are open.
  if (content.filled === 1 && content.answers === 1 && header !== "" && doneHeading.test(header)) offer("status", 1);
  if (content.filled < leastEvidence) {
    const only = content.dates === 1 && content.percents === 0 ? daySense(header) : undefined;
    return only === undefined || candidates.some(({ key }) => dayKeys.has(key)) ? told : [...told, { key: only, match: "made", score: 0 }];
  }
  // Days under a heading that names no day: what it says else tells which.
  const day = content.dates >= 0.8 && content.periods < hardly ? daySense(header) : undefined;
  if (day !== undefined && !candidates.some(({ key, match }) => match !== "part" && match !== "slip" && dayKeys.has(key))) told.push({
    key: day, match: "made", score: 0,
  });
  const few = content.distinct <= 0.8 || content.filled <= 6;
  if (content.statuses >= 0.7 && content.colours < mostly && few && !lateHeading.test(header)) offer("status", content.statuses);
  else if (content.answers >= 0.8 && (doneHeading.test(header) || /进展|进度|progress/iu.test(header))) offer("status", content.answers);
  if (content.colours >= 0.8 && few) offer("flag", content.colours);
  // `Step` and `Item` above 10, 20, 30 number what stands beside them.
  const isNumbering = content.numbers >= 0.8 && content.counts >= 0.8 && content.distinct === 1;
  if (isNumbering && candidates.some(({ key }) => key === "task")) offer("id", content.numbers);
  if (namesSomebody(header) && looksLikeNames(content)) offer("owner", 0);
  // A status in per cent is how much is done.
  if (content.marked >= 0.8 && candidates.some(({ key }) => key === "status")) offer("percent", content.marked);
  return told;
}

/** Words for whoever does a thing in a trade: A角, 工长, `Fitter`, `Fee earner`. */
const doer =
  /(?:^|[^b])(?:a角|工长|班长|组长|队长|科长|主任|经理|专员|主管|主办|工程师|律师|技师|导师|教师|医师|护士长?|管理员|资源名称|资源|操作工|技工)$|\b[a-z]{2,}(?:er|ist|ian|ant|yer|or|ee)s?$|\bexec(?:utive)?$/iu;
/** Words that end so and are none, or are somebody for whom, or with whom, it is done. */
const noDoer = new RegExp([
  "number|order|folder|letter|quarter|header|footer|server|paper|water|power|meter|counter|layer|filter|colou?r",
  "sector|factor|error|floor|vendor|supplier|customer|buyer|user|member of|sponsor|stakeholder|approver|reviewer",
  "checker|requester|requestor|reporter|creator|author|sender|caller|visitor|employer|employee|trainee|attendee",
  "payee|committee|identifier|after|other|over|under|per|register|tracker|chapter|semester|center|centre|tier",
  "offer|transfer|driver$|trigger|parameter|indicator|carrier|dealer|retailer|manufacturer|newsletter|poster",
  "banner|priorit|list$|checklist|plant|variant|tenant|applicant|participant|grant|constant|important|relevant",
  "significant|审|批|b角|提出|汇报|上级|分管",
].join("|"), "iu");

const namesSomebody = (header: string): boolean => {
  const bare = header.replace(/[(（[【][^)）\]】]*[)）\]】]/gu, " ").trim();
  return bare.length <= 30 && doer.test(bare) && !noDoer.test(bare);
};

/** Short words, no days, shares or states. */
const looksLikeNames = ({ texts, length, dates, statuses, answers, colours }: ColumnContent): boolean =>
  texts >= 0.8 && length >= 2 && length <= 20 && dates < hardly && statuses < hardly && answers < hardly && colours < hardly;

/** Headings that name things, and headings of parties and groups, whose cells may look like names of tasks as well. */
const nameHeading = /名称|事项|内容|项目|工作|任务|要点|name|title|item|description|subject|deliverable|feature|activity/iu;
const partyHeading = /供应商|客户|厂家|厂商|单位|部门|公司|模块|阶段|类别|类型|所属|vendor|supplier|client|customer|company|department|team|phase|stage|module|category|group|system|project$/iu;
/** Columns of another field that can be the title where no other is. */
const titleLike = new Set(["deliverable", "topic", "decision"]);

/** How much a column of words looks like the names of things: many different ones, of some length, in nearly every row, far to the left. */
function titleScore({ content, header: typed, column, filled }: FilledColumn, firstColumn: number, mostFilled: number): number {
  const header = simplified(typed);
  if (content.filled < leastEvidence || content.texts < 0.7 || content.distinct < 0.7 || content.length < 4) return 0;
  // Sections are headed by months and quarters in some lists.
  if (content.dates >= 0.5 || content.statuses >= mostly || content.answers >= mostly || content.colours >= mostly || remarkHeading.test(header)) return 0;
  const worded = /(?:名称|name|title)$/iu.test(header) ? 2 : nameHeading.test(header) ? 1.5 : partyHeading.test(header) ? 0.5 : 1;
  return content.distinct * Math.min(content.length, 24) * (1 - 0.04 * (column - firstColumn)) * (filled / Math.max(1, mostFilled)) * worded;
}

/** A list with several due dates has one in force, and one that was before it. */
function oneDue(match: HeaderMatch): HeaderMatch {
  const order = ["dueRevised", "due", "dueForecast", "dueOriginal"];
  const found = order.flatMap((key) => match.columns.filter((one) => one.key === key));
  const [holds, before, ...rest] = found;
  if (holds === undefined || (found.length === 1 && holds.key === "due")) return match;
  const columns = match.columns.flatMap((one) => {
    if (one === holds) return [{ ...one, key: "due" }];
    if (one === before) return [{ ...one, key: "dueBefore" }];
    return rest.includes(one) ? [] : [one];
  });
  return { ...match, columns, unmatched: [...match.unmatched, ...rest.map(({ column, header }) => ({ column, header }))].sort((a, b) => a.column - b.column) };
}

/**
 * Headings and what stands below them, together: a heading that its cells contradict gives way to its next meaning, statuses are found
 * under any heading, and where no heading says so the column of most different words is the title.
 */
export function fitColumns(columns: readonly FilledColumn[], fields: readonly FieldDescriptor[]): HeaderMatch {
  return withRival(oneDue(withDue(withTitle(columns, fields), columns, fields)), columns);
}

/**
 * Beside the due date a column of days whose heading says nothing of which days they are: it may be the one that holds, which a person has
 * to say.
 */
function withRival(match: HeaderMatch, columns: readonly FilledColumn[]): HeaderMatch {
  if (!match.columns.some(({ key }) => key === "due")) return match;
  // `Handshake date` ends in a word for the day on which a thing was raised, and says no more of it.
  const guessed = match.columns.filter(({ key, confidence }) => key === "created" && confidence === "guess");
  const unplaced: readonly UnmatchedColumn[] = [...match.unmatched, ...guessed.map(({ column, header }) => ({ column, header }))];
  const rivalDue = unplaced.find(({ column, duplicateOf }) => {
    const { content, header } = columns.find((one) => one.column === column) ?? {};
    return content !== undefined && header !== undefined && content.filled >= leastEvidence && content.dates >= 0.8
      && content.numbers - content.shownAsDates < hardly && content.counts < hardly
      && (duplicateOf === "due" || duplicateOf === undefined) && !otherDay.test(simplified(header)) && !settledDay.test(simplified(header));
  });
  return rivalDue === undefined ? match : { ...match, rivalDue };
}

/** Days that are told apart from a due date by their heading, though they are no field of ours. */
const settledDay =
  /基线|基准|原|最初|首次|baseline|original|initial|previous|review|复核|复查|下次|next|last|最近|星期|周次|月份|季度|week|month|quarter|closed|关闭/iu;

/** Days under a heading that is no day of another kind. */
const otherDay =
  /开始|起|启动|实际|创建|提出|登记|更新|日志|记录|签到|入职|出生|购|订|发票|start|begin|actual|creat|raised|open|updat|modif|log|birth|hire|purchase|order|invoice|paid|valid|expir|warrant|visit|leave|sent/iu;

/**
 * A list with a title and an owner or a status, none of whose headings names the day it is due: the one column of days that is left is it.
 */
function withDue(match: HeaderMatch, columns: readonly FilledColumn[], fields: readonly FieldDescriptor[]): HeaderMatch {
  const has = (...keys: readonly string[]): boolean => match.columns.some(({ key }) => keys.includes(key));
  if (
    !fields.some(({ key }) => key === "due") || !has("task") || !has("owner", "status", "percent") ||
    has("due", "period", "days", "dueRevised", "dueForecast", "dueOriginal")
  ) return match;
  const days = columns.filter(({ column, content, header }) => match.unmatched.some((one) => one.column === column)
    && content.filled >= leastEvidence && content.dates >= mostly && content.numbers - content.shownAsDates < hardly &&
      !otherDay.test(simplified(header)));
  const [only, ...others] = days;
  if (only === undefined || others.length > 0) return match;
  const key = only.content.spans >= mostly && fields.some((one) => one.key === "period") ? "period" : "due";
  return {
    ...match,
    columns: [
      ...match.columns, { key, column: only.column, header: only.header, confidence: "content" as const },
    ].sort((a, b) => a.column - b.column),
    unmatched: match.unmatched.filter(({ column }) => column !== only.column),
  };
}

function fitted(column: FilledColumn, holdsOf: ReadonlyMap<string, FieldDescriptor["holds"]>, mostFilled: number): FilledColumn {
  // Comments that happen to be a state in one row or two are comments.
  const isSparse = column.filled < 0.8 * mostFilled && remarkHeading.test(simplified(column.header));
  const told = byContent(column).filter(({ key }) => holdsOf.has(key) && !(isSparse && key === "status"));
  const isStatus = told.some(({ key }) => key === "status");
  // What the days below make of a heading is surer than a part of it that is one of our words.
  const isMade = (key: string, match: string): boolean =>
    (match === "part" || match === "slip") && told.some((one) => one.key === key && one.match === "made");
  const own = column.candidates.filter(({ key, match }) =>
    !isMade(key, match) && !contradicts(column.content, holdsOf.get(key), key) && !(isStatus && remarkKeys.has(key)));
  // A start and an end in every cell are a period, under whatever word for a day.
  const isPeriod = holdsOf.has("period") && column.content.filled >= leastEvidence && column.content.spans >= mostly;
  const candidates = [...own, ...told].map((one) => (isPeriod && one.key === "due" ? { ...one, key: "period" } : one));
  const isFirst = (one: HeaderCandidate, index: number): boolean => candidates.findIndex(({ key }) => key === one.key) === index;
  return { ...column, candidates: isPeriod ? candidates.filter(isFirst) : candidates };
}

const gradedKeys = ["probability", "impact", "level"];
const isGraded = ({ content }: FilledColumn): boolean => content.filled >= leastEvidence && (
  content.numbers >= mostly || (content.length <= 8 && content.distinct <= 0.7)
);

/** Where a column holds nothing but states, a heading that only resembles ours is no status: `Completed by` beside `Progress`. */
function statusFirst(columns: readonly FilledColumn[]): readonly FilledColumn[] {
  if (!columns.some(({ content, candidates }) => content.statuses >= 0.8 && candidates.some(({ key }) => key === "status"))) return columns;
  return columns.map((column) => (column.content.statuses >= hardly ? column
    : { ...column, candidates: column.candidates.filter(({ key, match }) => key !== "status" || (match !== "slip" && match !== "part")) }));
}

/** Of a column that tells the consequence and one that grades it, the grades are the impact. */
function gradedFirst(columns: readonly FilledColumn[]): readonly FilledColumn[] {
  const told = gradedKeys.filter(
    (key) => columns.some((column) => isGraded(column) && column.candidates.some((one) => one.key === key && one.match !== "part"))
  );
  return columns.map(
    (column) => (isGraded(column) ? column : { ...column, candidates: column.candidates.filter(({ key }) => !told.includes(key)) })
  );
}

/** A heading that ends in a title's word says more than a column of longer texts. */
const guessBonus = 10;

function withTitle(columns: readonly FilledColumn[], fields: readonly FieldDescriptor[]): HeaderMatch {
  const holdsOf = new Map(fields.map(({ key, holds }) => [key, holds]));
  const titleKey = fields.find(({ role }) => role === "title")?.key;
  const mostFilled = Math.max(...columns.map(({ filled }) => filled));
  const all = statusFirst(gradedFirst(columns.map((column) => fitted(column, holdsOf, mostFilled))));
  const match = matchHeaders(all);
  const title = match.columns.find(({ key }) => key === titleKey);
  const isThin = title !== undefined && (all.find(({ column }) => column === title.column)?.filled ?? 0) * 2 < mostFilled;
  if (titleKey === undefined || (title !== undefined && title.confidence !== "guess" && !isThin)) return match;
  const firstColumn = columns[0]?.column ?? 0;
  const taken = new Set(match.columns.filter(({ key }) => !titleLike.has(key)).map(({ column }) => column));
  const [best] = all.filter(({ column }) => !taken.has(column) || column === title?.column)
    .map((column) =>
      ({ column, score: titleScore(column, firstColumn, mostFilled) + (column.column === title?.column && !isThin ? guessBonus : 0) }))
    .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (best === undefined || best.column.column === title?.column) return match;
  return matchHeaders(all.map((column) => (column.column === best.column.column
    ? { ...column, candidates: [{ key: titleKey, match: "content" as const, score: 0 }] }
    : { ...column, candidates: column.candidates.filter(({ key }) => key !== titleKey) })));
}
