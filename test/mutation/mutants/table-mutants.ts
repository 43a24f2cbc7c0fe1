import type { Mutant } from "../mutant";

const caughtBy = (test: string): Mutant["caughtBy"] => ({ file: "tables.test.ts", test });
const inTheWay = (test: string): Mutant["caughtBy"] => ({ file: "in-the-way.test.ts", test });
const followers = "objects/tables/table-followers.ts";

/** D: tables. */
export const tableMutants: readonly Mutant[] = [
  {
    leniency: "tables overlap", item: "D45", file: "objects/tables/table-space.ts",
    find: "if (other) throw new HostError(call.switches.tableOverlap);", replace: "", caughtBy: caughtBy("D45 a table over another one"),
  },
  {
    leniency: "a table lies over merged cells", item: "D45", file: "objects/tables/table-space.ts",
    find: "if (call.engine.merges(sheetId).some((merge) => !isSingle(merge) && intersect(merge, range))) throw", replace: "if (false) throw", caughtBy: caughtBy("D45 a table over merged cells"),
  },
  {
    leniency: "without headers the first row becomes the header", item: "D46", file: "objects/tables/table-adding.ts",
    find: "insertStrip(call, sheetId, { ...range, rowCount: 1 }, \"Down\");\n    return { ...range, rowCount: range.rowCount + 1 };", replace: "return range;", caughtBy: caughtBy("D46 without headers"),
  },
  {
    leniency: "two tables of one name", item: "D47", file: "objects/tables/table-names.ts",
    find: "if (!isLegalName(name) || isTaken(call, name, ownId)) throw", replace: "if (!isLegalName(name)) throw", caughtBy: caughtBy("D47 the name"),
  },
  {
    leniency: "a table called like a cell", item: "D47", file: "objects/named-items.ts",
    find: " && parseLocalAddress(name) === undefined", replace: "", caughtBy: caughtBy("D47 the name A1"),
  },
  {
    leniency: "two columns of one name", item: "D48", file: "objects/tables/table-names.ts",
    find: "else if (used.has(cut.toLowerCase())) name = numbered(cut, 2, new Set([...used, ...written]));", replace: "", caughtBy: caughtBy("D48 header cells"),
  },
  {
    leniency: "the last of the new rows comes back", item: "D49", file: "objects/tables/table-rows.ts",
    find: "  return index;\n}\n\n/** The last row", replace: "  return index + rows.length - 1;\n}\n\n/** The last row", caughtBy: caughtBy("D49 rows are added"),
  },
  {
    leniency: "rows below stay outside the table", item: "D50", file: followers,
    find: "if (call.switches.tableGrowth === \"never\" ||", replace: "if (true ||", caughtBy: caughtBy("D50 rows written directly below"),
  },
  {
    leniency: "rows below join the table however they begin", item: "D50", file: followers,
    find: "if (call.switches.tableGrowth === \"reported\" && isReportedException(call, table, added, written)) continue;", replace: "",
    caughtBy: caughtBy("D50 a block that begins with a blank cell: reported"),
  },
  {
    leniency: "resizing moves the header", item: "D51", file: "objects/tables/table-shape.ts",
    find: " && range.row === table.range.row", replace: "", caughtBy: caughtBy("D51"),
  },
  {
    leniency: "a header row alone takes the cells below as its body", item: "D46", file: "objects/tables/table-adding.ts",
    find: " || !isBlank(call, sheetId, below)) insertStrip", replace: ") insertStrip", caughtBy: inTheWay("D46"),
  },
  {
    leniency: "a row is added anywhere", item: "D49", file: "objects/tables/table-rows.ts",
    find: "if (at < -1 || at > body.rowCount) throw", replace: "if (false) throw", caughtBy: inTheWay("D49 a row beyond the end"),
  },
  {
    leniency: "new rows carry no rules", item: "D49", file: "objects/tables/table-rows-growth.ts",
    find: "if (firstIndex > 0) extendRules(call, table.sheetId, model, added);", replace: "", caughtBy: caughtBy("D49 new rows take the format"),
  },
  {
    leniency: "a table grows on a protected sheet", item: "D50", file: followers,
    find: " || call.document.sheet(sheetId).protection.isProtected) return;", replace: ") return;", caughtBy: { file: "protected-sheets.test.ts", test: "D50" },
  },
  {
    leniency: "inserted cells tear a table apart", item: "M", file: "objects/range-editing.ts",
    find: "refuseIfTableTorn(state, shift, call);\n  const { range } = state;", replace: "const { range } = state;", caughtBy: inTheWay("cells inserted above a part of a table"),
  },
  {
    leniency: "deleted cells tear a table apart", item: "M", file: "objects/range-editing.ts",
    find: "refuseIfTableTorn(state, shift, call);\n  const { sheetId, range } = state;", replace: "const { sheetId, range } = state;",
    caughtBy: inTheWay("cells deleted above a part of a table"),
  },
  {
    leniency: "cells of a table are merged", item: "L103", file: "objects/range-editing.ts",
    find: "throw new HostError(\"MergedRangeConflict\");", replace: "return;", caughtBy: inTheWay("L103"),
  },
  {
    leniency: "a body without rows", item: "D52", file: "objects/tables/table-rows.ts",
    find: "if (bodyRange(table).rowCount === 1) {", replace: "if (false) {", caughtBy: caughtBy("D52 the last row"),
  },
  {
    leniency: "rows are deleted under a filter", item: "D52", file: "objects/tables/table-rows.ts",
    find: "if (isFiltered(call, table)) throw new HostError(\"InsertDeleteConflict\");", replace: "", caughtBy: caughtBy("D52 rows of a filtered table"),
  },
  {
    leniency: "a deleted table leaves its contents", item: "D53", file: "objects/tables/table.ts",
    find: "call.engine.clear(found.sheetId, found.range, \"All\");", replace: "", caughtBy: caughtBy("D53"),
  },
  {
    leniency: "a column's cells without its header include the header", item: "D54", file: "objects/tables/table-ranges.ts",
    find: "const header = table.showHeaders ? 1 : 0;", replace: "const header = 0;", caughtBy: caughtBy("D54"),
  },
  {
    leniency: "one formula fills its column", item: "D55", file: followers,
    find: "else if (!whole && fillCalculatedColumns) fillColumn", replace: "else if (!whole) fillColumn", caughtBy: { file: "table-rows.test.ts", test: "one formula in a blank column fills it: false" },
  },
  {
    leniency: "a protected sheet's tables change their shape", item: "I83", file: "objects/tables/table-ranges.ts",
    find: "throw new HostError(\"AccessDenied\");", replace: "return;", caughtBy: { file: "table-filters.test.ts", test: "tables keep their shape on a protected sheet" },
  },
];
