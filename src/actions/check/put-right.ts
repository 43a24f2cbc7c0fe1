import type { Correction } from "../../domain/findings/corrections";
import { holdCells, type CellWrite } from "../../excel/writer/held-cells";
import type { LostCell } from "../../excel/writer/held";
import { isFormula } from "../../excel/writer/cell-content";
import { settle } from "../../excel/writer/settle";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { writeSteps } from "../generate/write-surroundings";
import { runAction } from "../run";

export interface PutRightReport {
  /** Cells that hold what was accepted. */
  readonly done: number;
  /** Cells, with their sheet, that say something else by now and were left alone. */
  readonly left: readonly string[];
  readonly putBack: readonly LostCell[];
}

/** A cell formatted as text would keep a date as text. */
const dateFormat = "yyyy-mm-dd";

/**
 * Puts what a person has accepted into the cells of findings, where they still say what was found; what stands there already counts as
 * done,
 * so that it can be pressed again.
 */
export function putRight(environment: ActionEnvironment, corrections: readonly Correction[]): Promise<PutRightReport> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    const load = (workbook: Excel.Workbook): (() => Read) => {
      const ranges = corrections.map(({ sheet, cell }) => {
        const range = workbook.worksheets.getItemOrNullObject(sheet).getRange(cell);
        range.load("values,formulas");
        return range;
      });
      const used = [...new Set(corrections.map(({ sheet }) => sheet))].map((sheet) => {
        const area = workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject();
        area.load("address");
        return { sheet, area };
      });
      return () => ({
        states: ranges.map((range, index) => stateOf(range, corrections[index])),
        lists: new Map(
          used.flatMap(({ sheet, area }) => (area.isNullObject ? [] : [[sheet, area.address.slice(area.address.lastIndexOf("!") + 1)]]))
        ),
      });
    };
    const first = load(context.workbook);
    await context.sync();
    const settled = await settle({
      context, load, before: writeSteps(steps),
      plan: ({ states, lists }) => {
        const open = corrections.filter((_, index) => states[index] === "open");
        const sheets = [...new Set(open.map(({ sheet }) => sheet))];
        return sheets.length === 0 ? undefined : {
          hold: sheets.map((name) => (workbook: Excel.Workbook) =>
            holdCells(workbook.worksheets.getItem(name), open.filter(({ sheet }) => sheet === name).map(writeOf), lists.get(name))),
        };
      },
    }, first());
    steps.finish("write");
    const left = corrections.flatMap(({ sheet, cell }, index) => (settled.read.states[index] === "done" ? [] : [`${sheet}!${cell}`]));
    return { done: corrections.length - left.length, left, putBack: settled.putBack };
  });
}

interface Read {
  readonly states: readonly State[];
  /** Sheet → the cells in use, in which a row that was sorted away is found again. */
  readonly lists: ReadonlyMap<string, string>;
}

/** Whether a cell still says what was found, holds what was accepted, or says something else. */
type State = "open" | "done" | "other";

function stateOf(range: Excel.Range, correction: Correction | undefined): State {
  if (correction === undefined || range.isNullObject) return "other";
  const value = (range.values as Cell[][])[0]?.[0] ?? "";
  if (isFormula(value, (range.formulas as unknown[][])[0]?.[0])) return "other";
  if (value === correction.value) return "done";
  return cellText(value) === correction.before ? "open" : "other";
}

const writeOf = ({ cell, before, value }: Correction): CellWrite => ({
  cell, content: { value }, ...(typeof value === "number" && { numberFormat: dateFormat }),
  meant: (now) => !now.hasFormula && cellText(now.value) === before,
});
