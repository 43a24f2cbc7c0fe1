import { createContext, useContext } from "react";
import type { Work, WorkControl, WorkName } from "../hooks/use-work";
import type { PageKey } from "../pages/all-pages";
import type { PageRecord } from "../pages/page-record";

/** What every part of the pane may ask for: where one is, what is under way. What pages know of the workbook is kept beside them. */
export interface PaneModel {
  readonly page: PageKey;
  readonly pages: readonly PageRecord<PageKey>[];
  readonly work: Work;
  readonly busy: boolean;
  readonly run: WorkControl["run"];
  /** Shows the failure of something small that ran beside; Retry gives `again`, or the last command. */
  readonly fail: (name: WorkName, error: unknown, again?: () => void) => void;
  /** Gives a command, which Retry gives again. Commands show their own progress and failure and never throw. */
  readonly perform: (command: () => Promise<void>) => void;
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** Opens a page; a message that belonged to the one before leaves with it. */
  readonly goTo: (page: PageKey) => void;
  /** Leaves a page that one came to: back to where one was. */
  readonly close: () => void;
  /** True once: whoever shows the page's heading takes the focus there. */
  readonly takeFocusRequest: () => boolean;
}

export const PaneContext = createContext<PaneModel | undefined>(undefined);

export function usePane(): PaneModel {
  const model = useContext(PaneContext);
  if (model === undefined) throw new Error("A part of the pane was rendered outside of it.");
  return model;
}
