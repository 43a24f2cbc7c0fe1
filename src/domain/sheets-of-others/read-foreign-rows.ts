import { findHeader, type FoundHeader } from "./find-header";
import { helpRows } from "./help-rows";
import { rolledUpRows } from "./rolled-up";
import { emptinessOf, endOfTable, filledColumns, repeatsHeader, tableColumns, type Emptiness, type TableColumns } from "./foreign-table";
import type { FieldDescriptor } from "./header-words";
import { outline, type OutlinePlace } from "./row-hierarchy";
import { gridView, isBlankValue, type GridCell, type GridView, type SheetGrid } from "./sheet-grid";
import { textKey } from "../text/text-key";

export type RowKind = "task" | "summary" | "section" | "blank" | "repeated-header" | "instruction";

/** Why a row is what it is. */
export type RowReason =
  | "has-content"
  /** Rows below belong to it, and it has neither owner nor dates. */
  | "children-without-owner-or-dates"
  /** Its dates are the first and the last of the rows below it. */
  | "sums-up-children"
  | "total"
  | "merged-heading"
  | "title-without-id"
  | "title-alone"
  /** 一, 二 before titles alone, where tasks are numbered 1, 2, 3. */
  | "numbered-otherwise"
  /** A title alone right above the header's next appearance, or after a blank row at the very end. */
  | "heading-above-header"
  | "note-below"
  | "only-outside-title"
  | "phase-word"
  | Emptiness
  | "header-again"
  | "instruction-text";

export interface ForeignRow {
  /** Counts from 0 within the grid. */
  readonly row: number;
  readonly kind: RowKind;
  readonly reason: RowReason;
  readonly hidden: boolean;
  readonly depth: number;
  /** Grid row to which this one belongs. */
  readonly parentRow?: number;
  readonly hasChildren: boolean;
  /** By field; a cell merged downwards speaks for every row it covers. */
  readonly cells: ReadonlyMap<string, GridCell>;
}

export interface ForeignSheet {
  readonly header: FoundHeader;
  /** Every row from below the header to the end of the table, in order. */
  readonly rows: readonly ForeignRow[];
  /** First grid row that no longer belongs to the table, where something follows it. */
  readonly nextBlock?: number;
  /** The one year that is named above the header or in the sheet's name: 2026年度工作计划. */
  readonly yearSaid?: number;
}

const totalWords = new Set(["合计", "总计", "小计", "共计", "总和", "total", "totals", "subtotal", "sub-total", "grand total", "sum"]);
/** With a colon and a space or two. */
const longestTotal = Math.max(...[...totalWords].map((word) => word.length)) + 4;
const instruction = /^(?:注[：:]|注意|说明[：:]|备注[：:]|提示|填写说明|填表|请勿|请在|在此|此行|示例[：:]|例如|※|notes?\s*:|instructions?\b|insert\b|add (?:new )?rows?\b|do not\b|please\b|example\s*:|e\.g\.)|(?:此行|该行|this (?:row|line))/iu;
/** `审核：`, `批准：甲某`: a form's foot. */
const signature =
  /^\S{0,8}(?:签字|签名|签章|盖章)\s*[:：]|^(?:审核|审批|批准|编制|制表|填表|拟制|校对|签字|签名|签发|主管|日期|备注|prepared|approved|reviewed|signed|checked|date|signature)\S{0,6}\s*[:：]/iu;
const unitHint = /^\(?(?:必填|选填|可选|下拉(?:选择)?|自动(?:计算|生成)?|required|optional|mandatory|y{2,4}[-/.年]?m{1,2}.*|m{1,2}\/d{1,2}.*|d{1,2}\/m{1,2}.*|drop-?down|auto(?:matic)?|text|date|number|%)\)?$/iu;
const phaseWord = /^(?:第?[一二三四五六七八九十\d]+[、.．]?\s*)?\S{0,6}(?:阶段|板块|篇)|^阶段|^(?:phase|stage|section|workstream|sprint|week|iteration)\b/iu;
/** `Q1 2026`, 第一季度, 3月, `March 2026`, `Week 12`: lists are often divided by time. */
const spanWord = /^(?:(?:fy|cy)?\s*'?\d{2,4}\s*)?(?:q[1-4]|h[12])(?:\s*[-/' ]?\s*(?:fy)?\d{2,4})?$|^(?:\d{2,4}\s*年?\s*)?(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|第?\s*[\d一二三四五六七八九十]+\s*周)$|^(?:week|wk|w|cw)\s*\d{1,2}\b.{0,20}$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?$/iu;

/** A program's own column of how deep a row stands, 1 for the outermost. */
const levelHeading = /^(?:大纲(?:级别|层级|级数)|outline[\s_]level|(?:wbs|indent)[\s_]level)$/iu;

