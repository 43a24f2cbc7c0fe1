/**
 * Ribbon commands, as the Windows desktop hands them to office.js: an event that office.js subscribes to when it starts, and a
 * call by which it reports that the function called `event.completed()`.
 */
const commandInvoked = 39;
const commandCompleted = 94;
const success = 0;
/** Reported by office.js when no function of that name is associated (yet). */
const invalidCallback = 11101;

type Callback = (result: unknown) => void;
type EventHandler = (eventId: number, payload: { toArray(): readonly string[] }) => void;

interface ExternalCalls {
  Execute(id: number, parameters: readonly unknown[], callback: Callback): void;
  RegisterEvent(id: number, targetId: string, handler: EventHandler, callback: Callback): void;
}

export interface CommandChannel {
  /** Runs the function with that name. Resolves when it has completed; rejects when the add-in has no such function. */
  run(functionName: string, controlId: string): Promise<void>;
}

/** How long an add-in may take after it loaded to associate its functions. */
const associationMs = 5000;
const retryMs = 50;

/** Resolves when office.js in that window listens to commands. Call right after the bridge was installed there. */
export function commandChannel(window: { external: unknown }): Promise<CommandChannel> {
  const external = window.external as ExternalCalls;
  const execute = external.Execute.bind(external);
  const registerEvent = external.RegisterEvent.bind(external);
  const running = new Map<string, (status: number) => void>();
  let count = 0;

  return new Promise((resolve) => {
    external.Execute = (id, parameters, callback) => {
      if (id !== commandCompleted) return execute(id, parameters, callback);
      const [commandId, status] = parameters;
      running.get(String(commandId))?.(Number(status));
      running.delete(String(commandId));
      callback(success);
    };
    external.RegisterEvent = (id, targetId, handler, callback) => {
      if (id !== commandInvoked) return registerEvent(id, targetId, handler, callback);
      callback(success);
      const invoke = (functionName: string, controlId: string): Promise<number> => new Promise((done) => {
        count += 1;
        const commandId = `command-${count}`;
        running.set(commandId, done);
        handler(commandInvoked, { toArray: () => [commandId, functionName, JSON.stringify({ source: { id: controlId } })] });
      });
      resolve({ run: (functionName, controlId) => runAssociated(() => invoke(functionName, controlId), functionName) });
    };
  });
}

async function runAssociated(invoke: () => Promise<number>, functionName: string): Promise<void> {
  for (let waited = 0; ; waited += retryMs) {
    const status = await invoke();
    if (status === success) return;
    if (status !== invalidCallback || waited >= associationMs) throw new Error(`the add-in has no function “${functionName}” (${status})`);
    await new Promise((resolve) => { setTimeout(resolve, retryMs); });
  }
}
