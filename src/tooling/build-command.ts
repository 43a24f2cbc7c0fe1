/** Makes the command line's bundle in the folder given: `tsx src/tooling/build-command.ts <folder>`. Run by liaison.mjs. */
import { build } from "./build";
import { commandSettings } from "./webpack-settings";

async function main([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error("Which folder is the bundle made in?");
  await build([commandSettings(folder)]);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
