import type { CliAction } from "../commands";
import type { RunAction } from "../outcome";

/** The actions that run on a workbook; what one does not need is not loaded for it. */
export const loadAction: Readonly<Record<Exclude<CliAction, "forms" | "script">, () => Promise<RunAction>>> = {
  generate: async () => (await import("./generate")).generate,
  check: async () => (await import("./check")).check,
  refresh: async () => (await import("./refresh")).refresh,
  week: async () => (await import("./week")).week,
  remind: async () => (await import("./remind")).remind,
  baseline: async () => (await import("./baseline")).baseline,
  "open-minutes": async () => (await import("./open-minutes")).openMinutes,
  report: async () => (await import("./report")).report,
  rollup: async () => (await import("./rollup")).rollup,
  "submit-request": async () => (await import("./submit-request")).submitRequest,
  "flag-sheet": async () => (await import("./flag-sheet")).flagSheet,
  "take-over": async () => (await import("./take-over")).takeOver,
  "carry-on": async () => (await import("./carry-on")).carryOn,
  clean: async () => (await import("./clean")).clean,
  upgrade: async () => (await import("./upgrade")).upgrade,
  repair: async () => (await import("./repair")).repair,
};
