/** A cell of a progress column. */
export interface PercentCell {
  readonly value: string | number | boolean | null;
  readonly numberFormat?: string;
}

/**
 * What a bare number in the column means: `fraction` 0.3 = 30 %, `hundreds` 30 = 30 %, `mixed` when the column has both numbers above 1 and
 * fractions below, so that 0.5 may be half or half a per cent.
 */
export type PercentScale = "fraction" | "hundreds" | "mixed";

export type PercentReading =
  /** 0–1. */
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "ambiguous"; readonly options: readonly number[] }
  /** Below 0 or above 1, as a fraction. */
  | { readonly kind: "out-of-range"; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly text: string };

type Amount =
  /** Says of itself that it counts in hundredths: `30%`, or 0.3 shown as 30 %. */
  | { readonly kind: "marked"; readonly fraction: number }
  | { readonly kind: "bare"; readonly number: number }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly text: string };

/** Twelve digits hide what dividing by 100 adds to a decimal: 1.1 % is 0.011, not 0.011000000000000001. */
function hundredth(number: number): number {
  return Number((number / 100).toPrecision(12));
}

function amountOf({ value, numberFormat = "General" }: PercentCell): Amount {
  if (value === null) return { kind: "blank" };
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { kind: "unreadable", text: String(value) };
    return numberFormat.includes("%") ? { kind: "marked", fraction: value } : { kind: "bare", number: value };
  }
  const text = value.normalize("NFKC").trim();
  if (text === "") return { kind: "blank" };
  const [, digits, mark] = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*(%)?$/u.exec(text) ?? [];
  if (digits === undefined) return { kind: "unreadable", text: value.trim() };
  return mark === undefined ? { kind: "bare", number: Number(digits) } : { kind: "marked", fraction: hundredth(Number(digits)) };
}

/** Decides for a whole column, since one cell alone cannot tell: numbers above 1 mean hundredths throughout. */
export function percentScale(cells: readonly PercentCell[]): PercentScale {
  const bare = cells.flatMap((cell) => {
    const amount = amountOf(cell);
    return amount.kind === "bare" ? [amount.number] : [];
  });
  if (!bare.some((number) => number > 1)) return "fraction";
  return bare.some((number) => number > 0 && number < 1) ? "mixed" : "hundreds";
}

function within(value: number): PercentReading {
  return value < 0 || value > 1 ? { kind: "out-of-range", value } : { kind: "percent", value };
}

/** Reads one cell on its column's scale; text and number formats with a per cent sign speak for themselves. */
export function parsePercent(cell: PercentCell, scale: PercentScale): PercentReading {
  const amount = amountOf(cell);
  switch (amount.kind) {
    case "blank":
    case "unreadable":
      return amount;
    case "marked":
      return within(amount.fraction);
    case "bare": {
      const { number } = amount;
      if (scale === "fraction") return within(number);
      if (scale === "mixed" && number > 0 && number <= 1) return { kind: "ambiguous", options: [hundredth(number), number] };
      return within(hundredth(number));
    }
  }
}
