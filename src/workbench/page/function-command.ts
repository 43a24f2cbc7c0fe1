/** Runs a ribbon command's function as Excel does: the function file opens unseen, and closes when the function has completed. */
import { attachFrame, frameAddress } from "./office-frame";
import type { Office } from "./workbench";

const startMs = 20_000;

export async function runFunctionCommand(office: Office, functionName: string, controlId: string): Promise<void> {
  const { session, addin, notices } = office.workbench;
  const { locale, theme } = office.preferences;
  if (addin.functionFileUrl === undefined) throw new Error(`The manifest names no function file for ${functionName}.`);
  const element = document.createElement("iframe");
  element.className = "function-file";
  element.title = functionName;
  element.tabIndex = -1;
  let detach = (): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the function file did not start")), startMs);
      detach = attachFrame(element, {
        session, locale, theme,
        onCommands: (channel) => {
          clearTimeout(timer);
          channel.run(functionName, controlId).then(resolve, reject);
        },
      });
      document.body.append(element);
      element.src = frameAddress(addin.functionFileUrl ?? "", locale);
    });
  } catch (error) {
    notices.fail(office.text("commandFailed", { command: functionName, reason: error instanceof Error ? error.message : String(error) }));
  } finally {
    detach();
    element.remove();
  }
}
