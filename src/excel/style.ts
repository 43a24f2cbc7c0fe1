import { flags } from "../catalog/lists";
import type { ColourRule } from "./table-form";

/** The one palette of every sheet we make: quiet paper, dark blue headers, colour only where something is said with it. */
export const palette = {
  ink: "#1F2A37",
  faint: "#5B6775",
  line: "#D5DBE3",
  header: "#1F3A5F",
  headerInk: "#FFFFFF",
  /** Headers of columns that formulas fill. */
  ours: "#5B6775",
  oursPaper: "#F4F6F8",
  input: "#FFFBEA",
  accent: "#0F6CBD",
  warning: "#A4262C",
} as const;

export interface FlagColours {
  readonly fill: string;
  readonly ink: string;
  readonly bold: boolean;
  readonly strikethrough: boolean;
}

/** Contrast of ink on fill is at least 4.5 : 1 throughout. */
export const flagColours = {
  red: { fill: "#C42B1C", ink: "#FFFFFF", bold: true, strikethrough: false },
  amber: { fill: "#FFD166", ink: "#5C3B00", bold: true, strikethrough: false },
  green: { fill: "#DFF3E4", ink: "#155B2E", bold: false, strikethrough: false },
  unknown: { fill: "#E6E3F4", ink: "#43377A", bold: true, strikethrough: false },
  done: { fill: "#EDF1F5", ink: "#4A5563", bold: false, strikethrough: false },
  cancelled: { fill: "#EDF1F5", ink: "#4A5563", bold: false, strikethrough: true },
} as const satisfies Record<(typeof flags)[number], FlagColours>;

/** One colour rule for each flag on the column that holds its word. */
export const flagCells = <Key extends string>(key: Key): readonly ColourRule<Key>[] =>
  flags.map((flag) => ({ flag, from: key, to: key, ...flagColours[flag] }));

/** Tint of the rest of a red or amber row. */
export const rowTint = { red: "#FBE3E0", amber: "#FFF6DD" } as const;

export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly ink?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Points. */
  readonly height?: number;
  readonly underlineRow?: string;
}

/** Queues a look on a range; only what is named is touched. */
export function look(range: Excel.Range, { numberFormat, underlineRow, ...cell }: CellLook): void {
  const { format } = range;
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  if (cell.bold !== undefined) format.font.bold = cell.bold;
  if (cell.italic !== undefined) format.font.italic = cell.italic;
  if (cell.size !== undefined) format.font.size = cell.size;
  if (cell.ink !== undefined) format.font.color = cell.ink;
  if (cell.fill !== undefined) format.fill.color = cell.fill;
  if (cell.horizontal !== undefined) format.horizontalAlignment = cell.horizontal;
  if (cell.vertical !== undefined) format.verticalAlignment = cell.vertical;
  if (cell.wrap !== undefined) format.wrapText = cell.wrap;
  if (cell.indent !== undefined) format.indentLevel = cell.indent;
  if (cell.height !== undefined) format.rowHeight = cell.height;
  if (underlineRow !== undefined) {
    const edge = format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = underlineRow;
  }
}
