import type { Newcomer } from "../../domain/findings/corrections";
import { LiaisonError } from "../../domain/liaison-error";
import { compactKey } from "../../domain/text/text-key";
import { columnLetters, corners } from "../../excel/geometry";
import { loadTable, type Loaded } from "../../excel/loaded";
import { columnIndex, readRoster } from "../../excel/read-settings";
import { tables } from "../../excel/workbook-names";
import { holdCells } from "../../excel/writer/held-cells";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment } from "../action";
import { writeSteps } from "../generate/write-surroundings";
import { runAction } from "../run";

/**
 * Enters somebody into 名册/Roster, in the first row below the last person; one who bears the name already counts as done. Resolves to the
 * sheet's name.
 * @throws LiaisonError `no-roster` without a roster of ours, `roster-full` where its rows are used up
 */
export function addToRoster(environment: ActionEnvironment, newcomer: Newcomer): Promise<string> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    const load = (workbook: Excel.Workbook): (() => Loaded | undefined) => loadTable(workbook, tables.roster);
    const first = load(context.workbook);
    await context.sync();
    const read = first();
    await settle({ context, load, before: writeSteps(steps), plan: (roster) => planOf(roster, newcomer) }, read);
    steps.finish("write");
    return read === undefined ? "" : corners(read.address).sheet;
  });
}

function planOf(roster: Loaded | undefined, { name, department }: Newcomer): WritePlan | undefined {
  const columns = roster === undefined ? [] : ["name", "department"].map((column) => columnIndex(roster, `forms:roster.columns.${column}`));
  const [nameColumn = -1, departmentColumn = -1] = columns;
  if (roster === undefined || nameColumn < 0) throw new LiaisonError("no-roster");
  if (readRoster(roster).some((person) => compactKey(person.name) === compactKey(name))) return undefined;
  const body = roster.values.slice(1);
  const row = body.findLastIndex((cells) => cells.some((cell) => cellText(cell) !== "")) + 1;
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = corners(roster.address);
  const list = `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
  if (row >= body.length) throw new LiaisonError("roster-full", { sheet });
  const writes = [[nameColumn, name], [departmentColumn, department]] as const;
  return {
    hold: [(workbook) => holdCells(workbook.worksheets.getItem(sheet), writes.flatMap(([column, value]) =>
      (column < 0 || value === "" ? [] : [{
        cell: `${columnLetters(firstColumn + column)}${firstRow + 1 + row}`, content: { value }, meant: ({ value: now }) => now === "",
      }])), list)],
  };
}
