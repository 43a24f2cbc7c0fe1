import { trackerField, trackerFields, type TrackerKey } from "../catalog/tracker";
import type { Flag } from "../catalog/lists";
import type { Translate } from "../locales/translate";
import { flagName } from "../rules/flag";
import type { ReferencedKey } from "../rules/formula";
import { flagColours, rowTint } from "./style";
import type { WorkingColumns } from "./tracker-layout";
import { names } from "./workbook-names";

/** Words and references that the tracker's own validation rules and colours are made of. */
export interface TrackerRuleContext {
  readonly translate: Translate;
  readonly columns: WorkingColumns;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly listsSheet: string;
  readonly rosterSheet: string;
}

const pickNames: Partial<Record<TrackerKey, string>> = {
  department: names.pickDepartment, owner: names.pickPerson, status: names.pickStatus, priority: names.pickPriority,
};

/** Fields whose cells carry a validation rule. */
export const validatedKeys: readonly TrackerKey[] = trackerFields
  .filter(({ kind }) => kind === "date" || kind === "percent" || kind === "list" || kind === "yesNo")
  .map(({ key }) => key);

/** Lays the rule, its message and the prompt of one column on its cells; replaces what was there. */
export function validateColumn(range: Excel.Range, key: TrackerKey, context: TrackerRuleContext): void {
  const { translate } = context;
  const say = (name: string, values: Record<string, string> = {}): string => translate(`forms:tracker.${name}`, values);
  const { kind } = trackerField(key);
  const { dataValidation } = range;
  const dates = { first: "2000-01-01", last: "2099-12-31" };
  let message = "";
  if (kind === "date") {
    const start = `$${context.columns.start}${context.firstRow}`;
    const formula1 = key === "due" ? `=MAX(${start},DATE(2000,1,1))` : "=DATE(2000,1,1)";
    dataValidation.rule = { date: { formula1, formula2: "=DATE(2099,12,31)", operator: "Between" } };
    message = key === "due" ? say("invalid.due") : say("invalid.date", dates);
  } else if (kind === "percent") {
    dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    message = say("invalid.percent");
  } else if (kind === "yesNo") {
    dataValidation.rule = { list: { inCellDropDown: true, source: `${translate("forms:lists.yes")},${translate("forms:lists.no")}` } };
    message = say("invalid.yesNo");
  } else if (kind === "list") {
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${pickNames[key] ?? ""}` } };
    message = say("invalid.list", { sheet: key === "owner" ? context.rosterSheet : context.listsSheet });
  }
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: say("invalid.title"), message };
  dataValidation.prompt = { showPrompt: true, title: say(`fields.${key}`), message: say(`prompts.${key}`) };
}

/** One colour rule of ours: which columns, when, how it looks. Symbol and word stand in the cell itself. */
interface FlagFormat {
  readonly flag: Flag;
  readonly from: ReferencedKey;
  readonly to: ReferencedKey;
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
}

const cells = (["red", "amber", "green", "unknown", "done", "cancelled"] as const).map((flag): FlagFormat => ({
  flag, from: "flag", to: "flag", ...flagColours[flag],
}));

export const flagFormats: readonly FlagFormat[] = [
  ...cells,
  { flag: "red", from: "task", to: "due", fill: rowTint.red },
  { flag: "amber", from: "task", to: "due", fill: rowTint.amber },
  { flag: "red", from: "daysOverdue", to: "reason", fill: rowTint.red },
  { flag: "amber", from: "daysOverdue", to: "reason", fill: rowTint.amber },
  { flag: "cancelled", from: "task", to: "due", ink: flagColours.cancelled.ink, strikethrough: true },
];

/** The formula of a colour rule; it names a flag of ours, by which a rule of ours is told from one that a person made. */
export function flagCondition(flag: Flag, context: Pick<TrackerRuleContext, "columns" | "firstRow">): string {
  return `=$${context.columns.flag}${context.firstRow}=${flagName(flag)}`;
}

export const isFlagCondition = (formula: string): boolean => /=\s*Flag_(Red|Amber|Green|Unknown|Done|Cancelled)\s*$/.test(formula);

/** Lays every colour rule of ours. A rule's references count from the top-left cell of the range it is added to. */
export function colourRows(sheet: Excel.Worksheet, context: TrackerRuleContext): void {
  // add() puts a rule on top, so the last one added wins: the tints first, the flag cells last.
  for (const { flag, from, to, fill, ink, bold, strikethrough } of [...flagFormats].reverse()) {
    const range = sheet.getRange(`${context.columns[from]}${context.firstRow}:${context.columns[to]}${context.lastRow}`);
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = flagCondition(flag, context);
    if (fill !== undefined) custom.format.fill.color = fill;
    if (ink !== undefined) custom.format.font.color = ink;
    if (bold === true) custom.format.font.bold = true;
    if (strikethrough === true) custom.format.font.strikethrough = true;
  }
}
