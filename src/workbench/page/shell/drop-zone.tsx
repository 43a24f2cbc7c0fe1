/** A file may be dropped anywhere on the page; while one hovers, the whole page says so, the pane included. */
import { useEffect, useState } from "react";
import type { Texts } from "../texts";

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

export function DropZone({ text, onFile }: { text: Texts; onFile: (file: File) => void }) {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    window.addEventListener("dragenter", enter, true);
    window.addEventListener("dragover", enter, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragenter", enter, true);
      window.removeEventListener("dragover", enter, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, [onFile]);
  return hovering ? <div className="drop-zone"><p>{text("dropHere")}</p></div> : null;
}
