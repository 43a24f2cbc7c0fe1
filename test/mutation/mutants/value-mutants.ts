import type { Mutant } from "../mutant";

const caughtBy = (test: string): Mutant["caughtBy"] => ({ file: "values.test.ts", test });
const shapeCheck = "if (rows.length !== range.rowCount || rows.some((row) => row.length !== range.columnCount)) throw shapeError();";
const writing = "objects/cell-writing.ts";
const typing = "objects/typed-text.ts";

/** B and L: what is written into cells and read from them. */
export const valueMutants: readonly Mutant[] = [
  {
    leniency: "a typed date is counted from 1900 in every workbook", item: "B31", file: writing,
    find: "input: { value: input.value - days1904 }", replace: "input: { value: input.value }",
    caughtBy: caughtBy("B31 a workbook that counts from 1904 counts so in its clock, its functions and its typed dates; the next one does not"),
  },
  {
    leniency: "functions count days from 1900 in every workbook", item: "B31", file: "engine/univer-host.ts",
    find: "this.dates.set(from1904);", replace: "",
    caughtBy: caughtBy("B31 a workbook that counts from 1904 counts so in its clock, its functions and its typed dates; the next one does not"),
  },
  {
    leniency: "an array of another shape is written as far as it goes", item: "B20", file: writing, find: shapeCheck, replace: "",
    caughtBy: caughtBy("B20 a mismatch of shape fails: too many rows"),
  },
  {
    leniency: "one row is written into every row", item: "B21", file: writing, find: shapeCheck,
    replace: `if (rows.length === 1 && first.length === range.columnCount) return { rows: Array.from({ length: range.rowCount }, () => first) }; ${shapeCheck}`,
    caughtBy: caughtBy("B20 a mismatch of shape fails: one row for several"),
  },
  {
    leniency: "one column is written into every column", item: "B21", file: writing, find: shapeCheck,
    replace: `if (rows.length === range.rowCount && rows.every((row) => row.length === 1)) return { rows: rows.map(([value]) => Array.from({ length: range.columnCount }, () => value)) }; ${shapeCheck}`,
    caughtBy: caughtBy("B20 a mismatch of shape fails: one column for several"),
  },
  {
    leniency: "a single formula is the same text in every cell", item: "B21", file: writing,
    find: "if (\"formula\" in first.input) {", replace: "if (false) {", caughtBy: caughtBy("B21 a single formula adjusts"),
  },
  {
    leniency: "null clears a cell", item: "B22", file: writing,
    find: "if (value === null || value === undefined) return undefined;", replace: "if (value === null || value === undefined) return { input: { value: null } };",
    caughtBy: caughtBy("B22 null leaves a cell as it is"),
  },
  {
    leniency: "null for all values is taken as nothing to do", item: "B22", file: writing,
    find: "if (value === null || value === undefined) throw new HostError(\"InvalidArgument\");", replace: "if (value === null || value === undefined) return { single: null };",
    caughtBy: caughtBy("B22 null as the whole property"),
  },
  {
    leniency: "'' is kept as an empty text", item: "B23", file: typing,
    find: "if (text === \"\") return literal(null);", replace: "if (text === \"\") return literal(\"\");", caughtBy: caughtBy("B23"),
  },
  {
    leniency: "an error cell passes for text", item: "B24", file: "objects/range-values.ts",
    find: "default: return \"Error\";", replace: "default: return \"String\";", caughtBy: caughtBy("B24"),
  },
  {
    leniency: "+A1 and -A1 stay text", item: "B25", file: typing,
    find: "return /^[+-]./.test(text) ? asFormula(`=${text}`) : literal(text);", replace: "return literal(text);", caughtBy: caughtBy("B25"),
  },
  {
    leniency: "a formula that cannot be read stays text", item: "B25", file: typing,
    find: "if (!isPlausibleFormula(formula)) throw new HostError(\"InvalidArgument\");", replace: "if (!isPlausibleFormula(formula)) return literal(formula);",
    caughtBy: { file: "in-the-way.test.ts", test: "B25" },
  },
  {
    leniency: "the text of an error stays text", item: "B24", file: typing,
    find: "if (errorValues.has(text.toUpperCase())) return literal({ error: text.toUpperCase() });", replace: "", caughtBy: { file: "in-the-way.test.ts", test: "B24" },
  },
  {
    leniency: "a leading apostrophe is kept", item: "B26", file: typing,
    find: "if (text.startsWith(\"'\")) return literal(text.slice(1));", replace: "if (text.startsWith(\"'\")) return literal(text);", caughtBy: caughtBy("B26"),
  },
  {
    leniency: "19-8-2025 is read as a date, as in other languages", item: "B27", file: typing,
    find: "const short = shortForms(text.trim(), now);",
    replace: "const local = /^(\\d{1,2})-(\\d{1,2})-(\\d{4})$/.exec(text); if (local) return literal(serialOf(Number(local[3]), Number(local[2]), Number(local[1])), \"m/d/yyyy\"); const short = shortForms(text.trim(), now);",
    caughtBy: caughtBy("B27 typed text 19-8-2025"),
  },
  {
    leniency: "2024年5月1日 is read as a date, as in Chinese", item: "B27", file: typing,
    find: "if (!mayBeNumber(text)) return undefined;",
    replace: "const local = /^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$/.exec(text); if (local) return literal(serialOf(Number(local[1]), Number(local[2]), Number(local[3])), \"m/d/yyyy\"); if (!mayBeNumber(text)) return undefined;",
    caughtBy: caughtBy("B27 typed text 2024年5月1日"),
  },
  {
    leniency: "what is typed takes its own format, whatever the cell's", item: "B27", file: writing,
    find: "if (typed.format !== undefined && formats.at(i, j) === \"General\") {", replace: "if (typed.format !== undefined) {",
    caughtBy: caughtBy("B27 typing into a cell that has a format"),
  },
  {
    leniency: "the text format '@' is ignored", item: "B28", file: typing,
    find: "if (cellFormat === \"@\") return literal(text.startsWith(\"'\") ? text.slice(1) : text);", replace: "", caughtBy: caughtBy("B28"),
  },
  {
    leniency: "a cell holds any number of characters", item: "B32", file: typing,
    find: "const longestText = 32_767;", replace: "const longestText = Infinity;", caughtBy: caughtBy("B32"),
  },
  {
    leniency: "a mixed property reads as the first cell's", item: "B35", file: "objects/areas.ts",
    find: "else if (first.value !== value) return null;", replace: "", caughtBy: caughtBy("B35"),
  },
  {
    leniency: "FilteredRangeConflict is never raised", item: "L102", file: writing,
    find: "call.switches.filteredWrites === \"error\" && ", replace: "false && ", caughtBy: { file: "fill-and-view.test.ts", test: "in the mode error" },
  },
  {
    leniency: "a cell behind a merge is written", item: "L103", file: writing,
    find: " || isMergedAway(at.row, at.column)", replace: "", caughtBy: { file: "formats.test.ts", test: "L103" },
  },
];
