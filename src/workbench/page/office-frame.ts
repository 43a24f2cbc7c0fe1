/**
 * The add-in's pages live in iframes of this page. Each loads the bridge before office.js; the bridge calls back here, and gets
 * the two objects by which office.js knows Excel on Windows, wired to the host.
 */
import { hostInfoQuery, installBridge } from "../client/bridge";
import { darkTheme, lightTheme, type OfficeLocale, type OfficeTheme } from "../client/office-context";
import { settingsStore } from "../client/settings-store";
import { setFrameClock } from "./frame-clock";
import type { PageTheme } from "./preferences";
import type { Session } from "./session";

const contrastTheme: OfficeTheme = {
  bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#000000", controlForegroundColor: "#FFFFFF",
};
const officeThemes: Readonly<Record<PageTheme, OfficeTheme>> = { light: lightTheme, dark: darkTheme, contrast: contrastTheme };

export interface FrameSettings {
  readonly session: Session;
  readonly locale: OfficeLocale;
  readonly theme: PageTheme;
}

/** What the bridge script finds on the window that holds its frame. */
export interface FrameParent {
  connectOfficeFrame?: (frame: Window) => void;
}

interface Connected {
  settings: FrameSettings;
  disconnect: (() => void) | undefined;
}

const frames = new Map<HTMLIFrameElement, Connected>();

function connect(frame: Window): void {
  for (const [element, connected] of frames) {
    if (element.contentWindow !== frame) continue;
    const { session, locale, theme } = connected.settings;
    connected.disconnect?.();
    const target = frame as Window & { external: unknown };
    setFrameClock(frame, session.clock);
    const { host } = session;
    ({ disconnect: connected.disconnect } = installBridge(target, {
      connection: { send: (json) => session.send(json), onMessage: (listener) => host.onMessage(listener) }, addinId: host.addinId, settings: settingsStore(host), requirementSets: host.requirementSets, locale, theme: officeThemes[theme],
      documentUrl: session.fileName,
    }));
    return;
  }
  throw new Error("This frame is not one of the workbench's.");
}

/** Lets the frames of this page find their host. */
export function serveFrames(page: Window & FrameParent): void {
  page.connectOfficeFrame = connect;
}

/** The page's address with what office.js must know before it starts. */
export function frameAddress(url: string, locale: OfficeLocale): string {
  const [path = url, fragment] = url.split("#");
  return `${path}${path.includes("?") ? "&" : "?"}${hostInfoQuery(locale)}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** Prepares an iframe for the bridge; call before its `src` is set. @returns how to take it out of service. */
export function attachFrame(element: HTMLIFrameElement, settings: FrameSettings): () => void {
  frames.get(element)?.disconnect?.();
  frames.set(element, { settings, disconnect: undefined });
  return () => {
    frames.get(element)?.disconnect?.();
    frames.delete(element);
  };
}
