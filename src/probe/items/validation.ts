import { cells, outcome, outcomes } from "../asking";
import type { Given, ProbeItem } from "../item";

const kinds: Readonly<Record<string, Excel.DataValidationRule>> = {
  wholeNumber: { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, decimal: { decimal: { formula1: 0.5, operator: "GreaterThan" } },
  textLength: { textLength: { formula1: "=$B$1", operator: "LessThan" } }, date: { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } },
  list: { list: { inCellDropDown: true, source: "Yes,No" } }, custom: { custom: { formula: "=LEN(A1)<5" } },
};

const setting = ({ sheet }: Given, rule: Excel.DataValidationRule, address = "A1") => (): void => { sheet.getRange(address).dataValidation.rule = rule; };

/** The members of a rule that say something: Excel's answer also lists the kinds that it is not, and empty bounds. */
function said(rule: unknown): unknown {
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined && value !== "").map(([name, value]) => [name, said(value)]));
}

/** G: data validation. */
export const validationItems: readonly ProbeItem[] = [
  {
    id: "G67", part: "kinds", asks: "Does setting a rule set its type, for each kind?",
    async ask({ context, sheet }) {
      const validations = Object.values(kinds).map((rule, index) => {
        const { dataValidation } = sheet.getRange("A1").getOffsetRange(0, index);
        dataValidation.rule = rule;
        return dataValidation.load("type");
      });
      await context.sync();
      return validations.map((validation) => validation.type);
    },
  },
  {
    id: "G67", part: "one kind", asks: "Are rules of two kinds, of none, and without their second bound refused?",
    ask: (given) => outcomes(given.context, [
      setting(given, { ...kinds["list"], ...kinds["custom"] }), setting(given, {}), setting(given, { decimal: { formula1: 1, operator: "Between" } }),
    ]),
  },
  {
    id: "G68", part: "list", asks: "How does a list from a range read back, and how long may a literal list be?",
    async ask(given) {
      const { context, sheet } = given;
      sheet.getRange("C1:C2").values = [["Yes"], ["No"]];
      setting(given, { list: { inCellDropDown: false, source: sheet.getRange("C1:C2") } })();
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.load("rule");
      await context.sync();
      const [most, more] = await outcomes(context, [255, 256].map((length) => setting(given, { list: { inCellDropDown: true, source: "x".repeat(length) } }, "A2")));
      return { rule: said(dataValidation.rule), most, more };
    },
  },
  {
    id: "G68", part: "messages", asks: "How long may titles and messages be?",
    ask: ({ context, sheet }) => outcomes(context, [["t".repeat(32), "m".repeat(255)], ["t".repeat(33), ""], ["", "m".repeat(256)]].map(([title = "", message = ""]) => () => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title, message };
      dataValidation.prompt = { showPrompt: true, title, message };
    })),
  },
  {
    id: "G68", part: "structured", asks: "Are structured references refused in rules?",
    async ask(given) {
      const { context, sheet, name } = given;
      sheet.getRange("E1:E2").values = [["Days"], [1]];
      sheet.tables.add(sheet.getRange("E1:E2"), true).name = `${name}_Days`;
      await context.sync();
      return outcomes(context, [setting(given, { list: { inCellDropDown: true, source: `=${name}_Days[Days]` } }), setting(given, { custom: { formula: `=SUM(${name}_Days[Days])>0` } })]);
    },
  },
  {
    id: "G69", part: "bounds", asks: "Do numbers read back as formulas?",
    async ask({ context, sheet }) {
      const validations = (["wholeNumber", "decimal", "textLength"] as const).map((kind, index) => {
        const { dataValidation } = sheet.getRange("A1").getOffsetRange(0, index);
        dataValidation.rule = kinds[kind] ?? {};
        return dataValidation.load("rule");
      });
      await context.sync();
      return validations.map((validation) => said(validation.rule));
    },
  },
  {
    id: "G70", part: "defaults", asks: "What holds without a rule, and with one that says no more?",
    async ask(given) {
      const { context, sheet } = given;
      const [none, ruled] = [sheet.getRange("A1").dataValidation, sheet.getRange("B1").dataValidation];
      ruled.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      for (const validation of [none, ruled]) validation.load("type,errorAlert,prompt,ignoreBlanks,valid");
      await context.sync();
      const ofRule = { alert: said(ruled.errorAlert), prompt: said(ruled.prompt), ignoreBlanks: ruled.ignoreBlanks };
      return { types: [none.type, ruled.type], valid: [none.valid, ruled.valid], ofRule };
    },
  },
  {
    id: "G71", part: "writes", asks: "Do writes pass a rule by, and do valid and the invalid cells tell?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:B3");
      range.dataValidation.rule = { wholeNumber: { formula1: 5, operator: "LessThan" } };
      range.values = [[1, 2], [9, 9], [9, 3]];
      range.dataValidation.load("valid");
      const invalid = range.dataValidation.getInvalidCells().load("address,cellCount");
      await context.sync();
      const mixed = { valid: range.dataValidation.valid, count: invalid.cellCount, first: cells(invalid.address).slice(0, 2) };
      range.values = [[1, 2], [3, 4], [1, 3]];
      const none = range.dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      return { mixed, none: none.isNullObject, said: await outcome(context, () => range.dataValidation.getInvalidCells().load("address")) };
    },
  },
  {
    id: "G72", part: "clear", asks: "Does clear take the rule off the overlap only?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:A5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A2:A3").dataValidation.clear();
      const types = ["A1", "A2:A3", "A4:A5", "A1:A5"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      return types.map((validation) => validation.type);
    },
  },
  {
    id: "G73", part: "first cell", asks: "Does a custom formula count from the range's first cell?",
    async ask({ context, sheet }) {
      sheet.getRange("A2:A4").dataValidation.rule = { custom: { formula: "=A2>B2" } };
      sheet.getRange("A2:B4").values = [[2, 1], [1, 2], [3, 1]];
      const second = sheet.getRange("A3").dataValidation.load("rule,valid");
      const first = sheet.getRange("A2").dataValidation.load("valid");
      await context.sync();
      return { rule: said(second.rule), valid: [first.valid, second.valid] };
    },
  },
  {
    id: "G74", part: "mixed", asks: "What type do two different rules have together?",
    async ask(given) {
      const { context, sheet } = given;
      setting(given, { list: { inCellDropDown: true, source: "a,b" } })();
      setting(given, { list: { inCellDropDown: true, source: "c,d" } }, "A2")();
      const both = sheet.getRange("A1:A2").dataValidation.load("type,rule");
      await context.sync();
      return { type: both.type, rule: said(both.rule) };
    },
  },
];
