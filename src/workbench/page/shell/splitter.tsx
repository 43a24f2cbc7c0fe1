/** Divides grid and pane; by mouse, touch or keyboard. */
import { useRef } from "react";

export const narrowestPane = 320;
const step = 16;

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly widest: number;
  readonly onResize: (width: number) => void;
}

export function Splitter({ label, width, widest, onResize }: SplitterProps) {
  const start = useRef({ x: 0, width: 0 });
  const resize = (wanted: number): void => onResize(Math.round(Math.min(widest, Math.max(narrowestPane, wanted))));
  return (
    <div
      className="splitter" role="separator" tabIndex={0} aria-orientation="vertical" aria-label={label} aria-valuenow={width} aria-valuemin={narrowestPane} aria-valuemax={widest}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(start.current.width + start.current.x - event.clientX);
      }}
      onKeyDown={(event) => {
        const wanted = { ArrowLeft: width + step, ArrowRight: width - step, Home: narrowestPane, End: widest }[event.key];
        if (wanted === undefined) return;
        event.preventDefault();
        resize(wanted);
      }}
    />
  );
}
