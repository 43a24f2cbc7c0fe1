import type { LimitRow, LimitUnit } from "../../catalog/limits";
import { basisName, levelName, limitName, text } from "../../rules/formula";
import { look, palette } from "../style";
import { names, tables } from "../workbook-names";
import { inForceColumns, inForceFormulas, nameInForce, shownLevel } from "./rules-in-force";
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

/** Rows of rules from a row on, with their words, formulas, drop-downs and looks: what stands below each other goes in together. */
export function writeRules(build: SheetBuilder, limits: readonly LimitRow[], from: number, unreadable: Unreadable): void {
  if (limits.length === 0) return;
  const last = from + limits.length - 1;
  const rows = limits.map((rule, index) => ({ rule, row: from + index }));
  writeWords(build, limits, from, last);
  build.formulas(`D${from}:D${last}`, rows.map(({ rule, row }) => [unitOf(build, rule.unit, row)]));
  build.formulas(
    `J${from}:J${last}`,
    rows.map(({ rule, row }) => [unreadable === "defaults" ? shownLevel(build, rule, row) : levelFormula(build, rule, row)])
  );
  look(build.range(`C${from}:C${last}`), { bold: true, size: 12 });
  for (const cells of runs("C", rows, ({ limit }) => limit !== undefined)) look(build.range(cells), { fill: palette.input });
  look(build.range(`E${from}:G${last}`), { fill: palette.input });
  if (unreadable === "defaults") {
    build.formulas(
      `${inForceColumns.place}${from}:${inForceColumns.level}${last}`, rows.map(({ rule, row }) => inForceFormulas(build, rule, row))
    );
    for (const { rule, row } of rows) nameInForce(build, rule, row);
  } else {
    for (const { rule, row } of rows) nameCells(build, rule, row);
  }
  for (const column of ["D", "J"]) look(build.range(`${column}${from}:${column}${last}`), { fill: palette.oursPaper, ink: palette.faint });
  look(build.range(`A${from}:J${last}`), { wrap: build.alone });
  for (const columns of [`C${from}:G${last}`, `J${from}:J${last}`]) look(build.range(columns), { horizontal: "Center" });
  build.grid(`A${from}:J${last}`);
  validate(build, rows, from, last);
  if (build.alone) look(build.range(`A${from}:J${last}`), { height: 34 });
}

interface PlacedRule {
  readonly rule: LimitRow;
  readonly row: number;
}

/** Cells of a column by runs of neighbouring rows whose rule is of a kind: `C5:C8`. */
function runs(column: string, rows: readonly PlacedRule[], isOfKind: (rule: LimitRow) => boolean): readonly string[] {
  const found: { from: number; to: number }[] = [];
  for (const { rule, row } of rows) {
    if (!isOfKind(rule)) continue;
    const before = found.at(-1);
    if (before !== undefined && before.to === row - 1) before.to = row;
    else found.push({ from: row, to: row });
  }
  return found.map(({ from, to }) => `${column}${from}:${column}${to}`);
}

function writeWords(build: SheetBuilder, limits: readonly LimitRow[], from: number, last: number): void {
  build.put(`A${from}:C${last}`, limits.map((rule) => {
    const statement = build.say(`rules.statement.${rule.id}`);
    const said = rule.addInOnly === undefined
      ? statement
      : build.say("rules.add-in-only.said", { statement, why: build.context.translate(rule.addInOnly) });
    return [rule.id, said, rule.limit ?? build.say("rules.no-limit")];
  }));
  build.put(`E${from}:I${last}`, limits.map((rule) => [
    rule.basis === undefined ? build.say("rules.no-limit") : build.say(`rules.basis.${rule.basis}`),
    build.say(`rules.severity.${rule.severity}`),
    build.say(rule.on ? "lists.yes" : "lists.no"),
    rule.guides.length > 0 ? build.say("rules.guide", { guides: rule.guides.join(" ") }) : build.say("rules.ours"),
    build.say(`rules.clears.${rule.id}`),
  ]));
}

/** Where formulas of an earlier version look: at the cells of the row themselves. */
function nameCells(build: SheetBuilder, rule: LimitRow, row: number): void {
  build.define(levelName(rule.id), `$J$${row}`);
  if (rule.limit === undefined) return;
  build.define(limitName(rule.id), `$C$${row}`);
  if (rule.basis !== undefined) build.define(basisName(rule.id), `$E$${row}`);
}

/** Days say by their basis what they are; hours do not: on working days only, the clock stands still on days off. */
function unitOf(build: SheetBuilder, unit: LimitUnit | undefined, row: number): string {
  if (unit === undefined) return "";
  // The unit of an own form's numbers is its column's, which no word of ours names.
  if (unit !== "days") return unit === "own" ? build.say("rules.no-limit") : build.say(`unit.${unit}.other`).trim();
  const working = text(build.say("rules.basis.working"));
  const units = (["working", "calendar"] as const).map((basis) => text(build.say(`unit.${basis}.other`).trim()));
  return `=IF($E${row}=${working},${units.join(",")})`;
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

function validate(build: SheetBuilder, rows: readonly PlacedRule[], from: number, last: number): void {
  const rule = (address: string, source: readonly string[]): void => {
    const { dataValidation } = build.range(address);
    const words = source.map((key) => build.say(key));
    dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"), message: build.say("rules.invalid-choice", { choices: words.join(" / ") }) };
  };
  rule(`F${from}:F${last}`, ["rules.severity.red", "rules.severity.amber", "rules.severity.note"]);
  rule(`G${from}:G${last}`, ["lists.yes", "lists.no"]);
  const counts = ({ limit, basis }: LimitRow): boolean => limit !== undefined && basis !== undefined;
  for (const cells of runs("E", rows, counts)) rule(cells, ["rules.basis.calendar", "rules.basis.working"]);
  for (const cells of runs("C", rows, ({ limit }) => limit !== undefined)) {
    const { dataValidation } = build.range(cells);
    dataValidation.rule = { decimal: { formula1: 0, formula2: 3650, operator: "Between" } };
    dataValidation.errorAlert = {
      showAlert: true, style: "Stop", title: build.say("tracker.invalid.title"),
      message: build.say("rules.invalid-limit", { least: "0", most: "3650" }),
    };
  }
}
