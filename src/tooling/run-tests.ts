/** The part of `npm test` that runs once the packages are installed. */
import { parseArgs } from "node:util";
import { runSteps } from "./step-runner";
import { selectSteps, testSteps } from "./test-steps";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  await runSteps(selectSteps(testSteps, values.only));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
