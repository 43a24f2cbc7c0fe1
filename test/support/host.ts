/** The embedded Excel for tests: booted once per file, a blank workbook for every test. */
import { bootOffice, type BootedOffice } from "../../src/workbench/client/boot-office";
import { createHost } from "../../src/workbench/create-host";
import { blankWorkbookFile } from "../../src/workbench/document/blank-workbook";
import type { HostDocument } from "../../src/workbench/document/host-document";
import type { WorkbookFile } from "../../src/workbench/document/types";
import type { Engine } from "../../src/workbench/engine/engine";
import { createUniverEngine } from "../../src/workbench/engine/univer-engine";
import type { Host, RequestStatistics } from "../../src/workbench/protocol/host";
import type { RequirementSets } from "../../src/workbench/protocol/requirement-sets";
import { defaultSwitches } from "../../src/workbench/protocol/switches";

export interface HostForTest {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: BootedOffice["window"];
  readonly host: Host;
  readonly engine: Engine;
  readonly document: HostDocument;
  /** Requests since the test began. */
  readonly requests: readonly RequestStatistics[];
}

/** What TODAY() and typed dates without a year see in tests. */
export const testNow = new Date(2026, 4, 20, 9, 30);

let clock = (): Date => testNow;

/** For tests of other moments: what the host's clock shows until it is set again. */
export function setHostClock(now: () => Date): void {
  clock = now;
}

interface Booted {
  readonly host: Host;
  readonly office: BootedOffice;
  readonly requests: RequestStatistics[];
}

type Profile = Host["profile"];

const booted = new Map<Profile, Promise<Booted>>();

// All that the client knows may be called, so that tests see the host's own refusals; what it knew before it had a version is in 1.17.
const everything: RequirementSets = { ExcelApi: "1.17", ExcelApiOnline: "1.1", DelayForCellEdit: "1.1", Settings: "1.1" };

async function boot(profile: Profile): Promise<Booted> {
  const engine = createUniverEngine({ now: () => clock() });
  const host = createHost({ engine, profile, clock: () => clock(), requirementSets: everything });
  const requests: RequestStatistics[] = [];
  host.onRequest((request) => requests.push(request));
  const office = await bootOffice({ host });
  // The client's first request brings one of its own with it, which is no part of whatever a test does first.
  await office.Excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  return { host, office, requests };
}

/** Runs a test body against a fresh document (a blank one unless given). */
export async function withHost<T>(body: (test: HostForTest) => Promise<T>, file: WorkbookFile = blankWorkbookFile(), profile: Profile = "pc"): Promise<T> {
  let known = booted.get(profile);
  if (known === undefined) booted.set(profile, known = boot(profile));
  const { host, office, requests } = await known;
  host.faults.clear();
  host.editing.end();
  Object.assign(host.switches, defaultSwitches);
  host.events.unregisterAll();
  host.events.enabled = true;
  host.live.releaseAll();
  host.document.load(file);
  // The clean-up request of the test before may still be on its way.
  await host.edit("user", () => undefined);
  await host.engine.settle();
  requests.length = 0;
  const { Excel, Office, OfficeExtension, window } = office;
  return body({ Excel, Office, OfficeExtension, window, host, engine: host.engine, document: host.document, requests });
}

/** Releases what `withHost` keeps; call it in `afterAll`. */
export async function disposeHost(): Promise<void> {
  const all = [...booted.values()];
  booted.clear();
  for (const { host, office } of await Promise.all(all)) {
    office.dispose();
    host.dispose();
    host.engine.dispose();
  }
}

/** The error that a sync ended with; fails when it succeeded. */
export async function failureOf(work: () => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("an error was expected, but the call succeeded");
}
