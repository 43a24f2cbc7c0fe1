/**
 * Puts into a window, before office.js loads there, the two objects by which the client knows Excel on Windows:
 * `window.external` and `_richApiNativeBridge`. Works for a realm without a page and for an iframe alike.
 */
import { officeContext, type NativeContext, type OfficeContextOptions } from "./office-context";

/** The way to a host, in the same process or through `postMessage`. */
export interface HostConnection {
  send(json: string): Promise<string>;
  /** Messages that the host starts; returns how to stop listening. */
  onMessage(listener: (json: string) => void): () => void;
}

/** The query string that tells office.js which host it is in. */
export function hostInfoQuery(locale: string): string {
  return `_host_Info=Excel$Win32$16.01$${locale}$$$$0`;
}

interface NativeBridge {
  sendMessageToHost(json: string): void;
  /** Added by the client. */
  onMessageFromHost?(json: string): void;
}

type NativeCallback = (...results: readonly unknown[]) => void;

interface External {
  GetContext(): NativeContext;
  Execute(id: number, parameters: unknown, callback: NativeCallback): void;
  RegisterEvent(id: number, targetId: string, handler: NativeCallback, callback: NativeCallback): void;
  UnregisterEvent(id: number, targetId: string, callback: NativeCallback): void;
  MessageParent(message: string): void;
  MessageChild(message: string): void;
}

/** What the bridge touches of a window. */
export interface OfficeWindow {
  external: unknown;
  _richApiNativeBridge?: NativeBridge;
}

export interface BridgeOptions extends OfficeContextOptions {
  readonly connection: HostConnection;
  /** Told of the common API calls that this host does not have (dialogs, bindings, file access …). */
  readonly onRefused?: (dispatchId: number) => void;
}

/** The common API's "not supported" number; the client reports it as an asynchronous result that failed. */
const unsupportedError = 5000;
const success = 0;

const dispatch = { settingsChanged: 1, documentSelectionChanged: 2, officeThemeChanged: 9, activationStatusChanged: 32, appCommandInvoked: 39, appCommandCompleted: 94 } as const;

/** Activation and theme events are accepted and never fire: nothing of the kind happens here. Dialogs and bindings are refused. */
const acceptedEvents: readonly number[] = [dispatch.officeThemeChanged, dispatch.activationStatusChanged, dispatch.appCommandInvoked];

export interface InstalledBridge {
  /** Later messages in either direction are dropped. */
  readonly disconnect: () => void;
  /**
   * Presses a ribbon button whose function is known to the window by `Office.actions.associate`.
   * @returns when the function has called `event.completed()`.
   * @throws Error when there is no such function.
   */
  invokeCommand(functionName: string): Promise<void>;
}

export function installBridge(window: OfficeWindow, options: BridgeOptions): InstalledBridge {
  const context = officeContext(options);
  let connected = true;
  const commands = new RibbonCommands();
  /** Events of the common API that the host tells of: the client registers once for each, however many handlers it has. */
  const told = new Map<number, () => void>();
  const external: External = {
    GetContext: () => context,
    Execute(id, parameters, callback) {
      if (id === dispatch.appCommandCompleted && Array.isArray(parameters)) {
        commands.complete(String(parameters[0]), Number(parameters[1]));
        callback(success);
        return;
      }
      options.onRefused?.(id);
      callback(unsupportedError);
    },
    RegisterEvent(id, _targetId, handler, callback) {
      if (id === dispatch.documentSelectionChanged || id === dispatch.settingsChanged) {
        told.set(id, () => handler(id, { toArray: () => [] }));
        callback(success);
        return;
      }
      if (!acceptedEvents.includes(id)) {
        options.onRefused?.(id);
        callback(unsupportedError);
        return;
      }
      if (id === dispatch.appCommandInvoked) commands.listen(handler);
      callback(success);
    },
    UnregisterEvent(id, _targetId, callback) {
      told.delete(id);
      callback(success);
    },
    MessageParent: () => options.onRefused?.(0),
    MessageChild: () => options.onRefused?.(0),
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  const bridge: NativeBridge = {
    sendMessageToHost(json) {
      if (!connected) return;
      options.connection.send(json).then(deliver, (error: unknown) => deliver(failure(json, error)));
    },
  };
  const deliver = (json: string) => {
    if (connected) bridge.onMessageFromHost?.(json);
  };
  window._richApiNativeBridge = bridge;
  const stop = options.connection.onMessage((json) => {
    deliver(json);
    if (told.size > 0) for (const id of eventsIn(json)) told.get(id)?.();
  });
  return {
    disconnect() {
      connected = false;
      stop();
    },
    invokeCommand: (functionName) => commands.invoke(functionName),
  };
}

function eventsIn(json: string): ReadonlySet<number> {
  const { message } = JSON.parse(json) as { message?: { entries?: readonly { messageType?: number }[] } };
  return new Set(message?.entries?.flatMap((entry) => entry.messageType ?? []));
}

/** Ribbon buttons pressed and not yet completed. */
class RibbonCommands {
  private handler: NativeCallback | undefined;
  private nextId = 1;
  private readonly running = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void; readonly name: string }>();

  listen(handler: NativeCallback): void {
    this.handler = handler;
  }

  invoke(name: string): Promise<void> {
    const { handler } = this;
    if (!handler) return Promise.reject(new Error("office.js does not listen for ribbon commands yet"));
    const id = `command-${this.nextId++}`;
    return new Promise((resolve, reject) => {
      this.running.set(id, { resolve, reject, name });
      // The native side passes a safe array: an object that gives its members by `toArray`.
      const payload = [id, name, JSON.stringify({ source: { id: name } })];
      handler(dispatch.appCommandInvoked, { toArray: () => payload });
    });
  }

  complete(id: string, status: number): void {
    const command = this.running.get(id);
    this.running.delete(id);
    if (status === success) command?.resolve();
    else command?.reject(new Error(`the ribbon command ${command.name} could not run (${status})`));
  }
}

/** A broken connection becomes an error of the request, as the client expects it. */
function failure(requestJson: string, error: unknown): string {
  const request = JSON.parse(requestJson) as { id?: number };
  const body = JSON.stringify({ error: { code: "GeneralException", message: error instanceof Error ? error.message : String(error) } });
  return JSON.stringify({ id: request.id, type: 1, message: { statusCode: 500, headers: {}, body } });
}
