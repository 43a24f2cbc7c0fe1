/** What booting office.js needs of a window, and what is left in the hands of whoever booted it. */

export interface ScriptWindow {
  readonly console: object;
  eval(text: string): unknown;
  setTimeout(work: () => void, delay?: number): number;
  clearTimeout(id: number): void;
}

export interface OpenedWindow {
  readonly window: ScriptWindow;
  /** Loads a script into the page; resolves when it has run. */
  load(url: string): Promise<void>;
  close(): void;
}

export interface WindowOptions {
  readonly url: string;
  /** Told of what the window prints. */
  readonly onConsole?: (level: string, text: string) => void;
}

export type OpenWindow = (options: WindowOptions) => OpenedWindow;

export const consoleLevels = ["log", "info", "warn", "error", "debug"] as const;

/**
 * The window is a realm of its own, but the add-in's code runs in Node's: errors must be `instanceof Error` there, and the
 * client must know a Date when it is given one, as in a browser where both share one realm.
 */
export function shareGlobals(window: object): void {
  Object.assign(window, { Date, Error, Promise });
}
