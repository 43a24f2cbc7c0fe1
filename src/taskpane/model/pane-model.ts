import { createContext, useContext } from "react";
import type { GenerateReport, OverwrittenCell, RefreshReport, SheetFlagsReport, TakeBackReport, TrackerSummary, WorkbookState } from "../../actions/action";
import type { RequestOverview } from "../../actions/list-requests";
import type { Finding, Severity } from "../../domain/finding";
import type { CellPlace, GenerateRequest } from "../actions/pane-actions";
import type { Work, WorkControl } from "../hooks/use-work";
import type { Page } from "./page";
import type { FindingsResult } from "./results";

/** The commands a person gives; each shows its own progress and failure and never throws. */
export interface PaneCommands {
  readonly inspect: () => void;
  readonly generate: (request: GenerateRequest) => void;
  readonly check: () => void;
  readonly refresh: () => void;
  /** Takes the sheets of the last Generate away again. */
  readonly removeGenerated: (sheets: readonly string[]) => void;
  /** Puts back what the last refresh wrote over. */
  readonly takeBack: (cells: readonly OverwrittenCell[]) => void;
  readonly rollup: () => void;
  readonly showCell: (finding: Finding) => void;
  readonly showPlace: (place: CellPlace) => void;
  readonly listRequests: () => void;
  /** The request form with one request, or empty for a new one. */
  readonly showRequest: (id: string | undefined) => void;
  readonly submitRequest: () => void;
  /** Flags on a sheet of others: laid with its person's consent, taken off in one press. */
  readonly layFlags: (sheet: string) => void;
  readonly removeFlags: (sheet: string) => void;
  /** A page's own command, which Retry gives again. */
  readonly perform: (command: () => Promise<void>) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
  readonly goTo: (page: Page) => void;
  /** Opens the findings with only these severities. */
  readonly showFindings: (severities: readonly Severity[]) => void;
  /** Leaves a page that one came to: back to where one was. */
  readonly close: () => void;
}

export interface PaneModel {
  readonly page: Page;
  readonly work: Work;
  readonly busy: boolean;
  /** People have changed cells since the workbook was last read. */
  readonly changed: boolean;
  /** People may have typed since the last Generate. */
  readonly touched: boolean;
  /** Undefined until the workbook has been looked at. */
  readonly workbook: WorkbookState | undefined;
  readonly summary: TrackerSummary | undefined;
  readonly findings: FindingsResult | undefined;
  /** Flags that could be laid, or lie, on the sheet that the findings speak of. */
  readonly flags: SheetFlagsReport | undefined;
  /** Undefined until the register has been read. */
  readonly requests: RequestOverview | undefined;
  readonly refreshed: RefreshReport | undefined;
  /** What was put back after the last refresh; undefined until that was asked for. */
  readonly takenBack: TakeBackReport | undefined;
  /** The id of the request submitted last. */
  readonly submitted: string | undefined;
  readonly generated: GenerateReport | undefined;
  /** Which severities the findings page starts with. */
  readonly wantedSeverities: readonly Severity[];
  /** For pages that keep what they learn to themselves. */
  readonly run: WorkControl["run"];
  readonly commands: PaneCommands;
  /** True once: whoever shows the page's heading takes the focus there. */
  readonly takeFocusRequest: () => boolean;
}

export const PaneContext = createContext<PaneModel | undefined>(undefined);

export function usePane(): PaneModel {
  const model = useContext(PaneContext);
  if (model === undefined) throw new Error("A part of the pane was rendered outside of it.");
  return model;
}
