/** Every action below src/actions: those that write, as presses, and those that only read. A test fails where one is missing. */
import { check } from "../../../src/actions/check/check";
import { previewCleaning } from "../../../src/actions/clean/clean-sheet";
import { planTakeOvers } from "../../../src/actions/duties/take-over-duties";
import { readDuties } from "../../../src/actions/duties/duties";
import { planFlows } from "../../../src/actions/flows/press-flow";
import { explain } from "../../../src/actions/check/explain";
import { exportProfile } from "../../../src/actions/generate/export-profile";
import { planRepair } from "../../../src/actions/repair/repair";
import { listRequests } from "../../../src/actions/requests/list-requests";
import { rollup } from "../../../src/actions/rollup";
import { planSheetFlags } from "../../../src/actions/sheet-flags";
import { planListTakeOvers } from "../../../src/actions/take-over/take-over-list";
import { planUpgrade } from "../../../src/actions/upgrade/upgrade";
import { readWeek } from "../../../src/actions/week/read-week";
import { inspect } from "../../../src/actions/workbook/inspect";
import { readRegisters } from "../../../src/actions/workbook/registers";
import { showCell } from "../../../src/actions/workbook/show-cell";
import type { HostForTest } from "../../support/host";
import { onRegisters } from "./on-registers";
import { onSheets } from "./on-sheets";
import { environment, type WritingAction } from "./writing-action";

export const writingActions: readonly WritingAction[] = [...onRegisters, ...onSheets];

/** By the function's name. None of them may change a cell, a name or a sheet. */
export const readingActions: Readonly<Record<string, (test: HostForTest) => Promise<unknown>>> = {
  check: (test) => check(environment(test)),
  explain: async (test) => {
    const [finding] = (await check(environment(test))).findings;
    return finding === undefined ? undefined : explain(environment(test), finding);
  },
  exportProfile: (test) => exportProfile(environment(test)),
  inspect: (test) => inspect(environment(test)),
  listRequests: (test) => listRequests(environment(test)),
  planFlows: (test) => planFlows(environment(test)),
  planListTakeOvers: (test) => planListTakeOvers(environment(test)),
  planRepair: (test) => planRepair(environment(test)),
  planSheetFlags: (test) => planSheetFlags(environment(test), { sheet: "Plan" }),
  planTakeOvers: (test) => planTakeOvers(environment(test)),
  planUpgrade: (test) => planUpgrade(environment(test)),
  previewCleaning: (test) => previewCleaning(environment(test), { sheet: "Plan" }),
  readDuties: (test) => readDuties(environment(test)),
  readRegisters: (test) => readRegisters(environment(test)),
  readWeek: (test) => readWeek(environment(test)),
  rollup: (test) => rollup(environment(test)),
  showCell: (test) => showCell(environment(test), { sheet: "Progress", cell: "A5" }),
};
