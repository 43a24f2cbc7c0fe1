/** Data validation rules by range: replacing, removing, and asking whether a cell's value keeps its rule. */
import type { ValidationDef } from "../document/rule-types";
import type { RangeRef } from "../document/types";
import { contains, subtract } from "./geometry";
import { validationOn } from "./structure-formulas";
import type { Structures } from "./structures";

export class Validations {
  constructor(private readonly structures: Structures) {}

  all(sheetId: string): readonly ValidationDef[] {
    return this.structures.of(sheetId).validations;
  }

  at(sheetId: string, row: number, column: number): ValidationDef | undefined {
    return this.all(sheetId).find((rule) => rule.ranges.some((range) => contains(range, row, column)));
  }

  set(sheetId: string, ranges: readonly RangeRef[], rule: Omit<ValidationDef, "ranges"> | undefined): void {
    const own = this.structures.of(sheetId);
    const kept: ValidationDef[] = [];
    for (const old of own.validations) {
      let left: RangeRef[] = [...old.ranges];
      for (const range of ranges) left = left.flatMap((part) => subtract(part, range));
      if (left.length > 0) kept.push(validationOn(old, left));
    }
    if (rule) kept.push({ ...rule, ranges: [...ranges] });
    own.validations = kept;
    this.structures.touch();
  }
}
