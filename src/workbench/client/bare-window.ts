/**
 * A realm with the few members of a window that office.js asks for, and no page: made in a fiftieth of the time that a whole window takes.
 * The client looks for its own script element, appends others, keeps a little in storage and sets timers.
 */
import { createContext, runInContext } from "node:vm";
import { scriptAt } from "./office-scripts";
import { consoleLevels, shareGlobals, type OpenedWindow, type ScriptWindow, type WindowOptions } from "./script-window";

interface ScriptElement {
  src: string;
  onload?: () => void;
}

const nothing = (): void => undefined;

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

function consoleFor(listener: WindowOptions["onConsole"]): object {
  const tell = (level: string) => (...values: unknown[]) => listener?.(level, values.map(String).join(" "));
  return Object.fromEntries(consoleLevels.map((level) => [level, tell(level)]));
}

/** Timers by number, as windows have them; none outlives its window. */
function timers(): { readonly members: object; readonly stop: () => void } {
  const running = new Map<number, ReturnType<typeof setTimeout>>();
  let last = 0;
  const clear = (id?: number): void => {
    if (id === undefined) return;
    clearTimeout(running.get(id));
    running.delete(id);
  };
  const later = (work: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): number => {
    const id = last += 1;
    running.set(id, setTimeout(() => {
      running.delete(id);
      work(...values);
    }, delay));
    return id;
  };
  const again = (work: (...values: unknown[]) => void, delay?: number, ...values: unknown[]): number => {
    const id = last += 1;
    running.set(id, setInterval(() => work(...values), delay));
    return id;
  };
  return {
    members: { setTimeout: later, clearTimeout: clear, setInterval: again, clearInterval: clear },
    stop: () => [...running.keys()].forEach(clear),
  };
}

export function openBareWindow({ url, onConsole }: WindowOptions): OpenedWindow {
  const realm = createContext({});
  const window = runInContext("this", realm) as ScriptWindow;
  const own = timers();
  const scripts: ScriptElement[] = [];
  let open = true;
  const run = (script: ScriptElement): void => {
    if (!open) return;
    runInContext(scriptAt(script.src), realm, { filename: script.src });
    script.onload?.();
  };
  const element = (tagName: string): object => ({
    tagName: tagName.toUpperCase(), style: {}, getAttribute: () => null, setAttribute: nothing, addEventListener: nothing,
    removeEventListener: nothing,
  });
  // A script that fails here is a fault of ours, so its error goes up as any other's.
  const append = (script: ScriptElement): ScriptElement => {
    scripts.push(script);
    setImmediate(() => run(script));
    return script;
  };
  const head = { ...element("head"), appendChild: append };
  const body = { ...element("body"), appendChild: append };
  const location = new URL(url);
  const document = {
    readyState: "complete", URL: url, location, head, body, cookie: "", referrer: "", title: "",
    createElement: element, getElementById: () => null, hasFocus: () => true, addEventListener: nothing, removeEventListener: nothing,
    getElementsByTagName: (name: string) => (
      name === "script" ? scripts.map((script) => ({ ...element(name), ...script })) : name === "head" ? [head] : []
    ),
  };
  Object.assign(window, {
    window, self: window, top: window, parent: window, document, location, navigator: { userAgent: "Node", language: "en-US" }, history: {},
    name: "",
    localStorage: storage(), sessionStorage: storage(), console: consoleFor(onConsole), addEventListener: nothing,
    removeEventListener: nothing,
    // The client makes an event of its own when a script has not come within half a minute: an action may well take longer.
    postMessage: nothing, performance, URL, URLSearchParams, crypto, queueMicrotask, Event, ...own.members,
  });
  shareGlobals(window);
  return {
    window,
    load(address) {
      const script = { src: address };
      scripts.push(script);
      return Promise.resolve().then(() => run(script));
    },
    close() {
      open = false;
      own.stop();
    },
  };
}
