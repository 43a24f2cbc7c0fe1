/** The add-in's pane: its title bar belongs to Excel, the rest to the add-in. */
import { useEffect, useRef, useState } from "react";
import type { OfficeLocale } from "../../client/office-context";
import { attachFrame, frameAddress } from "../office-frame";
import type { PageTheme } from "../preferences";
import type { Session } from "../session";
import type { Texts } from "../texts";
import { useEmitter } from "./use-emitter";

interface TaskPaneProps {
  readonly session: Session;
  readonly text: Texts;
  readonly title: string;
  readonly url: string;
  /** A higher number loads the page again, as opening the pane from the ribbon does. */
  readonly visit: number;
  readonly locale: OfficeLocale;
  readonly theme: PageTheme;
  readonly width: number;
  readonly onClose: () => void;
}

export function TaskPane({ session, text, title, url, visit, locale, theme, width, onClose }: TaskPaneProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loading, setLoading] = useState(true);
  const restarts = useEmitter(session.restarted);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    // Event handlers die with the page that registered them.
    session.host.events.unregisterAll();
    const detach = attachFrame(element, { session, locale, theme });
    setLoading(true);
    element.src = frameAddress(url, locale);
    return detach;
  }, [session, url, visit, locale, theme, restarts]);

  return (
    <aside className="pane" style={{ width }} aria-label={text("pane")}>
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" name="closePane" aria-label={text("closePane")} onClick={onClose}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M1 1l10 10M11 1L1 11" stroke="currentColor" strokeWidth="1.5" /></svg>
        </button>
      </div>
      <iframe ref={frame} name="pane" title={title} onLoad={() => setLoading(false)} />
      {loading && <p className="pane-loading" role="status">{text("loading")}</p>}
    </aside>
  );
}
