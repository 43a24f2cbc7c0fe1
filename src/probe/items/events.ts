import { heardOf } from "../asking";
import type { Given, ProbeItem } from "../item";

type Change = Excel.WorksheetChangedEventArgs;

/** What onChanged of the sheet tells while `act` goes on; waits for so many events. */
async function changes({ context, sheet }: Given, count: number, act: () => Promise<void>): Promise<readonly Change[]> {
  const heard: Change[] = [];
  sheet.load("id");
  await context.sync();
  const handler = sheet.onChanged.add((change) => { heard.push(change); return Promise.resolve(); });
  await context.sync();
  await act();
  await context.sync();
  await heardOf(heard, count);
  handler.remove();
  await context.sync();
  return heard;
}

/** J: events. Silence is told by a later event that does come: a write into Z9. */
export const eventItems: readonly ProbeItem[] = [
  {
    id: "J90", part: "own writes", asks: "What does the event of an own write say?", needs: "1.14",
    async ask(given) {
      const heard = await changes(given, 1, async () => {
        given.sheet.getRange("A1").values = [[1]];
        await given.context.sync();
      });
      given.sheet.load("id");
      await given.context.sync();
      return heard.map(({ address, changeType, source, triggerSource, worksheetId, type }) => [address, changeType, source, triggerSource, worksheetId === given.sheet.id, type]);
    },
  },
  {
    id: "J90", part: "insertions", asks: "What do inserted and deleted rows, columns and cells say?",
    async ask(given) {
      const { sheet } = given;
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      const acts = [() => sheet.getRange("2:2").insert("Down"), () => sheet.getRange("B:B").delete("Left"), () => sheet.getRange("A1").insert("Right"), () => sheet.getRange("A1").delete("Up")];
      const heard = await changes(given, acts.length, () => {
        for (const act of acts) act();
        return Promise.resolve();
      });
      return heard.map(({ changeType, address }) => [changeType, address]);
    },
  },
  {
    id: "J90", part: "table", asks: "Does a table hear of its cells?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:A2").values = [["Name"], ["Li"]];
      const table = sheet.tables.add(sheet.getRange("A1:A2"), true).load("id");
      await context.sync();
      const heard: unknown[] = [];
      const handler = table.onChanged.add(({ address, changeType, tableId }) => { heard.push([address, changeType, tableId === table.id]); return Promise.resolve(); });
      await context.sync();
      sheet.getRange("A2").values = [["Wang"]];
      await context.sync();
      await heardOf(heard, 1);
      handler.remove();
      await context.sync();
      return heard;
    },
  },
  {
    id: "J91", part: "details", asks: "Has the change of one cell details, and that of several none?",
    async ask(given) {
      const { context, sheet } = given;
      const heard = await changes(given, 3, async () => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        sheet.getRange("A1").values = [["x"]];
        await context.sync();
        sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
        await context.sync();
      });
      return heard.map(({ address, details }) => [address, details ? [details.valueBefore, details.valueAfter, details.valueTypeBefore, details.valueTypeAfter] : "none"]);
    },
  },
  {
    id: "J93", part: "enableEvents", asks: "Does enableEvents=false silence own writes?",
    async ask(given) {
      const { context, sheet } = given;
      const heard = await changes(given, 1, async () => {
        context.runtime.enableEvents = false;
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        context.runtime.enableEvents = true;
        sheet.getRange("Z9").values = [[2]];
        await context.sync();
      });
      return heard.map(({ address }) => address);
    },
  },
  {
    id: "J94", part: "calculated", asks: "Does recalculation raise onCalculated, and not onChanged?",
    async ask(given) {
      const { context, sheet } = given;
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      const calculated: string[] = [];
      sheet.load("id");
      await context.sync();
      const handler = sheet.onCalculated.add(() => { calculated.push("calculated"); return Promise.resolve(); });
      const heard = await changes(given, 1, async () => {
        sheet.getRange("A1").values = [[5]];
        await context.sync();
      });
      await heardOf(calculated, 1);
      handler.remove();
      await context.sync();
      return { changed: heard.map(({ address }) => address), calculated: calculated.length > 0 };
    },
  },
  {
    id: "J94", part: "formats", asks: "Does a format raise onFormatChanged, and onChanged too?", switches: ["formatRaisesChanged"],
    async ask(given) {
      const { context, sheet } = given;
      const formats: string[] = [];
      sheet.load("id");
      await context.sync();
      const handler = sheet.onFormatChanged.add(({ address }) => { formats.push(address); return Promise.resolve(); });
      const heard = await changes(given, 1, async () => {
        sheet.getRange("C3").format.fill.color = "red";
        await context.sync();
        sheet.getRange("Z9").values = [[2]];
        await context.sync();
      });
      await heardOf(formats, 1);
      handler.remove();
      await context.sync();
      return { formats: formats.includes("C3"), changed: [...new Set(heard.map(({ address }) => address))] };
    },
  },
  {
    id: "J95", part: "removed", asks: "Does a removed handler hear nothing more, and the handler of a deleted sheet neither?",
    async ask(given) {
      const { context, name } = given;
      const other = context.workbook.worksheets.add(`${name} Plan`).load("id");
      await context.sync();
      const heard: string[] = [];
      const handler = other.onChanged.add(({ address }) => { heard.push(address); return Promise.resolve(); });
      await context.sync();
      other.getRange("A1").values = [[1]];
      await context.sync();
      await heardOf(heard, 1);
      handler.remove();
      await context.sync();
      const later = await changes(given, 1, async () => {
        other.getRange("B2").values = [[2]];
        await context.sync();
        given.sheet.getRange("Z9").values = [[3]];
        await context.sync();
      });
      return { heard, later: later.map(({ address }) => address) };
    },
  },
  {
    id: "J96", part: "delivery", asks: "Are handlers not waited for, and does one that throws keep nobody from hearing?",
    async ask(given) {
      const { context, sheet } = given;
      sheet.load("id");
      await context.sync();
      const heard: string[] = [];
      const handlers = [
        sheet.onChanged.add(() => { throw new Error("a handler's own fault"); }),
        sheet.onChanged.add(({ address }) => { heard.push(`slow ${address}`); return new Promise(() => undefined); }),
        sheet.onChanged.add(({ address }) => { heard.push(`quick ${address}`); return Promise.resolve(); }),
      ];
      await context.sync();
      for (const address of ["A1", "A2"]) sheet.getRange(address).values = [[1]];
      await context.sync();
      await heardOf(heard, 4);
      for (const handler of handlers) handler.remove();
      await context.sync();
      return [...heard].sort();
    },
  },
];
