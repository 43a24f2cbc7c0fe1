import type { LimitRow, LimitUnit } from "../../catalog/limits";
import { basisName, levelName, limitName, text } from "../../rules/formula";
import { look, palette } from "../style";
import { names, tables } from "../workbook-names";
import { inForceColumns, shownLevel, writeInForce } from "./rules-in-force";
import type { SheetBuilder } from "./sheet-builder";

const header = 4;
const first = header + 1;

export const ruleColumns = ["id", "rule", "limit", "unit", "basis", "severity", "on", "source", "clears", "level"] as const;

/** 规则/Rules: every limit is a row that people can read and change; formulas, colours, totals and our code read it from here. */
export function buildRules(build: SheetBuilder, limits: readonly LimitRow[]): void {
  const last = first + Math.max(limits.length, 1) - 1;
  build.paper(`A1:J${last + 2}`);
  build.title(build.say("rules.title"), build.say("rules.note"));
  // Beside other lists a row is one line high, and its sentences need the width.
  build.widths(build.alone ? [7, 44, 9, 10, 12, 8, 8, 20, 40, 12] : [7, 78, 9, 14, 15, 10, 8, 24, 78, 12]);
  build.put("A3", [[build.say("rules.level-note")]], { size: 9, ink: palette.faint });
  build.put(`A${header}:J${header}`, [ruleColumns.map((column) => build.say(`rules.columns.${column}`))]);
  // The rows below look their rules up in the table.
  build.define(names.ruleDefaults, "=1", false);
  writeRules(build, limits, first, "defaults");
  build.range(`${inForceColumns.place}:${inForceColumns.level}`).columnHidden = true;
  build.table(`A${header}:J${last}`, tables.rules);
  build.header(`A${header}:J${header}`);
  for (const column of ["D", "J"]) build.header(`${column}${header}`, palette.ours);
  build.freezeRows(header);
  build.page({ printArea: `A1:I${last + 1}`, titleRows: `$${header}:$${header}`, landscape: true });
}

/**
 * What holds where a word or number in a row of the rules cannot be read: our defaults, or, in workbooks that were made before they took
 * its place, nothing,
 * so that nothing can be told.
 */
export type Unreadable = "defaults" | "nothing";

/** Rows of rules from a row on, with their words, formulas, drop-downs and looks. */
export function writeRules(build: SheetBuilder, limits: readonly LimitRow[], from: number, unreadable: Unreadable): void {
  if (limits.length === 0) return;
  const last = from + limits.length - 1;
  limits.forEach((row, index) => ruleRow(build, row, from + index, unreadable));
  for (const column of ["D", "J"]) look(build.range(`${column}${from}:${column}${last}`), { fill: palette.oursPaper, ink: palette.faint });
  look(build.range(`A${from}:J${last}`), { wrap: build.alone });
  for (const columns of [`C${from}:G${last}`, `J${from}:J${last}`]) look(build.range(columns), { horizontal: "Center" });
  build.grid(`A${from}:J${last}`);
  limits.forEach((row, index) => validate(build, row, from + index));
  if (build.alone) look(build.range(`A${from}:J${last}`), { height: 34 });
}

function ruleRow(build: SheetBuilder, rule: LimitRow, row: number, unreadable: Unreadable): void {
  const source = rule.guides.length > 0 ? build.say("rules.guide", { guides: rule.guides.join(" ") }) : build.say("rules.ours");
  const statement = build.say(`rules.statement.${rule.id}`);
  const said = rule.addInOnly === undefined ? statement : build.say("rules.add-in-only.said", { statement, why: build.context.translate(rule.addInOnly) });
  build.put(`A${row}:C${row}`, [[rule.id, said, rule.limit ?? build.say("rules.no-limit")]]);
  build.put(`E${row}:I${row}`, [[
    rule.basis === undefined ? build.say("rules.no-limit") : build.say(`rules.basis.${rule.basis}`),
    build.say(`rules.severity.${rule.severity}`),
    build.say(rule.on ? "lists.yes" : "lists.no"),
    source,
    build.say(`rules.clears.${rule.id}`),
  ]]);
  if (rule.unit !== undefined) unitCell(build, rule.unit, row);
  build.formula(`J${row}`, unreadable === "defaults" ? shownLevel(build, rule, row) : levelFormula(build, rule, row));
  look(build.range(`C${row}`), { bold: true, size: 12, ...(rule.limit === undefined ? {} : { fill: palette.input }) });
  look(build.range(`E${row}:G${row}`), { fill: palette.input });
  if (unreadable === "defaults") writeInForce(build, rule, row);
  else nameCells(build, rule, row);
}

/** Where formulas of an earlier version look: at the cells of the row themselves. */
function nameCells(build: SheetBuilder, rule: LimitRow, row: number): void {
  build.define(levelName(rule.id), `$J$${row}`);
  if (rule.limit === undefined) return;
  build.define(limitName(rule.id), `$C$${row}`);
  if (rule.basis !== undefined) build.define(basisName(rule.id), `$E$${row}`);
}

/** Days say by their basis what they are; hours do not: on working days only, the clock stands still on days off. */
function unitCell(build: SheetBuilder, unit: LimitUnit, row: number): void {
  if (unit !== "days") {
    // The unit of an own form's numbers is its column's, which no word of ours names.
    build.put(`D${row}`, [[unit === "own" ? build.say("rules.no-limit") : build.say(`unit.${unit}.other`).trim()]]);
    return;
  }
  const working = text(build.say("rules.basis.working"));
  const units = (["working", "calendar"] as const).map((basis) => text(build.say(`unit.${basis}.other`).trim()));
  build.formula(`D${row}`, `=IF($E${row}=${working},${units.join(",")})`);
}

/** The level in force, or `?` where a word or a number in the row is none that the formulas know: then nothing is called fine. */
function levelFormula(build: SheetBuilder, rule: LimitRow, row: number): string {
  const is = (column: string, key: string): string => `$${column}${row}=${text(build.say(key))}`;
  const severity = `IF(${is("F", "rules.severity.red")},3,IF(${is("F", "rules.severity.amber")},2,IF(${is("F", "rules.severity.note")},1,"?")))`;
  const level = `IF(${is("G", "lists.yes")},${severity},IF(${is("G", "lists.no")},0,"?"))`;
  if (rule.limit === undefined) return `=${level}`;
  const basis = rule.basis === undefined ? "" : `,OR(${is("E", "rules.basis.calendar")},${is("E", "rules.basis.working")})`;
  return `=IF(AND(ISNUMBER($C${row}),N($C${row})>=0${basis}),${level},"?")`;
}

function validate(build: SheetBuilder, { limit, basis }: LimitRow, row: number): void {
  const rule = (address: string, source: readonly string[]): void => {
    const { dataValidation } = build.range(address);
    const words = source.map((key) => build.say(key));
    dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message: build.say("rules.invalid-choice", { choices: words.join(" / ") }) };
  };
  rule(`F${row}`, ["rules.severity.red", "rules.severity.amber", "rules.severity.note"]);
  rule(`G${row}`, ["lists.yes", "lists.no"]);
  if (limit === undefined) return;
  if (basis !== undefined) rule(`E${row}`, ["rules.basis.calendar", "rules.basis.working"]);
  const { dataValidation } = build.range(`C${row}`);
  dataValidation.rule = { decimal: { formula1: 0, formula2: 3650, operator: "Between" } };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message: build.say("rules.invalid-limit", { least: "0", most: "3650" }) };
}
