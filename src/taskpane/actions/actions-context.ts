import { createContext, useContext } from "react";
import type { PaneActions } from "./pane-actions";

export const ActionsContext = createContext<PaneActions | undefined>(undefined);

export function usePaneActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error("The pane was rendered without its actions.");
  return actions;
}
