import type { ActionEnvironment } from "./action";

/** A change of a sheet by a person, here or elsewhere; what this add-in writes itself is no news to it. */
const byThisAddin = "ThisLocalAddin";

/**
 * Calls `onChange` whenever a cell is changed by anybody but us. Only reading may follow: handlers run for every author's edit on every computer, and
 * would answer each other for ever. Resolves to what ends it.
 */
export async function watchChanges(environment: Pick<ActionEnvironment, "run">, onChange: () => void): Promise<() => Promise<void>> {
  const handler = await environment.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== byThisAddin) onChange();
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
