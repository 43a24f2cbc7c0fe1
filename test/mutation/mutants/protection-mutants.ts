import type { Mutant } from "../mutant";

const refused = (what: string): Mutant["caughtBy"] => ({ file: "protected-sheets.test.ts", test: `${what} is AccessDenied` });
const editing = "objects/range-editing.ts";
const formats = "refuseUnlessAllowed(call, state.sheetId, \"allowFormatCells\");";

/** I83: what a protected sheet lets through. */
export const protectionMutants: readonly Mutant[] = [
  {
    leniency: "number formats of a protected sheet", item: "I83", file: "objects/range-values.ts",
    find: "refuseUnlessAllowed(call, sheetId, \"allowFormatCells\");", replace: "", caughtBy: refused("a number format"),
  },
  { leniency: "fills of a protected sheet", item: "I83", file: "objects/areas.ts", find: formats, replace: "", caughtBy: refused("a fill") },
  {
    leniency: "formats of a protected sheet are cleared", item: "I83", file: editing,
    find: `if (kind === "Formats") ${formats}\n  else`, replace: "if (kind !== \"Formats\")", caughtBy: refused("clearing formats"),
  },
  {
    leniency: "contents of a protected sheet are cleared", item: "I83", file: editing,
    find: "else refuseIfLocked(call, state.sheetId, state.range);\n  call.write", replace: "call.write", caughtBy: refused("clearing contents"),
  },
  {
    leniency: "conditional formats on a protected sheet", item: "I83", file: "objects/conditional/conditional-list.ts",
    find: "refuseUnlessAllowed(call, sheetId, \"allowFormatCells\");", replace: "", caughtBy: refused("a conditional format"),
  },
  {
    leniency: "validation rules on a protected sheet", item: "I83", file: "objects/validation/data-validation.ts",
    find: "if (call.document.sheet(sheetId).protection.isProtected) throw new HostError(\"AccessDenied\");", replace: "", caughtBy: refused("a validation rule"),
  },
  {
    leniency: "a filter on a protected sheet", item: "I83", file: "objects/filters/filter-state.ts",
    find: "if (isProtected && options[\"allowAutoFilter\"] !== true) throw new HostError(\"AccessDenied\");", replace: "", caughtBy: refused("a filter"),
  },
  {
    leniency: "copies onto locked cells", item: "I83", file: editing,
    find: "refuseIfLocked(call, state.sheetId, area);\n  if (kind", replace: "if (kind", caughtBy: refused("copying onto a locked cell"),
  },
  {
    leniency: "locked cells are moved away", item: "I83", file: editing,
    find: "refuseIfLocked(call, state.sheetId, state.range);\n  refuseIfLocked(call, destination.sheetId, area);", replace: "refuseIfLocked(call, destination.sheetId, area);",
    caughtBy: refused("moving a locked cell away"),
  },
  {
    leniency: "cells are moved onto locked ones", item: "I83", file: editing,
    find: "refuseIfLocked(call, destination.sheetId, area);", replace: "", caughtBy: refused("moving onto a locked cell"),
  },
  {
    leniency: "a table on a protected sheet", item: "I83", file: "objects/tables/table-adding.ts",
    find: "refuseIfProtected(call, sheetId);", replace: "", caughtBy: refused("a table"),
  },
  {
    leniency: "the options of protection allow nothing", item: "I83", file: "objects/sheet-guards.ts",
    find: "if (isProtected && options[option] !== true) throw", replace: "if (isProtected) throw",
    caughtBy: { file: "protected-sheets.test.ts", test: "a fill passes with" },
  },
];
