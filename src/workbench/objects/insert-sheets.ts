/** `workbook.insertWorksheetsFromBase64`: sheets of a file come into the workbook, with what belongs to them. */
import { bytesOfBase64 } from "../base64";
import { chartsAfter } from "../document/follow-changes";
import type { CellStyle } from "../document/cell-types";
import type { DefinedNameDef, RangeRef, SheetFile, TableDef, WorkbookFile } from "../document/types";
import type { CellInput } from "../engine/engine";
import { renameTableIn } from "../engine/formula-compiler";
import { dropSheetFrom, renameSheetIn } from "../engine/references";
import { mapRuleFormulas, mapValidationFormulas } from "../engine/structure-formulas";
import { asEnum, asRecord, asString } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/registry";
import { openXlsx } from "../xlsx/open-xlsx";
import { XlsxError } from "../xlsx/xlsx-error";
import { gridColumns, gridRows } from "./address";
import { freshId as freshChartId } from "./charts/chart";
import { freshId as freshCommentId } from "./comments/comment-state";
import { WorksheetType } from "./object-types";
import { freshShapeId } from "./shapes/shape";
import { sheetByName } from "./resolve-address";
import { refuseIfStructureProtected } from "./workbook-protection";
import { copyName } from "./sheet-names";
import { freeTableName } from "./tables/table-names";

/** @throws HostError InvalidArgument for what is no workbook that can be opened, saying why */
function readFile(base64: string): WorkbookFile {
  try {
    return openXlsx(bytesOfBase64(base64)).file;
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError("InvalidArgument", `The file cannot be inserted: ${error.message}`);
    throw new HostError("InvalidArgument", "The file is not Base64.");
  }
}

/** How formulas of the file read in the workbook: sheets and tables may bear other names there, and sheets left out are gone. */
type Adapt = (formula: string) => string;

/** One sheet on its way: what it was in the file, and where it is now. */
interface Arrival {
  readonly source: SheetFile;
  readonly sheetId: string;
  readonly tableNames: ReadonlyMap<string, string>;
}

function chosenSheets(call: Call, file: WorkbookFile, given: unknown): readonly SheetFile[] {
  const names = given === undefined || given === null ? [] : given;
  if (!Array.isArray(names)) throw new HostError("InvalidArgument");
  const chosen = names.map(asString).map((name) => {
    const found = file.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new HostError("ItemNotFound");
    return found;
  });
  const sheets = chosen.length === 0 ? file.sheets : file.sheets.filter((sheet) => chosen.includes(sheet));
  // Excel on the web inserts neither charts nor comments.
  if (call.profile === "web" && sheets.some((sheet) => sheet.charts.length > 0 || sheet.comments.length > 0)) throw new HostError("UnsupportedFeature");
  return sheets;
}

/** Where the first of them goes. */
function positionOf(call: Call, options: Readonly<Record<string, unknown>>): number {
  const kind = asEnum(options["positionType"] ?? "End", ["None", "Before", "After", "Beginning", "End"] as const);
  const sheets = call.engine.sheets();
  if (kind === "Beginning") return 0;
  if (kind === "None" || kind === "End") return sheets.length;
  const given = options["relativeTo"];
  const object = given instanceof HostObject ? given : call.objectAt(given);
  const relativeId = object ? WorksheetType.read(object)?.sheetId : sheetByName(call.engine, asString(given))?.id ?? asString(given);
  const at = sheets.findIndex((sheet) => sheet.id === relativeId);
  if (at < 0) throw new HostError("InvalidArgument");
  return kind === "Before" ? at : at + 1;
}

const wholeColumn = (column: number): RangeRef => ({ row: 0, column, rowCount: gridRows, columnCount: 1 });
const wholeRow = (row: number): RangeRef => ({ row, column: 0, rowCount: 1, columnCount: gridColumns });

function putCells(call: Call, { source, sheetId }: Arrival, styles: readonly CellStyle[], adapt: Adapt): void {
  const styleAt = (index: number | undefined): CellStyle | undefined => (index === undefined || index === 0 ? undefined : styles[index]);
  for (const [column, { style, width, hidden }] of source.columns) {
    const own = styleAt(style);
    if (own) call.engine.patchStyle(sheetId, wholeColumn(column), own);
    if (width !== undefined) call.engine.setColumnWidth(sheetId, column, 1, width);
    if (hidden) call.engine.setColumnsHidden(sheetId, column, 1, true);
  }
  for (const [row, { style, height }] of source.rows) {
    const own = styleAt(style);
    if (own) call.engine.patchStyle(sheetId, wholeRow(row), own);
    if (height !== undefined) call.engine.setRowHeight(sheetId, row, 1, height);
  }
  for (const [row, line] of source.cells) {
    const columns = [...line.keys()];
    const first = Math.min(...columns);
    const inputs: (CellInput | undefined)[] = Array.from({ length: Math.max(...columns) - first + 1 }, () => undefined);
    for (const [column, cell] of line) {
      if (cell.formula !== undefined) inputs[column - first] = { formula: adapt(cell.formula) };
      else if (cell.value !== null) inputs[column - first] = { value: cell.value };
      const own = styleAt(cell.style);
      if (own) call.engine.patchStyle(sheetId, { row, column, rowCount: 1, columnCount: 1 }, own);
    }
    call.engine.writeCells(sheetId, { row, column: first, rowCount: 1, columnCount: inputs.length }, [inputs]);
  }
}

