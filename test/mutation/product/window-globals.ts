/** A browser's window around this process, as the pane's tests have it. Opened once: React keeps to the one that it was loaded in. */
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { root } from "../../../src/tooling/paths";
import { load } from "../mutated-modules";

/** Node has these too, but the window's elements know their own only. */
const windowsOwn = [
  "Event", "EventTarget", "CustomEvent", "MessageEvent", "AbortController", "AbortSignal", "Blob", "File", "FormData", "DOMException", "navigator", "crypto",
];

let isOpen = false;

export function openWindow(): void {
  if (isOpen) return;
  isOpen = true;
  const { window } = new JSDOM("<!doctype html><html><body></body></html>", { url: "http://localhost/", pretendToBeVisual: true });
  const given: object = window;
  for (const name of Object.getOwnPropertyNames(given)) {
    if (name in globalThis && !windowsOwn.includes(name)) continue;
    const value: unknown = Reflect.get(given, name);
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  }
  // A window has these from its class, not as its own.
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"] as const) {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name].bind(window) });
  }
  Object.defineProperty(globalThis, "window", { configurable: true, value: globalThis });
  load(join(root, "test", "support", "pane-setup.cjs"));
}
