/** Boots Microsoft's unmodified office.js in Node: a window, the bridge, and the scripts from node_modules. */
import type { Host } from "../protocol/host";
import { openBareWindow } from "./bare-window";
import { hostInfoQuery, installBridge, type HostConnection, type OfficeWindow } from "./bridge";
import type { OfficeContextOptions, OfficeLocale } from "./office-context";
import { officeOrigin } from "./office-scripts";
import type { OpenWindow, ScriptWindow, WindowOptions } from "./script-window";
import { settingsStore } from "./settings-store";

export interface BootOptions extends Partial<Omit<OfficeContextOptions, "settings" | "locale" | "requirementSets">> {
  readonly host: Host;
  readonly locale?: OfficeLocale;
  readonly onConsole?: WindowOptions["onConsole"];
  /** Where office.js runs: one with what it asks for itself, unless given. */
  readonly openWindow?: OpenWindow;
  /** Told of the common API calls that were refused. */
  readonly onRefused?: (dispatchId: number) => void;
}

export interface BootedOffice {
  readonly window: ScriptWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Presses a ribbon button; see `InstalledBridge`. */
  invokeCommand(functionName: string): Promise<void>;
  dispose(): void;
}

/** The host in this very process. */
export function directConnection(host: Host): HostConnection {
  return { send: (json) => host.handle(json), onMessage: (listener) => host.onMessage(listener) };
}

/** @returns once `Office.onReady` has said that this is Excel on a PC. */
export async function bootOffice(options: BootOptions): Promise<BootedOffice> {
  const locale = options.locale ?? "en-US";
  const { openWindow = openBareWindow, onConsole } = options;
  const page = openWindow({ url: `${officeOrigin}/pane.html?${hostInfoQuery(locale)}`, ...(onConsole && { onConsole }) });
  const globals = page.window as ScriptWindow & Pick<BootedOffice, "Office" | "Excel" | "OfficeExtension"> & OfficeWindow;
  const bridge = installBridge(globals, {
    ...options, locale, connection: directConnection(options.host), addinId: options.host.addinId, settings: settingsStore(options.host), requirementSets: options.host.requirementSets,
  });
  await page.load(`${officeOrigin}/office/office.js`);
  await globals.Office.onReady();
  return {
    window: page.window, Office: globals.Office, Excel: globals.Excel, OfficeExtension: globals.OfficeExtension,
    invokeCommand: (functionName) => bridge.invokeCommand(functionName),
    dispose() {
      bridge.disconnect();
      page.close();
    },
  };
}
