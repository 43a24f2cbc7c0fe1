import { partsFromSerial, serialFromParts } from "../../domain/dates/excel-date";

export const periodKinds = ["month", "quarter", "half"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A month, a quarter or half a year. Days are Excel serials, both within it. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1 for the first of its kind in the year. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

const months: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6 };
const signs: Readonly<Record<PeriodKind, string>> = { month: "-", quarter: "Q", half: "H" };

export function periodOf(kind: PeriodKind, year: number, part: number): Period {
  const length = months[kind];
  const next = part * length;
  const end = next === 12 ? serialFromParts(year + 1, 1, 1) : serialFromParts(year, next + 1, 1);
  return { kind, year, part, from: serialFromParts(year, (part - 1) * length + 1, 1), to: end - 1 };
}

/** The period of its kind in which a day lies. */
export function periodAround(kind: PeriodKind, day: number): Period {
  const { year, month } = partsFromSerial(day);
  return periodOf(kind, year, Math.ceil(month / months[kind]));
}

export function periodBefore({ kind, from }: Period): Period {
  return periodAround(kind, from - 1);
}

/** `2026-03`, `2026Q1`, `2026H1`: read and written alike. */
export function periodText({ kind, year, part }: Pick<Period, "kind" | "year" | "part">): string {
  return `${year}${signs[kind]}${kind === "month" ? String(part).padStart(2, "0") : part}`;
}

/** Undefined where the text names no period. */
export function readPeriod(text: string): Period | undefined {
  const [, digits = "", sign = "", number = ""] = /^(20\d\d)(-|Q|H)(\d{1,2})$/i.exec(text.trim()) ?? [];
  const kind = periodKinds.find((one) => signs[one] === sign.toUpperCase());
  const part = Number(number);
  return kind === undefined || part < 1 || part > 12 / months[kind] ? undefined : periodOf(kind, Number(digits), part);
}
