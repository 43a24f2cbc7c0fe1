import type { ProductMutant } from "../product-mutant";

/** The window in which office.js runs outside a browser, and what the embedded Excel keeps in order to be quick. */
export const engineMutants: readonly ProductMutant[] = [
  {
    bug: "timers of a window run on after it was closed",
    file: "workbench/client/bare-window.ts",
    find: "      own.stop();\n",
    replace: "",
    caughtBy: { file: "workbench/client/boot-office.test.ts", test: "timers end with it" },
  },
  {
    bug: "a timer that was cleared runs all the same",
    file: "workbench/client/bare-window.ts",
    find: "clearTimeout(running.get(id));",
    replace: "",
    caughtBy: { file: "workbench/client/boot-office.test.ts", test: "timers end with it" },
  },
  {
    bug: "telemetry is loaded and sends what it finds",
    file: "workbench/client/office-scripts.ts",
    find: ' || pathname.startsWith("/office/telemetry/")',
    replace: "",
    caughtBy: { file: "workbench/client/boot-office.test.ts", test: "is answered with nothing" },
  },
];
