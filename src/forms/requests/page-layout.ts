import type { RequestKey } from "../../catalog/requests";

/**
 * 需求表 (F1) as one A4 page of boxes: label and value, two to a line or one across. Columns B to E are printed; what the formulas need stands
 * right of them.
 */
export interface FormBox {
  readonly key: RequestKey;
  readonly label: string;
  /** Top-left cell of the box. */
  readonly cell: string;
  /** Merged from C to E. */
  readonly across: boolean;
  /** A box that people type in for a new request; the others only show what the register says. */
  readonly typed: boolean;
}

type Line = { readonly height: number } & ({ readonly across: RequestKey } | { readonly left: RequestKey; readonly right: RequestKey });

const lines: readonly Line[] = [
  { left: "id", right: "submitted", height: 22 },
  { across: "name", height: 24 },
  { left: "fromDepartment", right: "requester", height: 22 },
  { left: "contact", right: "urgency", height: 22 },
  { left: "toDepartment", right: "receiver", height: 22 },
  { across: "departments", height: 28 },
  { left: "type", right: "priority", height: 22 },
  { across: "background", height: 62 },
  { across: "content", height: 62 },
  { across: "standard", height: 48 },
  { left: "wantedBy", right: "scope", height: 24 },
  { across: "milestones", height: 34 },
  { across: "resources", height: 34 },
  { across: "outcome", height: 34 },
  { left: "fit", right: "feasibility", height: 22 },
  { across: "cc", height: 22 },
  { left: "answerDue", right: "progress", height: 22 },
];

export const formTitleRow = 2;
const firstLine = 4;
const shownOnly: ReadonlySet<RequestKey> = new Set(["id", "answerDue", "progress"]);

const box = (key: RequestKey, column: "C" | "E", row: number, across: boolean): FormBox =>
  ({ key, label: `${column === "C" ? "B" : "D"}${row}`, cell: `${column}${row}`, across, typed: !shownOnly.has(key) });

/** Every box of the form, in reading order. */
export const formBoxes: readonly FormBox[] = lines.flatMap((line, index) => {
  const row = firstLine + index;
  return "across" in line ? [box(line.across, "C", row, true)] : [box(line.left, "C", row, false), box(line.right, "E", row, false)];
});

export const formLines = lines.map(({ height }, index) => ({ row: firstLine + index, height }));

/** Where the id is chosen: `新需求` for a new one. */
export const idCell = `C${firstLine}`;

export const opinionTitleRow = firstLine + lines.length;
export const opinionHeaderRow = opinionTitleRow + 1;
export const firstOpinionRow = opinionHeaderRow + 1;
/** Opinions that the page has room for. */
export const opinionLines = 6;
export const signatureRow = firstOpinionRow + opinionLines;
export const lastFormRow = signatureRow + 3;

/** The row of the shown request within the register, 0 for none; and the ids to choose from below it. */
export const shownRowCell = "H4";
export const idListFirst = 5;
export const idListRows = 200;
