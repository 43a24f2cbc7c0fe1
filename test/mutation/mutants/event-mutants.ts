import type { Mutant } from "../mutant";

const caughtBy = (test: string): Mutant["caughtBy"] => ({ file: "events.test.ts", test });
const sheetEvents = "objects/worksheet-events.ts";
const details = "if (range.rowCount !== 1 || range.columnCount !== 1 || !before || !after) return {};";

/** J: events. */
export const eventMutants: readonly Mutant[] = [
  {
    leniency: "own writes do not say that they are", item: "J90", file: sheetEvents,
    find: "(origin === \"api\" ? \"ThisLocalAddin\" : \"Unknown\")", replace: "\"Unknown\"", caughtBy: caughtBy("J90 J91 a single cell"),
  },
  {
    leniency: "inserted rows are an edit like any other", item: "J90", file: sheetEvents,
    find: "\"rows-inserted\": \"RowInserted\"", replace: "\"rows-inserted\": \"RangeEdited\"", caughtBy: caughtBy("J90 inserted and deleted"),
  },
  {
    leniency: "a change of several cells has details", item: "J91", file: sheetEvents, find: details,
    replace: "if (!before || !after) return { valueBefore: \"\", valueTypeBefore: \"Empty\", valueAfter: \"\", valueTypeAfter: \"Empty\" };", caughtBy: caughtBy("J91 a change of several cells"),
  },
  {
    leniency: "a co-author's edit passes for a local one", item: "J92", file: sheetEvents,
    find: "(origin === \"remote\" ? \"Remote\" : \"Local\")", replace: "\"Local\"", caughtBy: caughtBy("J92"),
  },
  {
    leniency: "a person's edit passes for the add-in's", item: "J92", file: sheetEvents,
    find: "(origin === \"api\" ? \"ThisLocalAddin\" : \"Unknown\")", replace: "\"ThisLocalAddin\"", caughtBy: caughtBy("J92"),
  },
  {
    leniency: "own writes raise no event", item: "J93", file: sheetEvents,
    find: "const { sheetId } = change;\n    switch (change.kind) {", replace: "const { sheetId } = change;\n    if (change.origin === \"api\") return;\n    switch (change.kind) {",
    caughtBy: caughtBy("J90 J91 a single cell"),
  },
  {
    leniency: "enableEvents=false is ignored", item: "J93", file: "protocol/event-hub.ts",
    find: "return this.enabled && (", replace: "return (", caughtBy: caughtBy("J93"),
  },
  {
    leniency: "recalculated cells raise onChanged", item: "J94", file: sheetEvents,
    find: "case \"calculated\":", replace: "case \"calculated\":\n        this.raise(\"changed\", sheetId, () => ({ worksheetId: sheetId, address: \"A1\", changeType: \"RangeEdited\", source: \"Local\", triggerSource: \"Unknown\" }));",
    caughtBy: caughtBy("J94 recalculated cells"),
  },
  {
    leniency: "formats raise onChanged", item: "J94", file: sheetEvents,
    find: "if (this.switches.formatRaisesChanged) this", replace: "this", caughtBy: caughtBy("J94 recalculated cells"),
  },
  {
    leniency: "events that are never raised can be listened to", item: "J90", file: "protocol/registry.ts",
    find: "if (!method) throw apiNotFound(member(name));", replace: "if (!method) return null;", caughtBy: caughtBy("events that this host never raises"),
  },
  {
    leniency: "tables hear nothing of their cells", item: "J90", file: "objects/tables/table-events.ts",
    find: "for (const target of [table.id, table.sheetId, workbookTarget]) {", replace: "for (const target of [table.sheetId, workbookTarget]) {",
    caughtBy: { file: "table-events.test.ts", test: "a change in a table is told to it" },
  },
];
