/** Lets the grid show what the engine says a cell shows: its own style, the table's, and conditional formats on top. */
import { InterceptorEffectEnum } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { CellStyle } from "../document/cell-types";
import type { ConditionalStyle } from "../document/rule-types";
import { encodeStyle } from "../engine/style-codec";
import type { UniverEngine } from "../engine/univer-engine";
import type { GridView } from "./grid-view";

/** A conditional border has no weight of its own. */
function plainStyle(style: CellStyle & ConditionalStyle): CellStyle {
  if (!style.borders) return style;
  const borders = Object.fromEntries(Object.entries(style.borders).map(([side, edge]) => [side, { ...{ weight: "Thin" as const }, ...edge }]));
  return { ...style, borders };
}

export function showDisplayedStyles(engine: UniverEngine, view: GridView): void {
  engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, context, next) => {
      const shown = engine.displayedStyle(context.subUnitId, context.row, context.col);
      if (Object.keys(shown).length === 0) return next(cell);
      const style: IStyleData = encodeStyle(plainStyle(shown));
      return next({ ...(cell ?? {}), s: style });
    },
  });
  engine.onChange((change) => {
    if (change.kind !== "selection" && change.kind !== "sheet-activated") view.redraw();
  });
}
