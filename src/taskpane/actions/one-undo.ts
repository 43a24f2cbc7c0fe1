/** What Excel answers when something in the group cannot be undone at all. */
const isNotUndoable = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "UndoNotSupported";

/**
 * Runs a press so that one Ctrl+Z takes back all of it, where this Excel can do that. Where part of it cannot be undone Excel refuses the group, and the press
 * runs again without: our actions recognise what stands. Older clients pass the option over in silence.
 */
export async function runAsOneUndo<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return Excel.run(batch);
  try {
    return await Excel.run({ mergeUndoGroup: true }, batch);
  } catch (error) {
    if (isNotUndoable(error)) return Excel.run(batch);
    throw error;
  }
}
