/** The part of `npm run soak` that runs once the packages are installed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { testResultsDir } from "./paths";
import { figuresFile, soakSteps } from "./soak-steps";
import { runSteps } from "./step-runner";
import { selectSteps } from "./test-steps";

const usage = `npm run soak [-- --only faults,switches] [-- --seed N] [-- --histories N]
  --only        some of: ${soakSteps.map(({ name }) => name).join(", ")}
  --seed        what is drawn by chance is drawn anew (default 20260214)
  --histories   how many histories of a second author each action goes through (default 2000)`;

function wholeNumber(name: string, text: string): string {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} ${text} is not a whole number above 0.\n\n${usage}`);
  return text;
}

function tellFigures(): void {
  if (!existsSync(figuresFile)) return;
  console.log(`\nFigures (${figuresFile}):`);
  for (const line of readFileSync(figuresFile, "utf8").trimEnd().split("\n")) {
    const { subject, ...figures } = JSON.parse(line) as Record<string, unknown>;
    console.log(`  ${String(subject)}: ${Object.entries(figures).map(([name, value]) => `${name} ${String(value)}`).join(", ")}`);
  }
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { only: text, seed: text, histories: text, help: { type: "boolean" } } });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const steps = selectSteps(soakSteps, values.only);
  const environment: Record<string, string> = { SOAK: "1", SOAK_FIGURES: figuresFile, HISTORIES: wholeNumber("histories", values.histories ?? "2000") };
  if (values.seed !== undefined) environment["SEED"] = wholeNumber("seed", values.seed);
  mkdirSync(testResultsDir, { recursive: true });
  rmSync(figuresFile, { force: true });
  await runSteps(steps, environment);
  tellFigures();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
