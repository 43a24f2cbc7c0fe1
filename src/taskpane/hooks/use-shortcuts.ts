import { useEffect } from "react";
import { usePane, type PaneModel } from "../model/pane-model";
import { useCheck } from "../pages/findings/use-check";
import { useRefresh } from "../pages/refresh/use-refresh";
import { useWorkbook } from "../state/use-workbook";
import { isComposing } from "./composing";

/** Actions that a key starts. Alt+Shift and a letter are free in Excel, browsers and screen readers alike. */
export const actionShortcuts = [
  { name: "check", code: "KeyC", key: "C" },
  { name: "refresh", code: "KeyR", key: "R" },
] as const;

/** Esc takes away what is in front: first a failure message, then a page that one came to. A field uses Esc for itself first. */
function escape({ work, page, pages, dismiss, close }: PaneModel): void {
  if (work.kind === "failed") dismiss();
  else if (pages.find(({ key }) => key === page)?.place === undefined) close();
}

/** A page of ours is opened, an action is started, a message goes, from wherever the focus is in the pane. */
export function useShortcuts(): void {
  const pane = usePane();
  const { workbook } = useWorkbook();
  const check = useCheck();
  const { refresh } = useRefresh();
  useEffect(() => {
    const act = (name: (typeof actionShortcuts)[number]["name"]): void => {
      if (pane.busy) return;
      if (name === "check" && workbook?.kind !== "empty") check();
      if (name === "refresh" && workbook?.kind === "ours") refresh();
    };
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || event.repeat) return;
      if (event.key === "Escape") return escape(pane);
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      const action = actionShortcuts.find(({ code }) => code === event.code);
      const page = pane.pages.find(({ shortcut }) => shortcut?.code === event.code);
      if (action === undefined && page === undefined) return;
      event.preventDefault();
      if (action !== undefined) act(action.name);
      else if (page !== undefined) pane.goTo(page.key);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [check, pane, refresh, workbook]);
}
