/**
 * The look of a cell with everything on it: table style, own format, conditional formats. The same answer is drawn in the grid,
 * when there is one, so that a test and an eye see one thing.
 */
import { InterceptorEffectEnum } from "@univerjs/core";
import type { ICellDataForSheetInterceptor } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { BorderSide, CellStyle } from "../document/cell-types";
import type { ConditionalStyle } from "../document/rule-types";
import type { ConditionalFormats } from "./conditional-formats";
import { encodeStyle } from "./style-codec";
import type { Styles } from "./styles";
import type { Structures } from "./structures";
import { layer, tableCellStyle } from "./table-styles";
import type { UniverHost } from "./univer-host";

const SIDES = ["top", "bottom", "left", "right"] as const satisfies readonly BorderSide[];

function withWeights(style: ConditionalStyle): CellStyle {
  const { borders, ...rest } = style;
  if (!borders) return rest;
  const edges: NonNullable<CellStyle["borders"]> = {};
  for (const side of SIDES) {
    const edge = borders[side];
    // A conditional border is always thin.
    if (edge) edges[side] = { ...edge, weight: "Thin" };
  }
  return { ...rest, borders: edges };
}

export class DisplayedStyle {
  constructor(
    private readonly host: UniverHost, private readonly structures: Structures, private readonly styles: Styles,
    private readonly conditional: ConditionalFormats,
  ) {}

  at(sheetId: string, row: number, column: number): CellStyle & ConditionalStyle {
    const table = tableCellStyle(this.structures.of(sheetId).tables, row, column);
    return layer(layer(table, this.styles.at(sheetId, row, column)), withWeights(this.conditional.style(sheetId, row, column)));
  }

  /** Draws table styles and conditional formats in the grid. */
  draw(): void {
    this.host.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "workbench-displayed-style",
      effect: InterceptorEffectEnum.Style,
      priority: 9,
      handler: (cell, context, next) => {
        if (context.unitId !== this.host.unitId) return next(cell);
        const added = this.added(context.subUnitId, context.row, context.col);
        if (!added) return next(cell);
        // The object may be the document's own cell.
        const shown: ICellDataForSheetInterceptor = cell && cell !== context.rawData ? cell : { ...context.rawData };
        if (added.table) shown.themeStyle = { ...shown.themeStyle, ...encodeStyle(added.table) };
        if (added.conditional) shown.interceptorStyle = { ...shown.interceptorStyle, ...encodeStyle(added.conditional) };
        return next(shown);
      },
    });
  }

  private added(sheetId: string, row: number, column: number): { table?: CellStyle; conditional?: CellStyle } | undefined {
    const own = this.structures.of(sheetId);
    if (own.tables.length === 0 && own.conditionalFormats.length === 0) return undefined;
    const table = tableCellStyle(own.tables, row, column);
    const conditional = withWeights(this.conditional.style(sheetId, row, column));
    const hasTable = Object.keys(table).length > 0;
    const hasConditional = Object.keys(conditional).length > 0;
    if (!hasTable && !hasConditional) return undefined;
    return { ...(hasTable ? { table } : {}), ...(hasConditional ? { conditional } : {}) };
  }
}
