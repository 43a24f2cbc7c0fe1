import type { Mutant } from "../mutant";

const inRanges = (test: string): Mutant["caughtBy"] => ({ file: "ranges.test.ts", test });
const inSheets = (test: string): Mutant["caughtBy"] => ({ file: "worksheets.test.ts", test });
const inFormats = (test: string): Mutant["caughtBy"] => ({ file: "formats.test.ts", test });

const inTheWay = (test: string): Mutant["caughtBy"] => ({ file: "in-the-way.test.ts", test });
const readValues = "values: { get: cellwise((cell) => plainValue(cell.value)),";

/** C, E, F and I: ranges, worksheets, names, stores, protection. */
export const sheetMutants: readonly Mutant[] = [
  {
    leniency: "the used range of a blank sheet is nothing", item: "C36", file: "objects/worksheet.ts",
    find: "?? RangeType.of({ sheetId: state.sheetId, range: { row: 0, column: 0, rowCount: 1, columnCount: 1 } })", replace: "",
    caughtBy: inRanges("C36 the used range of a blank sheet"),
  },
  {
    leniency: "formats are no use", item: "C36", file: "objects/worksheet.ts",
    find: "call.engine.usedRange(state.sheetId, valuesOnly)", replace: "call.engine.usedRange(state.sheetId, true)", caughtBy: inRanges("C36 formatting counts"),
  },
  {
    leniency: "whole columns read as their first cell", item: "C37", file: "objects/range-values.ts",
    find: readValues, replace: "values: { get: (state, call) => (isUnbounded(state.range) ? [[\"\"]] : cellwise((cell) => plainValue(cell.value))(state, call)),",
    caughtBy: inRanges("C37"),
  },
  {
    leniency: "whole columns are written", item: "C37", file: "objects/cell-writing.ts",
    find: "if (isUnbounded(state.range)) throw new HostError(\"InvalidArgument\");", replace: "if (isUnbounded(state.range)) return;", caughtBy: inRanges("C37"),
  },
  {
    leniency: "more than 5,000,000 cells are read", item: "C38", file: "objects/range-values.ts",
    find: readValues, replace: "values: { get: (state, call) => (cellCount(state.range) > mostCells ? [] : cellwise((cell) => plainValue(cell.value))(state, call)),",
    caughtBy: inRanges("C38"),
  },
  {
    leniency: "an address of any length", item: "C40", file: "objects/resolve-address.ts",
    find: "if (call.switches.longAddress === \"refuse\") throw new HostError(\"InvalidArgument\");", replace: "", caughtBy: inRanges("C40"),
  },
  {
    leniency: "a range off the grid is cut", item: "C41", file: "objects/range-geometry.ts",
    find: "if (!isOnGrid(range)) throw new HostError(\"InvalidArgument\");", replace: "if (!isOnGrid(range)) return RangeType.of(state);", caughtBy: inRanges("C41 cellCount"),
  },
  {
    leniency: "content is pushed off the sheet", item: "C41", file: "objects/range-editing.ts",
    find: "refuseIfPushedOff(state, shift, call);", replace: "", caughtBy: inRanges("C41 inserting"),
  },
  {
    leniency: "copyFrom fills the destination, whatever its size", item: "C42", file: "objects/range-editing.ts",
    find: "const area = repeats ? destination : { ...destination, rowCount, columnCount };", replace: "const area = destination;", caughtBy: inRanges("C42 copyFrom repeats"),
  },
  {
    leniency: "a sheet name of any length", item: "E56", file: "objects/sheet-names.ts",
    find: " && name.length <= longestName", replace: "", caughtBy: inSheets("E56 the name \"xxx"),
  },
  {
    leniency: "a sheet called History", item: "E56", file: "objects/sheet-names.ts",
    find: " && name.toLowerCase() !== \"history\"", replace: "", caughtBy: inSheets("E56 the name \"History\""),
  },
  {
    leniency: "two sheets whose names differ by case", item: "E56", file: "objects/sheet-names.ts",
    find: "if (taken && taken.id !== own)", replace: "if (taken && taken.id !== own && taken.name === name)", caughtBy: inSheets("E56 a name in use"),
  },
  {
    leniency: "a new sheet is activated", item: "E57", file: "objects/worksheet-collection.ts",
    find: "return WorksheetType.of({ sheetId: call.write(() => call.engine.addSheet(name)).id });",
    replace: "const { id } = call.write(() => call.engine.addSheet(name)); call.write(() => call.engine.activateSheet(id)); return WorksheetType.of({ sheetId: id });",
    caughtBy: inSheets("E57 add appends"),
  },
  {
    leniency: "the last visible sheet is hidden or deleted", item: "E58", file: "objects/worksheet.ts",
    find: "if (others.length === 0 && info(state, call).visibility === \"Visible\") throw new HostError(\"InvalidOperation\");", replace: "",
    caughtBy: inSheets("E58 the only visible sheet"),
  },
  {
    leniency: "a very hidden sheet is deleted", item: "E58", file: "objects/worksheet.ts",
    find: "if (info(state, call).visibility === \"VeryHidden\") throw new HostError(\"InvalidOperation\");", replace: "", caughtBy: inSheets("E58 a very hidden sheet"),
  },
  {
    leniency: "a name that looks like a cell", item: "E61", file: "objects/named-items.ts",
    find: " && parseLocalAddress(name) === undefined", replace: "", caughtBy: inSheets("E61 the name \"N1\""),
  },
  {
    leniency: "a name is given twice", item: "E61", file: "objects/named-items.ts",
    find: "if (!isLegalName(name) || isNameTaken(call, name, state.scopeSheetId)) throw", replace: "if (!isLegalName(name)) throw", caughtBy: inSheets("E61 names are unique"),
  },
  {
    leniency: "a name's formula without =", item: "E61", file: "objects/named-items.ts",
    find: "if (!formula.startsWith(\"=\") || !isPlausibleFormula(formula))", replace: "if (!isPlausibleFormula(formula))", caughtBy: inSheets("E61 a formula without ="),
  },
  {
    leniency: "a name that a table has", item: "E61", file: "objects/named-items.ts",
    find: "|| call.engine.tables().some((table) => table.name.toLowerCase() === wanted)", replace: "", caughtBy: inTheWay("E61"),
  },
  {
    leniency: "an address on a sheet that is not there is on this one", item: "C40", file: "objects/resolve-address.ts",
    find: "if (!named) throw new HostError(\"InvalidArgument\");\n    target = named.id;", replace: "if (named) target = named.id;", caughtBy: inTheWay("an address on a sheet"),
  },
  {
    leniency: "XML that is not well-formed", item: "F64", file: "objects/custom-xml.ts",
    find: "if (problem || root === undefined) throw", replace: "if (root === undefined) throw", caughtBy: inSheets("F64"),
  },
  {
    leniency: "a custom property's key of any length", item: "F65", file: "objects/document-properties.ts",
    find: "key === \"\" || key.length > longestKey", replace: "key === \"\"", caughtBy: inSheets("F65"),
  },
  {
    leniency: "a sheet is protected twice", item: "I82", file: "objects/worksheet-protection.ts",
    find: "if (sheet.protection.isProtected) throw new HostError(call.switches.redundantProtection);", replace: "", caughtBy: inFormats("I82 protecting twice"),
  },
  {
    leniency: "any password opens a sheet", item: "I82", file: "objects/worksheet-protection.ts",
    find: "if (hash !== undefined && hash !== passwordHash(args.optionalString(0) ?? \"\")) throw new HostError(\"BadPassword\");", replace: "",
    caughtBy: inFormats("I82 a password must match"),
  },
  {
    leniency: "locked cells are written", item: "I83", file: "objects/sheet-guards.ts",
    find: "if (!unlocked) throw new HostError(\"AccessDenied\");", replace: "", caughtBy: inFormats("I83"),
  },
  {
    leniency: "protection locks unlocked cells too", item: "I83", file: "objects/sheet-guards.ts",
    find: "if (!unlocked) throw new HostError(\"AccessDenied\");", replace: "throw new HostError(\"AccessDenied\");", caughtBy: inFormats("I83"),
  },
  {
    leniency: "panes that are not frozen have a place", item: "I84", file: "objects/freeze-panes.ts",
    find: "if (!found) throw new HostError(\"ItemNotFound\");", replace: "", caughtBy: inFormats("I84"),
  },
  {
    leniency: "screen updating is suspended again and again", item: "I86", file: "objects/application.ts",
    find: "if (call.suspendScreen()) throw new HostError(\"InvalidOperation\");", replace: "", caughtBy: inFormats("I86"),
  },
];
