/**
 * How fast the embedded Excel is, printed by `npm test`: 10,000 × 10 values written and read, 10,000 formulas written and calculated, through
 * office.js. Our own time and the engine's stand apart, beside two peers of the same run: Univer alone, and JSON of the same cells there and back.
 * Told, not judged: machines differ. `npm run bench -- host-speed`.
 */
import { createRequire } from "node:module";
import type * as embeddedExcel from "./host-speed/embedded-excel";
import type { HostTimes, Times } from "./host-speed/embedded-excel";
import { values } from "./host-speed/payload";
import { measureUniverAlone } from "./host-speed/univer-alone";

function jsonMs(payload: unknown): number {
  const started = performance.now();
  JSON.parse(JSON.stringify(payload));
  return performance.now() - started;
}

function print(lines: readonly (readonly string[])[]): void {
  const widths = lines.reduce<number[]>((most, line) => line.map((cell, column) => Math.max(most[column] ?? 0, cell.length)), []);
  for (const line of lines) console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "));
}

async function main(): Promise<void> {
  const peer = await measureUniverAlone();
  // Only now: loading the host changes Univer for the whole process.
  const { measureEmbeddedExcel } = createRequire(__filename)("./host-speed/embedded-excel") as typeof embeddedExcel;
  const host: HostTimes = await measureEmbeddedExcel();
  const json = jsonMs(values());
  const whole = (ms: number): string => ms.toFixed(0);
  const line = (what: string, { totalMs, ownMs, engineMs }: Times, univerMs: number, jsonTime?: number): string[] => [
    what, whole(totalMs), whole(ownMs), whole(engineMs), whole(univerMs), (totalMs / univerMs).toFixed(2),
    ...(jsonTime === undefined ? ["", ""] : [whole(jsonTime), (totalMs / jsonTime).toFixed(1)]),
  ];
  print([
    ["", "ms", "own", "engine", "Univer alone", "ratio", "JSON", "ratio"],
    line("10,000 × 10 values written", host.write, peer.writeMs, json),
    line("10,000 × 10 values read", host.read, peer.readMs, json),
    line("10,000 formulas calculated", host.formulas, peer.formulasMs),
  ]);
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
