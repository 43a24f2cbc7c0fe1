/**
 * Conditional formats as Excel evaluates them: by priority, the first to set an element keeps it, others add what it left open,
 * and `stopIfTrue` ends the search.
 */
import type { CellValue } from "../document/cell-types";
import type { ConditionalFormatDef, ConditionalRule, ConditionalStyle } from "../document/rule-types";
import type { Cells } from "./cells";
import { scaleColor } from "./color-scale";
import { holds, satisfies } from "./comparison";
import { displayText } from "./display-text";
import type { Evaluator } from "./evaluator";
import { contains, lastColumn, lastRow, MAX_COLUMNS } from "./geometry";
import { presetHolds } from "./preset-criteria";
import { RangeStatistics } from "./range-statistics";
import { isFormula } from "./structure-formulas";
import type { Structures } from "./structures";

interface Site {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}


export class ConditionalFormats {
  private statistics = new Map<string, RangeStatistics>();
  private shown = new Map<string, ConditionalStyle>();
  private generation = "";

  constructor(
    private readonly structures: Structures, private readonly cells: Cells, private readonly evaluator: Evaluator,
    private readonly now: () => Date,
  ) {}

  all(sheetId: string): readonly ConditionalFormatDef[] {
    return this.structures.of(sheetId).conditionalFormats;
  }

  set(sheetId: string, formats: readonly ConditionalFormatDef[]): void {
    this.structures.of(sheetId).conditionalFormats = [...formats].sort((a, b) => a.priority - b.priority);
    this.structures.touch();
  }

  /** What the rules add to a cell's look; empty when none holds. */
  style(sheetId: string, row: number, column: number): ConditionalStyle {
    const formats = this.all(sheetId).filter((format) => format.ranges.some((range) => contains(range, row, column)));
    if (formats.length === 0) return {};
    const generation = `${this.evaluator.generation}|${this.structures.revision}`;
    if (generation !== this.generation) {
      this.statistics = new Map();
      this.shown = new Map();
      this.generation = generation;
    }
    const key = `${sheetId}|${row * MAX_COLUMNS + column}`;
    let style = this.shown.get(key);
    if (!style) this.shown.set(key, style = this.compose(formats, { sheetId, row, column, value: this.cells.value(sheetId, row, column) }));
    return style;
  }

  private compose(formats: readonly ConditionalFormatDef[], site: Site): ConditionalStyle {
    let result: ConditionalStyle = {};
    for (const format of formats) {
      const style = this.apply(format, site);
      if (!style) continue;
      // What is there already came from a higher priority and stays.
      const font = { ...style.font, ...result.font };
      const borders = { ...style.borders, ...result.borders };
      result = {
        ...style, ...result,
        ...(Object.keys(font).length > 0 ? { font } : {}), ...(Object.keys(borders).length > 0 ? { borders } : {}),
      };
      if (format.stopIfTrue) break;
    }
    return result;
  }

  /** The rule's style where it holds, undefined where it does not. */
  private apply(format: ConditionalFormatDef, site: Site): ConditionalStyle | undefined {
    const { rule } = format;
    switch (rule.type) {
      case "ColorScale": {
        if (typeof site.value !== "number") return undefined;
        const fill = scaleColor(site.value, rule.points, this.statisticsOf(format, site.sheetId), (formula) => {
          const value = this.operand(format, formula, site);
          return typeof value === "number" ? value : undefined;
        });
        return fill === undefined ? undefined : { fill };
      }
      // Bars and icons are drawn in the cell; they are no part of its style.
      case "DataBar":
      case "IconSet": return undefined;
      default: return this.ruleHolds(format, rule, site) ? rule.style : undefined;
    }
  }

  private ruleHolds(format: ConditionalFormatDef, rule: Exclude<ConditionalRule, { type: "ColorScale" | "DataBar" | "IconSet" }>, site: Site): boolean {
    switch (rule.type) {
      case "Custom": return holds(this.operand(format, rule.formula, site));
      case "CellValue": {
        const low = this.operand(format, rule.formula1, site);
        const high = rule.formula2 === undefined ? null : this.operand(format, rule.formula2, site);
        return satisfies(site.value, rule.operator, low, high);
      }
      case "ContainsText": return this.containsText(rule, format, site);
      case "TopBottom": return this.ranks(rule, format, site);
      case "PresetCriteria":
        return presetHolds(rule.criterion, { value: site.value, now: this.now(), statistics: () => this.statisticsOf(format, site.sheetId) });
    }
  }

  private containsText(rule: Extract<ConditionalRule, { type: "ContainsText" }>, format: ConditionalFormatDef, site: Site): boolean {
    if (typeof site.value === "object" && site.value !== null) return false;
    const wanted = displayText(isFormula(rule.text) ? this.operand(format, rule.text, site) : rule.text, undefined).toLowerCase();
    const text = displayText(site.value, undefined).toLowerCase();
    switch (rule.operator) {
      case "Contains": return text.includes(wanted);
      case "NotContains": return !text.includes(wanted);
      case "BeginsWith": return text.startsWith(wanted);
      case "EndsWith": return text.endsWith(wanted);
    }
  }

  private ranks(rule: Extract<ConditionalRule, { type: "TopBottom" }>, format: ConditionalFormatDef, site: Site): boolean {
    if (typeof site.value !== "number") return false;
    const { numbers } = this.statisticsOf(format, site.sheetId);
    const percent = rule.kind.endsWith("Percent");
    const count = Math.min(numbers.length, Math.max(1, percent ? Math.floor((numbers.length * rule.rank) / 100) : rule.rank));
    if (rule.kind.startsWith("Top")) return site.value >= (numbers[numbers.length - count] ?? Infinity);
    return site.value <= (numbers[count - 1] ?? -Infinity);
  }

  /** Relative references count from the top-left cell of the first range. */
  private operand(format: ConditionalFormatDef, formula: string, site: Site): CellValue {
    if (!isFormula(formula)) {
      const number = Number(formula);
      return formula.trim() !== "" && Number.isFinite(number) ? number : formula.replace(/^"(.*)"$/s, "$1");
    }
    const anchor = format.ranges[0];
    return this.evaluator.evaluate(
      formula, site.sheetId, site.row, site.column, site.row - (anchor?.row ?? site.row), site.column - (anchor?.column ?? site.column),
    );
  }

  private statisticsOf(format: ConditionalFormatDef, sheetId: string): RangeStatistics {
    const key = `${sheetId}|${format.id}`;
    let found = this.statistics.get(key);
    if (found) return found;
    const used = this.cells.usedRange(sheetId, true);
    const values: CellValue[] = [];
    for (const range of format.ranges) {
      const bottom = Math.min(lastRow(range), used ? lastRow(used) : -1);
      const right = Math.min(lastColumn(range), used ? lastColumn(used) : -1);
      if (bottom < range.row || right < range.column) continue;
      const block = { ...range, rowCount: bottom - range.row + 1, columnCount: right - range.column + 1 };
      for (const line of this.cells.read(sheetId, block)) for (const state of line) values.push(state.value);
    }
    this.statistics.set(key, found = new RangeStatistics(values));
    return found;
  }
}
