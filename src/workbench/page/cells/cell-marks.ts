/** What Excel draws into cells and Univer's grid does not: filter buttons, comment corners, data bars and icons. */
import type { ConditionalFormatDef, ConditionalPoint, ConditionalRule } from "../../document/rule-types";
import type { RangeRef } from "../../document/types";
import { pointValue } from "../../engine/color-scale";
import { RangeStatistics } from "../../engine/range-statistics";
import type { Session } from "../session";

interface Place {
  readonly row: number;
  readonly column: number;
}

export type CellMark = Place & (
  | { readonly kind: "filter"; readonly active: boolean }
  | { readonly kind: "comment" | "note" }
  | { readonly kind: "bar"; readonly color: string; /** 0 to 1. */ readonly share: number }
  | { readonly kind: "icon"; readonly symbol: string; readonly color: string }
);

/** A rule on more cells than this is left undrawn. */
const mostCells = 5000;

const red = "#c00000";
const amber = "#b45f06";
const green = "#107c41";
const arrows: Readonly<Record<number, string>> = { 3: "↓→↑", 4: "↓↘↗↑", 5: "↓↘→↗↑" };
const ratings: Readonly<Record<number, string>> = { 3: "▂▄▆", 4: "▂▃▅▆", 5: "▁▂▄▅▆" };

/** @param position 0 for the lowest icon of the set. */
export function iconOf(style: string, position: number, count: number): { readonly symbol: string; readonly color: string } {
  const color = position === 0 ? red : position === count - 1 ? green : amber;
  if (/Gray/.test(style)) return { symbol: (arrows[count] ?? "●").charAt(position) || "●", color: "#605e5c" };
  if (/Arrows|Triangles/.test(style)) return { symbol: (arrows[count] ?? "●").charAt(position) || "●", color };
  if (/Rating|Quarters|Boxes/.test(style)) return { symbol: (ratings[count] ?? "●").charAt(position) || "●", color: "#0f6cbd" };
  if (/Flags/.test(style)) return { symbol: "⚑", color };
  if (/Stars/.test(style)) return { symbol: position === 0 ? "☆" : "★", color: amber };
  if (/Symbols/.test(style)) return { symbol: "✗!✓".charAt(position) || "●", color };
  return { symbol: "●", color };
}

const literal = (formula: string): number | undefined => {
  const number = Number(formula.replace(/^=/, ""));
  return Number.isFinite(number) ? number : undefined;
};

function barShare(value: number, rule: Extract<ConditionalRule, { type: "DataBar" }>, statistics: RangeStatistics): number | undefined {
  // Left to Excel, a bar of positive numbers begins at zero.
  const automatic = Math.min(0, statistics.lowest ?? 0);
  const lower = rule.lower.type === "Automatic" ? automatic : pointValue(rule.lower, statistics, literal);
  const upper = rule.upper.type === "Automatic" ? statistics.highest : pointValue(rule.upper, statistics, literal);
  if (lower === undefined || upper === undefined || upper <= lower) return undefined;
  return Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
}

function iconPosition(value: number, criteria: readonly ConditionalPoint[], statistics: RangeStatistics): number {
  let position = 0;
  criteria.forEach((point, index) => {
    const limit = index === 0 ? undefined : pointValue(point, statistics, literal);
    if (limit !== undefined && (point.operator === "GreaterThan" ? value > limit : value >= limit)) position = index;
  });
  return position;
}

const cellCount = (ranges: readonly RangeRef[]): number => ranges.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);

function ruleMarks(session: Session, sheetId: string, { rule, ranges }: ConditionalFormatDef): CellMark[] {
  if ((rule.type !== "DataBar" && rule.type !== "IconSet") || cellCount(ranges) > mostCells) return [];
  const cells = ranges.flatMap((range) => session.engine.readCells(sheetId, range).flatMap((line, down) =>
    line.map(({ value }, across) => ({ row: range.row + down, column: range.column + across, value }))));
  const statistics = new RangeStatistics(cells.map(({ value }) => value));
  return cells.flatMap(({ row, column, value }): CellMark[] => {
    if (typeof value !== "number") return [];
    if (rule.type === "DataBar") {
      const share = barShare(value, rule, statistics);
      return share === undefined ? [] : [{ kind: "bar", row, column, share, color: rule.color }];
    }
    const count = rule.criteria.length;
    const position = iconPosition(value, rule.criteria, statistics);
    return [{ kind: "icon", row, column, ...iconOf(rule.style, rule.reverse ? count - 1 - position : position, count) }];
  });
}

function filterMarks(session: Session, sheetId: string): CellMark[] {
  const filters = session.engine.filters(sheetId);
  const buttons = (range: RangeRef, active: readonly number[]): CellMark[] => Array.from({ length: range.columnCount }, (_column, index) =>
    ({ kind: "filter", row: range.row, column: range.column + index, active: active.includes(index) }));
  const tables = session.engine.tables().filter((table) => table.sheetId === sheetId && table.showHeaders && table.showFilterButton);
  const activeIn = (tableId: string | undefined): number[] => filters.filter((item) => item.tableId === tableId).flatMap(({ filter }) => filter.criteria.map(({ column }) => column));
  const own = filters.find((item) => item.tableId === undefined);
  return [...tables.flatMap((table) => buttons(table.range, activeIn(table.id))), ...(own ? buttons(own.filter.range, activeIn(undefined)) : [])];
}

/** Everything to draw on a sheet, wherever it is. */
export function cellMarks(session: Session, sheetId: string): readonly CellMark[] {
  const comments = session.host.document.sheet(sheetId).comments.map(({ row, column, isNote }): CellMark => ({ kind: isNote === true ? "note" : "comment", row, column }));
  return [...session.engine.conditionalFormats(sheetId).flatMap((format) => ruleMarks(session, sheetId, format)), ...filterMarks(session, sheetId), ...comments];
}
