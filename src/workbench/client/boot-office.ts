/** Boots Microsoft's unmodified office.js in Node: a jsdom window, the bridge, and the scripts from node_modules. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { Host } from "../protocol/host";
import { hostInfoQuery, installBridge, type HostConnection } from "./bridge";
import type { OfficeContextOptions, OfficeLocale } from "./office-context";
import { settingsStore } from "./settings-store";

export interface BootOptions extends Partial<Omit<OfficeContextOptions, "settings" | "locale" | "requirementSets">> {
  readonly host: Host;
  readonly locale?: OfficeLocale;
  /** Told of what the window prints. */
  readonly onConsole?: (level: string, text: string) => void;
  /** Told of the common API calls that were refused. */
  readonly onRefused?: (dispatchId: number) => void;
}

export interface BootedOffice {
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Presses a ribbon button; see `InstalledBridge`. */
  invokeCommand(functionName: string): Promise<void>;
  dispose(): void;
}

const origin = "https://office.host";
const fromHere = createRequire(join(process.cwd(), "package.json"));

/** Scripts are read once a process; V8 then keeps their compiled form too. */
const scripts = new Map<string, Buffer>();

function officeScript(name: string): Buffer {
  let text = scripts.get(name);
  if (!text) {
    text = readFileSync(join(dirname(fromHere.resolve("@microsoft/office-js/package.json")), "dist", name));
    scripts.set(name, text);
  }
  return text;
}

/** Serves office.js and its parts from disk, and nothing else: no telemetry, no network. */
class OfficeScripts extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin: from, pathname } = new URL(url);
    const refused = from !== origin || pathname.startsWith("/office/telemetry/");
    const answer: Promise<Buffer> = refused ? Promise.resolve(Buffer.from("")) : Promise.resolve(officeScript(pathname.replace(/^\/office\//, "")));
    return Object.assign(answer, { abort: () => undefined, response: undefined, getHeader: () => undefined, href: url });
  }
}

function windowConsole(listener: BootOptions["onConsole"]): VirtualConsole {
  const virtualConsole = new VirtualConsole();
  if (listener) {
    for (const level of ["log", "info", "warn", "error", "debug"] as const) {
      virtualConsole.on(level, (...values: unknown[]) => listener(level, values.map(String).join(" ")));
    }
  }
  return virtualConsole;
}

/**
 * The window is a realm of its own, but the add-in's code runs in Node's: errors must be `instanceof Error` there, and the
 * client must know a Date when it is given one, as in a browser where both share one realm.
 */
function shareGlobals(window: DOMWindow): void {
  Object.assign(window, { Date, Error, Promise });
}

/** The host in this very process. */
export function directConnection(host: Host): HostConnection {
  return { send: (json) => host.handle(json), onMessage: (listener) => host.onMessage(listener) };
}

/** @returns once `Office.onReady` has said that this is Excel on a PC. */
export async function bootOffice(options: BootOptions): Promise<BootedOffice> {
  const locale = options.locale ?? "en-US";
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${origin}/pane.html?${hostInfoQuery(locale)}`,
    runScripts: "dangerously", resources: new OfficeScripts(), pretendToBeVisual: true, virtualConsole: windowConsole(options.onConsole),
    beforeParse: shareGlobals,
  });
  const { window } = dom;
  const bridge = installBridge(window, {
    ...options, locale, connection: directConnection(options.host), addinId: options.host.addinId, settings: settingsStore(options.host), requirementSets: options.host.requirementSets,
  });
  const script = window.document.createElement("script");
  script.src = `${origin}/office/office.js`;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("office.js did not load")));
    window.document.head.appendChild(script);
  });
  const globals = window as unknown as Pick<BootedOffice, "Office" | "Excel" | "OfficeExtension">;
  await globals.Office.onReady();
  return {
    window, Office: globals.Office, Excel: globals.Excel, OfficeExtension: globals.OfficeExtension,
    invokeCommand: (functionName) => bridge.invokeCommand(functionName),
    dispose() {
      bridge.disconnect();
      window.close();
    },
  };
}
