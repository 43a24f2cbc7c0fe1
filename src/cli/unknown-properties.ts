import type { HeadlessExcel } from "./headless-excel";

/**
 * The script's line where the script itself assigns; undefined where office.js does, which keeps values of its own on its objects, and tells of
 * unknown ones in `set()`.
 * @param trap what the assignment called: what stands below it on the stack is the caller's
 */
function assigningLine(trap: (...values: never[]) => unknown): string | undefined {
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, trap);
  const frames = here.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  const caller = frames.find((frame) => !/\(<anonymous>\)$/.test(frame));
  return /script\.js:(\d+)/.exec(caller ?? "")?.[1];
}

/**
 * Tells of assignments to properties that the client does not have, such as one of a newer Excel or one that is misspelt: JavaScript keeps them on
 * the object in silence, and nothing is sent to Excel.
 * @param warn is told once for each line and property
 */
export function warnOfUnknownProperties(excel: HeadlessExcel, warn: (line: string) => void): void {
  const { window, OfficeExtension } = excel.office;
  const told = new Set<string>();
  const last = window.eval("Object.prototype") as object;
  const above = (object: object): object => Object.getPrototypeOf(object) as object;
  let root = OfficeExtension.ClientObject.prototype as object;
  while (above(root) !== last) root = above(root);
  // An assignment climbs to the end of the chain only when no class on its way has the property.
  Object.setPrototypeOf(root, new Proxy(last, {
    set: function trap(target, name, value, object) {
      const line = typeof name === "string" && !name.startsWith("_") && !name.startsWith("m_") ? assigningLine(trap) : undefined;
      const member = `${String(Reflect.get(object as object, "_className") ?? "Object")}.${String(name)}`;
      if (line !== undefined && !told.has(`${line} ${member}`)) {
        told.add(`${line} ${member}`);
        warn(`Warning: office.js does not know ${member}: it stays in the script, and nothing of it reaches Excel.\n  at line ${line}`);
      }
      return Reflect.set(target, name, value, object);
    },
  }));
}
