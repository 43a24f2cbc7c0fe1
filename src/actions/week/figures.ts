import type { JudgeInput } from "../../excel/form";
import { measureValue, type Measure, type MeasuredRow } from "../../excel/measure";

/** A figure as it is told. Its words are below `forms:measure.<key>`. */
export interface Figure {
  readonly key: string;
  readonly kind: Measure["kind"];
  /** A rate is a fraction of 1; undefined where there is nothing to count, which is told as no data. */
  readonly value: number | undefined;
  readonly counted: number;
  /** The denominator. */
  readonly of: number;
  /** What it is made of, rows that do not count first: of a rate they are those that keep it from being whole. */
  readonly rows: readonly MeasuredRow[];
}

/** The figures of every form that stands and brings some, in the order of the forms. */
export function figuresOf(input: JudgeInput): readonly Figure[] {
  return input.book.registry.forms.flatMap(({ measures }) => measures?.(input) ?? []).map((measure): Figure => {
    const counted = measure.rows.filter(({ counts }) => counts);
    const rows = measure.kind === "rate" ? [...measure.rows.filter(({ counts }) => !counts), ...counted] : counted;
    return { key: measure.key, kind: measure.kind, value: measureValue(measure), counted: counted.length, of: measure.rows.length, rows };
  });
}