function putStructures(call: Call, { source, sheetId, tableNames }: Arrival, adapt: Adapt): void {
  const { engine } = call;
  for (const range of source.merges) engine.merge(sheetId, range, false);
  const tableIds = new Map<string, string>();
  for (const { id, ...table } of source.tables) {
    const columns: TableDef["columns"] = table.columns.map((column) => (column.calculatedFormula === undefined ? column : { ...column, calculatedFormula: adapt(column.calculatedFormula) }));
    tableIds.set(id, engine.addTable(sheetId, { ...table, columns, name: tableNames.get(table.name) ?? table.name }));
  }
  for (const { ranges, ...rule } of source.validations) engine.setValidation(sheetId, ranges, mapValidationFormulas({ ...rule, ranges }, adapt));
  engine.setConditionalFormats(sheetId, source.conditionalFormats.map((format) => ({ ...format, rule: mapRuleFormulas(format.rule, adapt) })));
  for (const { tableId, filter } of source.filters) {
    const own = tableId === undefined ? undefined : tableIds.get(tableId);
    engine.setFilter(sheetId, { range: filter.range, ...(own === undefined ? {} : { tableId: own }) }, filter);
  }
  for (const [row, { hidden }] of source.rows) if (hidden) engine.setRowsHidden(sheetId, row, 1, true);
  if (source.frozen) engine.freeze(sheetId, source.frozen);
  engine.setSheet(sheetId, { visibility: source.visibility, tabColor: source.tabColor ?? null, showGridlines: source.showGridlines });
}

function putState(call: Call, { source, sheetId }: Arrival, adapt: Adapt): void {
  const state = call.document.sheet(sheetId);
  Object.assign(state, {
    pageLayout: source.pageLayout, hyperlinks: [...source.hyperlinks], protection: source.protection, customProperties: { ...source.customProperties },
    showHeadings: source.showHeadings, standardWidth: source.standardWidth, standardHeight: source.standardHeight, zoomPercent: source.zoomPercent,
  });
  for (const chart of chartsAfter(source.charts, adapt)) state.charts = [...state.charts, { ...chart, id: freshChartId(call) }];
  for (const picture of source.pictures) state.pictures = [...state.pictures, { ...picture, id: freshShapeId(call) }];
  for (const comment of source.comments) {
    state.comments = [...state.comments, { ...comment, id: freshCommentId(call), replies: [] }];
    for (const reply of comment.replies) {
      const last = state.comments.at(-1);
      if (last) state.comments = [...state.comments.slice(0, -1), { ...last, replies: [...last.replies, { ...reply, id: freshCommentId(call) }] }];
    }
  }
}

/** Names that speak of the arrivals come along; one that is taken becomes a name of its sheet. */
function putNames(call: Call, names: readonly DefinedNameDef[], arrivals: readonly Arrival[], adapt: Adapt): void {
  for (const name of names) {
    const home = arrivals.find(({ source }) => (name.sheetId === undefined ? dropSheetFrom(name.formula, source.name) !== name.formula : name.sheetId === source.id));
    if (!home) continue;
    const { name: called, comment, visible } = name;
    const taken = call.engine.names().some((other) => other.sheetId === undefined && other.name.toLowerCase() === name.name.toLowerCase());
    call.engine.setName({ name: called, comment, visible, formula: adapt(name.formula), ...(name.sheetId !== undefined || taken ? { sheetId: home.sheetId } : {}) });
  }
}

function insertSheets(call: Call, file: WorkbookFile, sheets: readonly SheetFile[], position: number): string[] {
  const changes: Adapt[] = [];
  const taken = new Set<string>();
  const arrivals = sheets.map((source, index): Arrival => {
    const name = sheetByName(call.engine, source.name) ? copyName(call.engine, source.name) : source.name;
    if (name !== source.name) changes.push((formula) => renameSheetIn(formula, source.name, name));
    const tableNames = new Map(source.tables.map((table) => [table.name, freeTableName(call, table.name, taken)]));
    for (const [before, after] of tableNames) if (before !== after) changes.push((formula) => renameTableIn(formula, before, after));
    return { source, sheetId: call.engine.addSheet(name, position + index).id, tableNames };
  });
  for (const { name } of file.sheets.filter((sheet) => !sheets.includes(sheet))) changes.unshift((formula) => dropSheetFrom(formula, name));
  const adapt: Adapt = (formula) => changes.reduce((text, change) => change(text), formula);
  for (const arrival of arrivals) {
    putCells(call, arrival, file.styles, adapt);
    putStructures(call, arrival, adapt);
    putState(call, arrival, adapt);
  }
  putNames(call, file.names, arrivals, adapt);
  return arrivals.map(({ sheetId }) => sheetId);
}

export const insertWorksheetsFromBase64: Method<null> = async (_state, args, call) => {
  refuseIfStructureProtected(call);
  const options = args.has(1) ? asRecord(args.raw(1)) : {};
  const file = readFile(args.string(0));
  const sheets = chosenSheets(call, file, options["sheetNamesToInsert"]);
  const position = positionOf(call, options);
  await call.calculated();
  return call.write(() => insertSheets(call, file, sheets, position));
};
