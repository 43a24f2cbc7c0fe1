/** A whole window, for scripts of others that may ask for anything that a page has. Takes a second of processor time to load. */
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { scriptAt } from "./office-scripts";
import { consoleLevels, shareGlobals, type OpenedWindow, type WindowOptions } from "./script-window";

/** Serves office.js and its parts from disk, and nothing else: no network. */
class OfficeScripts extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const answer = Promise.resolve(Buffer.from(scriptAt(url)));
    return Object.assign(answer, { abort: () => undefined, response: undefined, getHeader: () => undefined, href: url });
  }
}

function windowConsole(listener: WindowOptions["onConsole"]): VirtualConsole {
  const virtualConsole = new VirtualConsole();
  if (listener) {
    for (const level of consoleLevels) virtualConsole.on(level, (...values: unknown[]) => listener(level, values.map(String).join(" ")));
  }
  return virtualConsole;
}

export function openBrowserWindow({ url, onConsole }: WindowOptions): OpenedWindow {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url, runScripts: "dangerously", resources: new OfficeScripts(), pretendToBeVisual: true, virtualConsole: windowConsole(onConsole),
    beforeParse: shareGlobals,
  });
  return {
    window: window as unknown as OpenedWindow["window"],
    load: (address) => new Promise((resolve, reject) => {
      const script = window.document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${address} did not load`)));
      window.document.head.appendChild(script);
    }),
    close: () => window.close(),
  };
}
