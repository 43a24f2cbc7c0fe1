/** A build that is made again only when something it is made of has changed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Builds unless the folder holds what was built of the same.
 * @param keyNow a hash of everything that has a part in the build, as it is when it is called
 * @returns whether anything had to be built; rejects with what `build` rejects with, and builds again the next time
 */
export async function builtOnce(folder: string, keyNow: () => string, build: () => Promise<void>): Promise<boolean> {
  const note = join(folder, "built-of.txt");
  const key = keyNow();
  if (existsSync(note) && readFileSync(note, "utf8") === key) return false;
  // From here on the folder is of neither state until the build has ended.
  rmSync(note, { force: true });
  await build();
  mkdirSync(folder, { recursive: true });
  if (keyNow() === key) writeFileSync(note, key);
  return true;
}
