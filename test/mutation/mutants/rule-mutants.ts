import type { Mutant } from "../mutant";

const inValidation = (test: string): Mutant["caughtBy"] => ({ file: "data-validation.test.ts", test });
const inFormats = (test: string): Mutant["caughtBy"] => ({ file: "conditional-formats.test.ts", test });
const structured = { file: "objects/rule-formulas.ts", find: "if (!isSound || namesTables(call, formula)) throw", replace: "if (!isSound) throw" } as const;
const list = "objects/conditional/conditional-list.ts";

/** G and H: data validation, conditional formats. */
export const ruleMutants: readonly Mutant[] = [
  {
    leniency: "a rule of two kinds", item: "G67", file: "objects/validation/validation-rules.ts",
    find: "if (present.length !== 1 || kind === undefined) throw", replace: "if (kind === undefined) throw", caughtBy: inValidation("G67 a rule has exactly one kind"),
  },
  {
    leniency: "a literal list of any length", item: "G68", file: "objects/validation/validation-rules.ts",
    find: " || source.length > longestList", replace: "", caughtBy: inValidation("G68 a list comes from"),
  },
  {
    leniency: "a title of any length", item: "G68", file: "objects/validation/validation-rules.ts",
    find: "title.length > longestTitle || ", replace: "", caughtBy: inValidation("G68 titles"),
  },
  { ...structured, leniency: "structured references in validation", item: "G68", caughtBy: inValidation("structured references are refused") },
  {
    leniency: "bounds are read back as bare numbers", item: "G69", file: "objects/validation/validation-rules.ts",
    find: "(formula.startsWith(\"=\") ? formula : `=${formula}`)", replace: "formula", caughtBy: inValidation("G67 a WholeNumber rule"),
  },
  {
    leniency: "writes are held to the rule", item: "G71", file: "objects/cell-writing.ts",
    find: "  afterValuesWritten(call, state);",
    replace: "  for (let row = 0; row < state.range.rowCount; row++) if (!call.engine.isValid(state.sheetId, state.range.row + row, state.range.column)) throw new HostError(\"InvalidArgument\");\n  afterValuesWritten(call, state);",
    caughtBy: inValidation("G71"),
  },
  {
    leniency: "clear takes the rule from all its cells", item: "G72", file: "objects/validation/data-validation.ts",
    find: "call.write(() => call.engine.setValidation(state.sheetId, state.areas, undefined));",
    replace: "for (const { ranges } of call.engine.validations(state.sheetId)) call.write(() => call.engine.setValidation(state.sheetId, ranges, undefined));",
    caughtBy: inValidation("G72"),
  },
  {
    leniency: "a formula reads the same from every cell", item: "G73", file: "objects/validation/validation-areas.ts",
    find: "return ranges.length > 0 ? [validationOn(rule, ranges)] : [];", replace: "return ranges.length > 0 ? [{ ...rule, ranges }] : [];", caughtBy: inValidation("G73"),
  },
  {
    leniency: "of different rules the first is shown", item: "G74", file: "objects/validation/validation-areas.ts",
    find: "if (others.some((rule) => contentOf(rule, anchor) !== content)) return { kind: \"inconsistent\" };", replace: "", caughtBy: inValidation("G74"),
  },
  {
    leniency: "a new format goes in at the bottom", item: "H75", file: list,
    find: "store(call, sheetId, [{ id, ranges: areas, rule, priority: 0, stopIfTrue: false }, ...call.engine.conditionalFormats(sheetId)]);",
    replace: "store(call, sheetId, [...call.engine.conditionalFormats(sheetId), { id, ranges: areas, rule, priority: 0, stopIfTrue: false }]);",
    caughtBy: inFormats("H75 a format is added at the top"),
  },
  {
    leniency: "stopIfTrue stops nothing", item: "H76", file: "engine/conditional-formats.ts",
    find: "if (format.stopIfTrue) break;", replace: "", caughtBy: inFormats("H75 the lower number wins"),
  },
  {
    leniency: "a format keeps its object when its priority changes", item: "H76", file: list,
    find: "{ ...moved, id: freshId(call) }", replace: "moved", caughtBy: inFormats("H76"),
  },
  {
    leniency: "a formula counts from the range it applies to", item: "H77", file: "objects/conditional/conditional-rules.ts",
    find: "return seenFrom(checkRuleFormula(call, formula), state.from, anchorOf(formatOf(call, state)));", replace: "return checkRuleFormula(call, formula);", caughtBy: inFormats("H77"),
  },
  { ...structured, leniency: "structured references in conditional formats", item: "H77", caughtBy: inFormats("structured references and plain text are refused") },
  {
    leniency: "clearAll takes the rule from all its cells", item: "H79", file: list,
    find: "return ranges.length > 0 ? [conditionalFormatOn(format, ranges)] : [];", replace: "return [];", caughtBy: inFormats("H79"),
  },
  {
    leniency: "a collection shows the formats of the whole sheet", item: "H80", file: list,
    find: ".filter((format) => touches(format.ranges, areas));", replace: ";", caughtBy: inFormats("H80"),
  },
];
