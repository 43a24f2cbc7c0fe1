import type { Holder } from "../../rules/expr/held-records";

/** Registers from which a file of the archive is made, with the column by which their rows are counted. */
const registers = [
  ["requests", "name"], ["charters", "project"], ["plans", "plan"], ["duties", "duty"], ["tracker", "task"], ["minutes", "meeting"],
  ["risks", "risk"],
  ["resourceLoans", "resource"], ["changes", "change"], ["reviews", "node"], ["decisions", "decision"],
  ["acceptances", "deliverable"], ["retrospectives", "subject"], ["leftovers", "item"],
] as const;

const words = "forms:archives.form";

export const forms = { keys: registers.map(([register]) => register), words } as const;

export const holders: readonly Holder[] = registers.map(([register, column]) => ({ word: `${words}.${register}`, register, column }));