interface Verdict {
  readonly kind: RowKind;
  readonly reason: RowReason;
}

/** What a row's own cells say, before it is known what belongs to it; undefined for rows with content. */
function atFirstSight(view: GridView, header: FoundHeader, columns: TableColumns, row: number): Verdict | undefined {
  const emptiness = emptinessOf(view, header, columns, row);
  if (emptiness !== undefined) return { kind: "blank", reason: emptiness };
  if (repeatsHeader(view, header, row)) return { kind: "repeated-header", reason: "header-again" };
  const filled = filledColumns(view, header, row);
  const texts = filled.map((column) => String(view.own(row, column)).trim());
  const isTotal = (text: string): boolean => text.length <= longestTotal && totalWords.has(textKey(text).replace(/:$/u, ""));
  if (texts.some(isTotal)) return { kind: "summary", reason: "total" };
  const [first, second] = filled;
  if (second !== undefined) {
    if (texts.every((text) => signature.test(text))) return { kind: "instruction", reason: "instruction-text" };
    return texts.filter((text) => unitHint.test(text)).length * 2 > texts.length ? { kind: "instruction", reason: "instruction-text" } : undefined;
  }
  if (first === undefined) return undefined;
  if (instruction.test(texts[0] ?? "") || signature.test(texts[0] ?? "")) return { kind: "instruction", reason: "instruction-text" };
  if ((view.mergedAt(row, first)?.columnCount ?? 1) > 1) return { kind: "section", reason: "merged-heading" };
  // A heading stands at the left; a lone word elsewhere belongs to a row that somebody left unfinished.
  return columns.title !== undefined && first < columns.title ? { kind: "section", reason: "only-outside-title" } : undefined;
}

/** How the rows of a table are kept. */
interface TableHabits {
  readonly idsAreUsual: boolean;
  /** The table begins with a title alone, and every title alone is followed by a row that says more: headings, not tasks. */
  readonly divided: boolean;
  /** Most tasks are numbered in figures. */
  readonly inFigures: boolean;
}

/** 一、 （二） 第三, `IV`, `B`: how sections are numbered beside tasks in figures. */
const otherNumbering = /^[（(]?(?:第?[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4}|[A-Ha-h]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①②③④⑤⑥⑦⑧⑨])[)）、.．章节]?$/u;

/** Two headings over three rows make a habit. */
const leastHeadings = 2;
const leastBelow = 3;

/**
 * Rows with nothing but words in one place that do not belong to the table: what stands right above its header's next appearance, and what
 * follows a blank row at its very end while no other row is so bare.
 */
function besideTable(
  view: GridView, header: FoundHeader, columns: TableColumns,
  sighted: readonly { readonly row: number; readonly verdict: Verdict | undefined }[],
): ReadonlyMap<number, Verdict> {
  const bare = (row: number): boolean => filledColumns(view, header, row).length === 1
    && header.columns.every(({ column }) => column === columns.title || isBlankValue(view.seen(row, column).value));
  const found = new Map<number, Verdict>();
  for (const [index, { row, verdict }] of sighted.entries()) {
    if (
      verdict === undefined && sighted[index + 1]?.verdict?.kind === "repeated-header" && bare(row)
    ) found.set(row, { kind: "section", reason: "heading-above-header" });
  }
  const trailing: number[] = [];
  for (const { row, verdict } of [...sighted].reverse()) {
    if (verdict?.kind === "blank" && verdict.reason === "empty") {
      if (trailing.length === 0) continue;
      const rest = sighted.filter((one) => one.row < row && one.verdict === undefined);
      if (rest.length > 0 && !rest.some((one) => !found.has(one.row) && bare(one.row))) {
        for (const note of trailing) found.set(note, { kind: "instruction", reason: "note-below" });
      }
      break;
    }
    if (verdict !== undefined || !bare(row)) break;
    trailing.push(row);
  }
  return found;
}

function isDivided(view: GridView, header: FoundHeader, { title }: TableColumns, content: readonly number[]): boolean {
  if (title === undefined) return false;
  const alone = content.map((row) => header.columns.every(({ column }) => column === title || isBlankValue(view.seen(row, column).value)));
  const count = alone.filter(Boolean).length;
  return alone[0] === true && count >= leastHeadings && content.length - count >= Math.max(leastBelow, count) && alone.every((is, index) =>
    !is || alone[index + 1] === false);
}

