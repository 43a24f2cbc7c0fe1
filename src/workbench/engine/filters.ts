/** Filters: which rows they hide. A row hidden by a filter is a hidden row, as Office.js shows it. */
import { SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import type { FilterCriteriaDef, FilterDef, RangeRef } from "../document/types";
import type { Cells } from "./cells";
import type { ChangeFeed } from "./change-feed";
import { displayText } from "./display-text";
import { filterHolds } from "./filter-criteria";
import type { FilterColumn } from "./filter-criteria";
import { dataRange } from "./formula-compiler";
import { lastColumn, lastRow, span, toUniverRange } from "./geometry";
import type { Structures } from "./structures";
import type { Styles } from "./styles";
import type { UniverHost } from "./univer-host";

export interface FilterTarget {
  readonly tableId?: string;
  readonly range: RangeRef;
}

export class Filters {
  constructor(
    private readonly host: UniverHost, private readonly structures: Structures, private readonly cells: Cells,
    private readonly styles: Styles, private readonly feed: ChangeFeed, private readonly now: () => Date,
  ) {}

  all(sheetId: string): readonly { readonly tableId?: string; readonly filter: FilterDef }[] {
    return this.structures.of(sheetId).filters;
  }

  /** Criteria are applied when they are set; like Excel's, they are not applied again when values change. */
  set(sheetId: string, target: FilterTarget, filter: FilterDef | undefined): void {
    const own = this.structures.of(sheetId);
    const before = own.filters.find((entry) => entry.tableId === target.tableId);
    const others = own.filters.filter((entry) => entry !== before);
    own.filters = filter ? [...others, { ...(target.tableId === undefined ? {} : { tableId: target.tableId }), filter }] : others;
    this.structures.touch();
    const body = this.body(target);
    if (body && (filter?.criteria.length || before?.filter.criteria.length)) this.apply(sheetId, body, filter);
    this.feed.emit({
      kind: "filtered", sheetId, ...(target.tableId === undefined ? {} : { tableId: target.tableId }), range: target.range, origin: this.feed.origin,
    });
  }

  private body(target: FilterTarget): RangeRef | undefined {
    const table = target.tableId === undefined ? undefined : this.structures.findTable(target.tableId)?.table;
    if (table) return dataRange(table);
    const { range } = target;
    return range.rowCount > 1 ? span(range.row + 1, range.column, lastRow(range), lastColumn(range)) : undefined;
  }

  private apply(sheetId: string, body: RangeRef, filter: FilterDef | undefined): void {
    const keep = new Array<boolean>(body.rowCount).fill(true);
    for (const { column, criteria } of filter?.criteria ?? []) {
      const test = filterHolds(criteria, this.column(sheetId, body, column, criteria), this.now());
      for (let row = 0; row < body.rowCount; row += 1) keep[row] = keep[row] === true && test(row);
    }
    const visible = keep.flatMap((shown, row) => (shown ? [this.line(body.row + row)] : []));
    const hidden = keep.flatMap((shown, row) => (shown ? [] : [this.line(body.row + row)]));
    this.host.run(SetRowVisibleMutation.id, { subUnitId: sheetId, ranges: visible });
    if (hidden.length > 0) this.host.run(SetRowHiddenMutation.id, { subUnitId: sheetId, ranges: hidden });
  }

  private line(row: number): ReturnType<typeof toUniverRange> {
    return toUniverRange(span(row, 0, row, 0));
  }

  private column(sheetId: string, body: RangeRef, column: number, criteria: FilterCriteriaDef): FilterColumn {
    const range = { ...body, column: body.column + column, columnCount: 1 };
    const values = this.cells.read(sheetId, range).map((row) => row[0]?.value ?? null);
    const styles = this.styles.read(sheetId, range).map((row) => row[0] ?? {});
    const byColor = criteria.filterOn === "CellColor" || criteria.filterOn === "FontColor";
    return {
      values,
      texts: values.map((value, index) => displayText(value, styles[index]?.numberFormat)),
      colors: byColor ? styles.map((style) => (criteria.filterOn === "CellColor" ? style.fill : style.font?.color)) : [],
    };
  }
}
