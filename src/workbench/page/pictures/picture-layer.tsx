/** The active sheet's pictures over the grid, at their place, scrolling with the cells. */
import { useSyncExternalStore } from "react";
import { pictureBox } from "../../document/pictures";
import type { GridView } from "../grid-view";
import type { Session } from "../session";

const pixels = (points: number): number => (points * 4) / 3;

export function PictureLayer({ session, view }: { session: Session; view: GridView }) {
  useSyncExternalStore(view.moved.subscribe, () => view.moved.version);
  const { engine, host } = session;
  const sheetId = engine.activeSheetId();
  const area = view.cellArea;
  const pictures = host.document.sheet(sheetId).pictures.filter(({ visible }) => visible);
  if (!area || pictures.length === 0) return null;
  return (
    <div className="chart-layer" style={{ left: area.left, top: area.top, width: area.width, height: area.height }}>
      {pictures.map((picture) => {
        const place = pictureBox(engine, sheetId, picture);
        const [width, height] = [pixels(place.width), pixels(place.height)];
        const box = view.overlayBox({ x: pixels(place.left), y: pixels(place.top) }, width, height);
        if (!box) return null;
        return (
          <img key={picture.id} className="picture" data-picture={picture.name} alt={picture.altTextDescription} src={`data:${picture.mediaType};base64,${picture.base64}`}
            style={{ transform: `translate(${box.left - area.left}px, ${box.top - area.top}px) scale(${view.zoom}) rotate(${picture.rotation}deg)`, width, height }} />
        );
      })}
    </div>
  );
}
