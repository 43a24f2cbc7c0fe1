/** `getSpecialCells`: cells of a kind, gathered into rectangles. */
import type { RangeRef } from "../document/types";
import type { CellState } from "../engine/engine";
import type { Arguments } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { contains } from "../engine/geometry";
import { RangeAreasType, type RangeAreasState } from "./object-types";
import { usedPart } from "./sheet-guards";

const kinds = ["Blanks", "ConditionalFormats", "Constants", "Formulas", "Visible"] as const;
const valueKinds = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText",
  "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

function matchesKind(cell: CellState, kind: (typeof valueKinds)[number]): boolean {
  if (kind === "All") return true;
  const { value } = cell;
  if (value === null) return false;
  switch (typeof value) {
    case "string": return kind.includes("Text");
    case "number": return kind.includes("Number");
    case "boolean": return kind.includes("Logical");
    default: return kind.includes("Errors");
  }
}

/** Runs of cells in a row, merged with the same runs in the rows below. */
export function gather(area: RangeRef, isWanted: (row: number, column: number) => boolean): RangeRef[] {
  const done: RangeRef[] = [];
  let open: RangeRef[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const runs: RangeRef[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (!isWanted(row, column)) continue;
      const last = runs.at(-1);
      if (last && last.column + last.columnCount === column) runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
      else runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
    const next = runs.map((run) => {
      const above = open.find((candidate) => candidate.column === run.column && candidate.columnCount === run.columnCount);
      return above ? { ...above, rowCount: above.rowCount + 1 } : run;
    });
    done.push(...open.filter((candidate) => !next.some((run) => run.row === candidate.row && run.column === candidate.column)));
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

function wantedIn(call: Call, sheetId: string, area: RangeRef, kind: (typeof kinds)[number], valueKind: (typeof valueKinds)[number]): RangeRef[] {
  if (kind === "Visible") {
    return gather(area, (row, column) => !call.engine.rowHidden(sheetId, row) && !call.engine.columnHidden(sheetId, column));
  }
  if (kind === "ConditionalFormats") {
    const covered = call.engine.conditionalFormats(sheetId).flatMap(({ ranges }) => ranges);
    return gather(area, (row, column) => covered.some((range) => contains(range, row, column)));
  }
  const cells = call.engine.readCells(sheetId, area);
  return gather(area, (row, column) => {
    const cell = cells[row - area.row]?.[column - area.column];
    if (!cell) return false;
    if (kind === "Blanks") return cell.value === null && cell.formula === undefined;
    const isFormula = cell.formula !== undefined;
    return isFormula === (kind === "Formulas") && (isFormula || cell.value !== null) && matchesKind(cell, valueKind);
  });
}

/** `null` when there is no such cell. */
export async function specialCells(state: RangeAreasState, args: Arguments, call: Call): Promise<HostObject | null> {
  const kind = args.raw(0);
  if (typeof kind === "string" && ["datavalidations", "sameconditionalformat", "samedatavalidation"].includes(kind.toLowerCase())) {
    throw new HostError("NotImplemented", `getSpecialCells("${kind}") is not part of this host.`);
  }
  const wanted = args.oneOf(0, kinds);
  const valueKind = args.oneOf(1, valueKinds, "All");
  await call.calculated();
  const areas = state.areas.flatMap((given) => {
    const area = usedPart(call, state.sheetId, given);
    return area ? wantedIn(call, state.sheetId, area, wanted, valueKind) : [];
  });
  return areas.length === 0 ? null : RangeAreasType.of({ sheetId: state.sheetId, areas });
}
