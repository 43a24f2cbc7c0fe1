/** Filter criteria: read from the API's JSON, shown as it again, and applied to the cells of a column. */
import type { CellStyle, CellValue, FilterCriteriaDef } from "../../document/types";
import { asEnum, asRecord, asString } from "../../protocol/arguments";
import { HostError } from "../../protocol/host-error";
import { asColour } from "../colours";
import { daysOf, monthOfSerial, monthsOf } from "./filter-periods";

const kinds = ["Values", "Custom", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "CellColor", "FontColor", "Dynamic"] as const;
const average = ["AboveAverage", "BelowAverage"];

/** @throws HostError InvalidArgument; NotImplemented for icons and for groups of dates. */
export function readCriteria(value: unknown): FilterCriteriaDef {
  const given = asRecord(value);
  if (typeof given["filterOn"] === "string" && given["filterOn"].toLowerCase() === "icon") {
    throw new HostError("NotImplemented", "This host does not filter by icon.");
  }
  const filterOn = asEnum(given["filterOn"], kinds);
  switch (filterOn) {
    case "Values": return { filterOn, values: readValues(given["values"]) };
    case "Custom": {
      const criterion1 = asString(given["criterion1"]);
      if (given["criterion2"] === undefined || given["criterion2"] === null) return { filterOn, criterion1 };
      return { filterOn, criterion1, criterion2: asString(given["criterion2"]), operator: asEnum<"And" | "Or">(given["operator"] ?? "And", ["And", "Or"]) };
    }
    case "CellColor": case "FontColor": return { filterOn, color: asColour(given["color"]) };
    case "Dynamic": return { filterOn, dynamicCriteria: readDynamic(given["dynamicCriteria"]) };
    default: return { filterOn, criterion1: readCount(given["criterion1"], filterOn.endsWith("Percent") ? 100 : 500) };
  }
}

function readValues(values: unknown): string[] {
  if (!Array.isArray(values) || values.length === 0) throw new HostError("InvalidArgument");
  if (values.some((value) => typeof value === "object")) throw new HostError("NotImplemented", "This host does not filter by FilterDatetime.");
  return values.map(asString);
}

function readDynamic(value: unknown): string {
  const criterion = asString(value);
  if (!average.includes(criterion) && !daysOf(criterion, new Date(0)) && !monthsOf(criterion)) throw new HostError("InvalidArgument");
  return criterion;
}

function readCount(value: unknown, most: number): string {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > most) throw new HostError("InvalidArgument");
  return String(count);
}

export interface FilteredCell {
  readonly value: CellValue;
  /** As shown. */
  readonly text: string;
  readonly style: CellStyle;
}

const escapes = /[.+^${}()|[\]\\]/g;

/** `*` and `?` stand for anything, `~` takes their meaning away. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|([^*?~]+|~)/g, (_all, literal: string | undefined, sign: string | undefined, rest: string | undefined) => {
    if (literal !== undefined) return literal === "~" ? "~" : `\\${literal}`;
    if (sign !== undefined) return sign === "*" ? ".*" : ".";
    return (rest ?? "").replace(escapes, "\\$&");
  });
  return new RegExp(`^${source}$`, "isu");
}

function condition(criterion: string): (cell: FilteredCell) => boolean {
  const sign = ["<>", ">=", "<=", ">", "<", "="].find((candidate) => criterion.startsWith(candidate));
  const operand = criterion.slice(sign?.length ?? 0);
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  const pattern = wildcard(operand);
  const equals = (cell: FilteredCell): boolean =>
    operand === "" ? cell.value === null : (!Number.isNaN(number) && cell.value === number) || pattern.test(cell.text);
  if (sign === "<>") return (cell) => !equals(cell);
  if (sign === undefined || sign === "=") return equals;
  const accepts = (difference: number): boolean =>
    (sign.startsWith(">") && difference > 0) || (sign.startsWith("<") && difference < 0) || (sign.endsWith("=") && difference === 0);
  return (cell) => {
    if (!Number.isNaN(number)) return typeof cell.value === "number" && accepts(cell.value - number);
    return typeof cell.value === "string" && accepts(cell.value.localeCompare(operand, undefined, { sensitivity: "base" }));
  };
}

function numbersOf(cells: readonly FilteredCell[]): number[] {
  return cells.flatMap((cell) => (typeof cell.value === "number" ? [cell.value] : []));
}

/** Ties with the last of the chosen numbers are shown too. */
function ranked(criteria: FilterCriteriaDef, cells: readonly FilteredCell[]): (cell: FilteredCell) => boolean {
  const top = criteria.filterOn.startsWith("Top");
  const numbers = numbersOf(cells).sort((a, b) => (top ? b - a : a - b));
  const asked = Number(criteria.criterion1);
  const count = criteria.filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
  const limit = numbers[Math.min(count, numbers.length) - 1] ?? 0;
  return (cell) => typeof cell.value === "number" && (top ? cell.value >= limit : cell.value <= limit);
}

function dynamic(criterion: string, cells: readonly FilteredCell[], now: Date): (cell: FilteredCell) => boolean {
  if (average.includes(criterion)) {
    const numbers = numbersOf(cells);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return (cell) => typeof cell.value === "number" && (criterion === "AboveAverage" ? cell.value > mean : cell.value < mean);
  }
  const stretch = daysOf(criterion, now);
  if (stretch) return (cell) => typeof cell.value === "number" && cell.value >= stretch.from && cell.value < stretch.until;
  const months = monthsOf(criterion) ?? [];
  return (cell) => typeof cell.value === "number" && months.includes(monthOfSerial(cell.value));
}

/** Which cells of a column a criterion lets through. */
export function filterOf(criteria: FilterCriteriaDef, cells: readonly FilteredCell[], now: Date): (cell: FilteredCell) => boolean {
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((criteria.values ?? []).map((value) => value.toLowerCase()));
      return (cell) => wanted.has(cell.text.toLowerCase());
    }
    case "Custom": {
      const first = condition(criteria.criterion1 ?? "");
      if (criteria.criterion2 === undefined) return first;
      const second = condition(criteria.criterion2);
      return criteria.operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
    }
    case "CellColor": return (cell) => cell.style.fill === criteria.color;
    case "FontColor": return (cell) => (cell.style.font?.color ?? "#000000") === criteria.color;
    case "Dynamic": return dynamic(criteria.dynamicCriteria ?? "", cells, now);
    default: return ranked(criteria, cells);
  }
}
