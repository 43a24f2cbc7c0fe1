/** The marks over the cells that are in view. They are a picture: what a click on one would open is not here. */
import { useEffect, useMemo, useState, useSyncExternalStore, type CSSProperties } from "react";
import type { Box, GridView } from "../grid-view";
import type { Session } from "../session";
import { useEmitter } from "../shell/use-emitter";
import { cellMarks, type CellMark } from "./cell-marks";

/** Counts up whenever cells, tables, filters or rules changed. */
function useDocumentVersion(session: Session): number {
  const [version, setVersion] = useState(0);
  useEffect(() => session.engine.onChange(({ kind }) => {
    if (kind !== "selection") setVersion((before) => before + 1);
  }), [session]);
  return version;
}

function Mark({ mark, style, zoom }: { mark: CellMark; style: CSSProperties; zoom: number }) {
  switch (mark.kind) {
    case "filter": return <svg className={mark.active ? "cell-mark filter active" : "cell-mark filter"} style={style} viewBox="0 0 16 16"><rect x=".5" y=".5" width="15" height="15" rx="2" /><path d={mark.active ? "M3 4h10l-4 5v4l-2-1V9z" : "M4 6h8l-4 5z"} /></svg>;
    case "comment": case "note": return <svg className={`cell-mark ${mark.kind}`} style={style} viewBox="0 0 8 8"><path d="M0 0h8v8z" /></svg>;
    case "bar": return <span className="cell-mark bar" style={{ ...style, background: mark.color }} />;
    case "icon": return <span className="cell-mark icon" style={{ ...style, color: mark.color, fontSize: 12 * zoom }}>{mark.symbol}</span>;
  }
}

/** Where in its cell a mark is drawn. */
function placeIn(mark: CellMark, { left, top, width, height }: Box, zoom: number): CSSProperties {
  switch (mark.kind) {
    case "filter": {
      const size = Math.min(15 * zoom, height - 2, width - 2);
      return { left: left + width - size - 1, top: top + height - size - 1, width: size, height: size };
    }
    case "comment": case "note": return { left: left + width - 7 * zoom, top, width: 7 * zoom, height: 7 * zoom };
    case "bar": return { left: left + 1, top: top + 1, width: Math.max(1, (width - 2) * mark.share), height: height - 2 };
    case "icon": return { left: left + 2 * zoom, top, height, lineHeight: `${height}px` };
  }
}

export function MarkLayer({ session, view }: { session: Session; view: GridView }) {
  useSyncExternalStore(view.moved.subscribe, () => view.moved.version);
  const version = useDocumentVersion(session);
  const requests = useEmitter(session.requests.changed);
  const sheetId = session.engine.activeSheetId();
  // Scrolling only moves what is drawn; `version` and `requests` stand for the document.
  const marks = useMemo(() => (version + requests >= 0 ? cellMarks(session, sheetId) : []), [session, sheetId, version, requests]);
  const area = view.cellArea;
  if (!area || marks.length === 0) return null;
  return (
    <div className="mark-layer" aria-hidden="true" style={{ left: area.left, top: area.top, width: area.width, height: area.height }}>
      {marks.map((mark) => {
        const box = view.cellBox(mark.row, mark.column);
        if (!box || box.width < 4 || box.height < 4) return null;
        const inside = { ...box, left: box.left - area.left, top: box.top - area.top };
        if (inside.left + box.width <= 0 || inside.top + box.height <= 0 || inside.left >= area.width || inside.top >= area.height) return null;
        return <Mark key={`${mark.kind} ${mark.row},${mark.column}`} mark={mark} style={placeIn(mark, inside, view.zoom)} zoom={view.zoom} />;
      })}
    </div>
  );
}
