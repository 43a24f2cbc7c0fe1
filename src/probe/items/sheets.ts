import { cells, heardOf, outcome, outcomes } from "../asking";
import { insertedFile, insertedSheet } from "../inserted-file";
import type { ProbeItem } from "../item";

/** E: sheets and names. */
export const sheetItems: readonly ProbeItem[] = [
  {
    id: "E56", part: "names", asks: "Which names of sheets are refused?",
    async ask({ context, sheet, name }) {
      const names = ["", " ", "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", "History", "x".repeat(32)];
      const said = await outcomes(context, names.map((wanted) => () => { sheet.name = wanted; }));
      const longest = await outcome(context, () => { sheet.name = `${name} It's`.padEnd(31, "字"); });
      sheet.load("name");
      await context.sync();
      const { length } = sheet.name;
      sheet.name = name;
      await context.sync();
      return { refused: Object.fromEntries(names.map((wanted, index) => [JSON.stringify(wanted), said[index]])), longest, length };
    },
  },
  {
    id: "E56", part: "in use", asks: "With which code is a name in use refused, in other case too?", switches: ["duplicateSheetName"],
    ask: ({ context, name }) => outcome(context, () => context.workbook.worksheets.add(name.toUpperCase())),
  },
  {
    id: "E57", part: "add", asks: "Is a new sheet the last, and not active; does getItem take its name in any case, and its id, also after renaming?",
    async ask({ context, name }) {
      const { worksheets } = context.workbook;
      const added = worksheets.add(`${name} Plan`).load("id,position");
      const [count, active] = [worksheets.getCount(), worksheets.getActiveWorksheet().load("name")];
      await context.sync();
      added.name = `${name} Renamed`;
      const [byId, byName] = [worksheets.getItem(added.id).load("name"), worksheets.getItem(`${name} rENAMED`).load("id")];
      await context.sync();
      return { last: added.position === count.value - 1, isActive: active.name === `${name} Plan`, byId: byId.name, byName: byName.id === added.id };
    },
  },
  {
    id: "E57", part: "copy", asks: "How is a copy of a sheet called, and does it have the contents?",
    async ask({ context, sheet }) {
      sheet.getRange("A1").formulas = [["=1+1"]];
      const [copy, again] = [sheet.copy("After", sheet).load("name"), sheet.copy("End").load("name")];
      const cell = copy.getRange("A1").load("formulas,values");
      await context.sync();
      return { names: [copy.name, again.name], cell: [cell.formulas, cell.values] };
    },
  },
  {
    id: "E58", part: "very hidden", asks: "Is a very hidden sheet kept, and is the object of a deleted one gone?",
    async ask({ context, name }) {
      const [secret, plain] = [context.workbook.worksheets.add(`${name} Secret`), context.workbook.worksheets.add(`${name} Plain`)];
      secret.visibility = "VeryHidden";
      plain.delete();
      await context.sync();
      const said = await outcome(context, () => secret.delete());
      const gone = await outcome(context, () => plain.load("name"));
      return { secret: said, gone };
    },
  },
  {
    id: "E59", part: "moved", asks: "Does onMoved tell of the sheet that was moved, and not of those that made room?", needs: "1.17",
    async ask({ context, name }) {
      const { worksheets } = context.workbook;
      for (const title of ["Two", "Three"]) worksheets.add(`${name} ${title}`);
      const third = worksheets.getItem(`${name} Three`).load("id,position");
      const heard: Excel.WorksheetMovedEventArgs[] = [];
      const handler = worksheets.onMoved.add((event) => { heard.push(event); return Promise.resolve(); });
      await context.sync();
      const { position } = third;
      third.position = position - 1;
      await context.sync();
      await heardOf(heard, 1);
      handler.remove();
      await context.sync();
      return heard.map((event) => [event.worksheetId === third.id, event.positionBefore - position, event.positionAfter - position]);
    },
  },
  {
    id: "E60", part: "insert", asks: "Does a sheet of another file come in at the end, with its id, values and formulas?", needs: "1.13",
    async ask({ context }) {
      const { worksheets } = context.workbook;
      const ids = context.workbook.insertWorksheetsFromBase64(insertedFile);
      await context.sync();
      const inserted = worksheets.getItem(insertedSheet).load("id,position");
      const [count, cell] = [worksheets.getCount(), inserted.getRange("A1:B1").load("formulas,values")];
      await context.sync();
      return { sameId: ids.value[0] === inserted.id, ids: ids.value.length, last: inserted.position === count.value - 1, cell: [cell.formulas, cell.values] };
    },
  },
  {
    id: "E60", part: "refused", asks: "What is said to a file that is none, and to a sheet that it has not?", needs: "1.13",
    ask: ({ context, name }) => outcomes(context, [
      () => context.workbook.insertWorksheetsFromBase64("UEsDBA=="), () => context.workbook.insertWorksheetsFromBase64(insertedFile, { sheetNamesToInsert: [`${name} nope`] }),
    ]),
  },
  {
    id: "E61", part: "kinds", asks: "What do names of ranges, formulas and texts say, and where has a name no range?",
    async ask({ context, sheet, name }) {
      const { names } = context.workbook;
      sheet.getRange("A1").values = [[3]];
      const items = [names.add(`${name}_Limit`, sheet.getRange("A1:A2"), "a comment"), names.add(`${name}_Twice`, `=${name}!$A$1*2`), names.add(`${name}_Word`, "=\"hello\"")];
      for (const item of items) item.load("type,value,formula,comment,scope,visible");
      const [range, formula, word] = items;
      const [target, none] = [range?.getRange().load("address"), formula?.getRangeOrNullObject()];
      const use = sheet.getRange("C1");
      use.formulas = [[`=${name}_Twice+1`]];
      use.load("values");
      await context.sync();
      return {
        range: [range?.type, range?.formula, range?.comment, range?.scope, range?.visible], target: target && cells(target.address), none: none?.isNullObject,
        formula: formula?.value as unknown, text: [word?.type, word?.value as unknown], use: use.values, refused: await outcome(context, () => formula?.getRange().load("address")),
      };
    },
  },
  {
    id: "E61", part: "refused", asks: "Which names are refused, and are those of tables?",
    async ask({ context, sheet, name }) {
      sheet.tables.add(sheet.getRange("A1:B2"), true).name = `${name}_Plan`;
      await context.sync();
      const wanted = ["N1", "R1C1", "c", "R", "1st", "two words", "a-b", "", `${name}_PLAN`];
      const said = await outcomes(context, wanted.map((title) => () => context.workbook.names.add(title, "=1")));
      const withoutSign = await outcome(context, () => context.workbook.names.add(`${name}_Bad`, `${name}!$A$1`));
      return { refused: Object.fromEntries(wanted.map((title, index) => [JSON.stringify(title), said[index]])), withoutSign };
    },
  },
  {
    id: "E61", part: "scopes", asks: "Has a sheet names of its own, and is a name unique in its scope whatever its case?",
    async ask({ context, sheet, name }) {
      context.workbook.names.add(`${name}_Rule`, "=2");
      const own = sheet.names.add(`${name}_Rule`, "=3").load("scope,formula");
      await context.sync();
      return { scope: own.scope, formula: own.formula as unknown, twice: await outcome(context, () => context.workbook.names.add(`${name}_RULE`, "=4")) };
    },
  },
];
