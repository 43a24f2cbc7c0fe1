import { addressesOf, outcome, outcomes } from "../asking";
import type { Given, ProbeItem } from "../item";

async function withSum({ context, sheet }: Given, work: (inputs: Excel.Range, read: () => Promise<unknown>) => Promise<unknown>): Promise<unknown> {
  const cells = sheet.getRange("A1:C1");
  cells.formulas = [[1, 2, "=A1+B1"]];
  await context.sync();
  return work(sheet.getRange("A1:B1"), async () => {
    cells.load("values");
    await context.sync();
    return (cells.values as unknown[][])[0];
  });
}

/** I: protection, panes, calculation, the screen. */
export const applicationItems: readonly ProbeItem[] = [
  {
    id: "I82", part: "twice", asks: "With which code is protecting a protected sheet refused, and what does unprotecting an unprotected one say?", switches: ["redundantProtection"],
    async ask({ context, sheet }) {
      const { protection } = sheet;
      const unprotected = await outcome(context, () => protection.unprotect());
      protection.protect();
      protection.load("protected");
      await context.sync();
      return { unprotected, isProtected: protection.protected, twice: await outcome(context, () => protection.protect()) };
    },
  },
  {
    id: "I82", part: "password", asks: "Must the password match?",
    async ask({ context, sheet }) {
      const { protection } = sheet;
      protection.protect({}, "secret");
      await context.sync();
      const wrong = await outcome(context, () => protection.unprotect("wrong"));
      const right = await outcome(context, () => protection.unprotect("secret"));
      return { wrong, right };
    },
  },
  {
    id: "I83", part: "locked", asks: "What does a protected sheet refuse, and are unlocked cells written?",
    async ask({ context, sheet }) {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
      const acts: Readonly<Record<string, () => unknown>> = {
        unlocked: () => { sheet.getRange("B1").values = [["ok"]]; }, fill: () => { sheet.getRange("A1").format.fill.color = "red"; }, value: () => { sheet.getRange("A1").values = [["no"]]; },
        clear: () => sheet.getRange("A1").clear("Contents"), rows: () => sheet.getRange("1:1").insert("Down"), columns: () => sheet.getRange("A:A").delete("Left"),
        copy: () => sheet.getRange("D1").copyFrom(sheet.getRange("A1")), rule: () => { sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=TRUE" } }; },
        table: () => sheet.tables.add(sheet.getRange("D1:E2"), true),
      };
      const said = await outcomes(context, Object.values(acts));
      return Object.fromEntries(Object.keys(acts).map((act, index) => [act, said[index]]));
    },
  },
  {
    id: "I83", part: "options", asks: "What is refused where nothing is allowed?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:A3").values = [["Name"], ["Ada"], ["Bo"]];
      const table = sheet.tables.add(sheet.getRange("A1:A3"), true);
      sheet.protection.protect();
      await context.sync();
      const acts: Readonly<Record<string, () => unknown>> = {
        numberFormat: () => { sheet.getRange("D1").numberFormat = [["0.00"]]; }, fill: () => { sheet.getRange("D1").format.fill.color = "red"; }, clear: () => sheet.getRange("D1").clear("Formats"),
        conditional: () => sheet.getRange("D1").conditionalFormats.add("Custom"), filter: () => table.columns.getItemAt(0).filter.applyValuesFilter(["Ada"]),
        row: () => table.rows.add(undefined, [["Cy"]]), style: () => { table.style = "TableStyleLight1"; },
      };
      const said = await outcomes(context, Object.values(acts));
      return Object.fromEntries(Object.keys(acts).map((act, index) => [act, said[index]]));
    },
  },
  {
    id: "I83", part: "moves", asks: "May cells be moved away from, or onto, locked ones?", needs: "1.11",
    async ask({ context, sheet }) {
      sheet.getRange("A4").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      return outcomes(context, [() => sheet.getRange("D1").moveTo(sheet.getRange("A4")), () => sheet.getRange("A4").moveTo(sheet.getRange("D1"))]);
    },
  },
  {
    id: "I84", part: "panes", asks: "Do panes freeze and unfreeze, and what is the place of none?",
    async ask({ context, sheet }) {
      const { freezePanes } = sheet;
      const none = freezePanes.getLocationOrNullObject();
      freezePanes.freezeRows(2);
      const [rows] = await addressesOf(context, [freezePanes.getLocation()]);
      freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const [at] = await addressesOf(context, [freezePanes.getLocation()]);
      freezePanes.unfreeze();
      await context.sync();
      return { none: none.isNullObject, rows, at, refused: await outcome(context, () => freezePanes.getLocation().load("address")) };
    },
  },
  {
    id: "I85", part: "suspended", asks: "When are formulas calculated after a suspension: with the sync, or on demand?", switches: ["resumedCalculation"],
    ask: (given) => withSum(given, async (inputs, read) => {
      given.context.application.suspendApiCalculationUntilNextSync();
      inputs.values = [[10, 20]];
      const during = await read();
      const after = await read();
      given.context.application.calculate("Recalculate");
      return { during, after, demanded: await read() };
    }),
  },
  {
    id: "I85", part: "in one request", asks: "Is a formula calculated before it is read in the same request?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B1").values = [[1, 2]];
      const sum = sheet.getRange("C1");
      sum.formulas = [["=A1+B1"]];
      sum.load("values");
      await context.sync();
      return sum.values;
    },
  },
  {
    id: "I85", part: "manual", asks: "In manual mode, do results wait for calculate(), and are new formulas calculated once?",
    ask: (given) => withSum(given, async (inputs, read) => {
      const { context, sheet } = given;
      const { application } = context;
      try {
        application.calculationMode = "Manual";
        inputs.values = [[10, 2]];
        sheet.getRange("D1").formulas = [["=A1*100"]];
        const fresh = sheet.getRange("D1").load("values");
        application.load("calculationMode");
        const waiting = await read();
        const mode = application.calculationMode;
        application.calculate("Full");
        return { mode, waiting, fresh: fresh.values, demanded: await read() };
      } finally {
        application.calculationMode = "Automatic";
        await context.sync();
      }
    }),
  },
  {
    id: "I86", part: "screen", asks: "Is screen updating suspended once a request?",
    ask: ({ context: { application }, context }) => outcomes(context, [
      () => application.suspendScreenUpdatingUntilNextSync(),
      () => { application.suspendScreenUpdatingUntilNextSync(); application.suspendScreenUpdatingUntilNextSync(); },
    ]),
  },
];
