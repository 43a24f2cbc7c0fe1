import type { ActionEnvironment } from "../action";
import { mayBeEcho } from "../run";

/**
 * Calls `onChange` whenever a cell is changed by anybody but us. Only reading may follow: handlers run for every author's edit on every computer, and
 * would answer each other for ever. Whose change it is Excel tells only since ExcelApi 1.14, so what comes during and right after an action of ours is
 * taken for its echo: that action has just read the workbook. Resolves to what ends it.
 */
export async function watchChanges(environment: Pick<ActionEnvironment, "run">, onChange: () => void): Promise<() => Promise<void>> {
  const handler = await environment.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      if (!mayBeEcho()) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    // A handler is removed in the context that it was added in.
    handler.remove();
    await handler.context.sync();
  };
}