/** A title alone: a heading, a summary of what follows, or a task of which nothing more is known yet. */
function judge(
  view: GridView, header: FoundHeader, columns: TableColumns, row: number, place: OutlinePlace,
  { idsAreUsual, divided, inFigures }: TableHabits,
): Verdict {
  const has = (column: number | undefined) => column !== undefined && !isBlankValue(view.seen(row, column).value);
  if (place.hasChildren && !columns.telling.some(has)) return { kind: "summary", reason: "children-without-owner-or-dates" };
  const others = header.columns.filter(({ column }) => column !== columns.title && has(column));
  const id = columns.id === undefined ? "" : String(view.seen(row, columns.id).value).trim();
  if (inFigures && otherNumbering.test(id) && has(columns.title) && others.every(({ column }) => column === columns.id)) return {
    kind: "section", reason: "numbered-otherwise",
  };
  if (others.length === 0 && columns.title !== undefined && !place.hasChildren) {
    if (idsAreUsual) return { kind: "section", reason: "title-without-id" };
    if (divided) return { kind: "section", reason: "title-alone" };
    if (place.depth === 0 && spanWord.test(String(view.seen(row, columns.title).value).normalize("NFKC").trim())) return {
      kind: "section", reason: "phase-word",
    };
    if (place.depth === 0 && phaseWord.test(String(view.seen(row, columns.title).value).trim())) return { kind: "section", reason: "phase-word" };
  }
  return { kind: "task", reason: "has-content" };
}

/**
 * Reads a table that is not ours: where its header is, which column is which field, and what each row is. Nothing is dropped: every row
 * comes back with its kind and the reason. Undefined where no header can be told.
 */
export function readForeignSheet(grid: SheetGrid, fields: readonly FieldDescriptor[]): ForeignSheet | undefined {
  const view = gridView(grid);
  const header = findHeader(view, fields);
  return header === undefined ? undefined : readRows(view, header, fields);
}

/** The rows below a header that is known. */
export function readRows(view: GridView, header: FoundHeader, fields: readonly FieldDescriptor[]): ForeignSheet {
  const columns = tableColumns(header, fields);
  const { end, nextBlock } = endOfTable(view, header, columns, fields);
  const first = header.row + header.height;
  const help = helpRows(view, header, fields);
  const sighted = Array.from({ length: Math.max(0, end - first) }, (_, index) => {
    const row = first + index;
    return { row, verdict: help.has(row) ? { kind: "instruction", reason: "instruction-text" } as const : atFirstSight(view, header, columns, row) };
  });

  const content = sighted.filter(({ verdict }) => verdict === undefined).map(({ row }) => row);
  const valueAt = (row: number, column: number | undefined) => (column === undefined ? "" : view.seen(row, column).value);
  const levels = header.unmatched.find(({ header: text }) => levelHeading.test(text.normalize("NFKC").trim()))?.column;
  const indentAt = (row: number): number => view.indentAt(row) + (Number(valueAt(row, levels)) || 0);
  const places = outline(content.map((row) =>
    ({ title: valueAt(row, columns.title), id: valueAt(row, columns.id), indent: indentAt(row) })));
  const withIds = content.filter((row) => !isBlankValue(valueAt(row, columns.id))).length;
  const habits: TableHabits =
    { idsAreUsual: withIds * 2 > content.length, divided: isDivided(view, header, columns, content), inFigures: content.filter((row) =>
    /^\d/u.test(String(valueAt(row, columns.id)).trim())).length * 2 > content.length };
  const placeOf = new Map(content.map((row, index) => [row, places[index]]));
  const dateAt = (row: number, key: string) => {
    const column = header.columns.find((one) => one.key === key)?.column;
    return column === undefined ? undefined : view.seen(row, column);
  };
  const summed = places.some(({ hasChildren }) => hasChildren)
    ? rolledUpRows(
      content.map(
        (row, index) => (
          {
            ...(places[index]?.parent === undefined ? {} : { parent: places[index].parent }), start: dateAt(row, "start"),
            due: dateAt(row, "due"), owned: !isBlankValue(dateAt(row, "owner")?.value ?? ""),
          }
        )
      )
    )
    : new Set<number>();
  const sums = new Set([...summed].map((index) => content[index]));
  const beside = besideTable(view, header, columns, sighted);

  const rows = sighted.map(({ row, verdict }): ForeignRow => {
    const place = placeOf.get(row) ?? { depth: 0, hasChildren: false };
    const parentRow = place.parent === undefined ? undefined : content[place.parent];
    const own = verdict ?? beside.get(row) ?? (sums.has(row) ? { kind: "summary", reason: "sums-up-children" } as const : judge(
      view, header, columns, row, place, habits,
    ));
    return {
      row, ...own, hidden: view.isHiddenRow(row), depth: place.depth,
      ...(parentRow === undefined ? {} : { parentRow }), hasChildren: place.hasChildren,
      cells: new Map(header.columns.map(({ key, column }) => [key, view.seen(row, column)])),
    };
  });
  return { header, rows, ...(nextBlock === undefined ? {} : { nextBlock }) };
}
