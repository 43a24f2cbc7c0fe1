import { bootOffice, type BootedOffice } from "../workbench/client/boot-office";
import { createHost } from "../workbench/create-host";
import { createUniverEngine } from "../workbench/engine/univer-engine";
import type { OpenWindow } from "../workbench/client/script-window";
import type { Host, RequestStatistics } from "../workbench/protocol/host";
import type { RequirementSets } from "../workbench/protocol/requirement-sets";
import { openXlsx, type XlsxPackage } from "../workbench/xlsx/open-xlsx";
import { saveXlsx, type SaveReport } from "../workbench/xlsx/save-xlsx";
import type { Language } from "../domain/language";

/** Other people's scripts and sheets are met with the Excel of today: as new as the client knows. */
export const newestExcel: RequirementSets = { ExcelApi: "1.15", ExcelApiOnline: "1.1", DelayForCellEdit: "1.1", Settings: "1.1" };

/** What the requests of one action cost. */
export interface Cost {
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly engineMs: number;
  /** The embedded host's own time; on a person's machine this is Excel's. */
  readonly hostMs: number;
}

/** An Excel without a window: a document in the embedded host, driven by the unmodified office.js. */
export interface HeadlessExcel {
  readonly office: BootedOffice;
  readonly host: Host;
  readonly warnings: readonly string[];
  /** True while a request is under way. */
  readonly requestCount: () => number;
  readonly cost: () => Cost;
  readonly resetCost: () => void;
  readonly save: () => { readonly bytes: Uint8Array; readonly report: SaveReport };
  readonly close: () => void;
}

export async function openHeadlessExcel(options: {
  readonly language: Language;
  readonly bytes?: Uint8Array;
  readonly now: () => Date;
  readonly onConsole?: (level: string, text: string) => void;
  /** The window in which office.js runs; see `bootOffice`. */
  readonly openWindow?: OpenWindow;
  /** Which Excel this is; the oldest that the add-in supports, unless given. */
  readonly requirementSets?: RequirementSets;
}): Promise<HeadlessExcel> {
  const base: XlsxPackage | undefined = options.bytes === undefined ? undefined : openXlsx(options.bytes);
  const engine = createUniverEngine({ now: options.now });
  const host = createHost({ engine, clock: options.now, ...(options.requirementSets && { requirementSets: options.requirementSets }) });
  if (base !== undefined) {
    host.document.load(base.file);
    await engine.settle();
  }
  let requests: RequestStatistics[] = [];
  host.onRequest((request) => requests.push(request));
  const { onConsole, openWindow } = options;
  const office = await bootOffice({ host, locale: options.language, ...(onConsole && { onConsole }), ...(openWindow && { openWindow }) });
  requests = [];
  const total = (figure: (request: RequestStatistics) => number): number => requests.reduce((sum, request) => sum + figure(request), 0);
  return {
    office,
    host,
    warnings: base?.warnings ?? [],
    requestCount: () => requests.length,
    cost: () => ({
      requests: requests.length, bytesOut: total(({ bytesOut }) => bytesOut), bytesIn: total(({ bytesIn }) => bytesIn),
      engineMs: total(({ engineMs }) => engineMs), hostMs: total(({ hostMs }) => hostMs),
    }),
    resetCost: () => {
      requests = [];
    },
    save: () => saveXlsx(host.document.snapshot(), base),
    close: () => {
      office.dispose();
      host.dispose();
      engine.dispose();
    },
  };
}
