import { useEffect } from "react";
import type { PaneModel } from "../model/pane-model";

/**
 * Alt+Shift and a letter: free in Excel, browsers and screen readers alike. The key's place counts (`code`), because Option on a Mac types
 * another character. Keys are below `shortcut.` in the locales.
 */
export const shortcuts = [
  { name: "generate", code: "KeyG", key: "G" },
  { name: "check", code: "KeyC", key: "C" },
  { name: "refresh", code: "KeyR", key: "R" },
  { name: "overview", code: "Digit1", key: "1" },
  { name: "findings", code: "Digit2", key: "2" },
  { name: "summary", code: "Digit3", key: "3" },
  { name: "requests", code: "Digit4", key: "4" },
  { name: "duties", code: "Digit5", key: "5" },
  { name: "settings", code: "KeyS", key: "S" },
  { name: "help", code: "KeyH", key: "H" },
] as const;

export type ShortcutName = (typeof shortcuts)[number]["name"];

const closablePages: ReadonlySet<string> = new Set(["generate", "refresh", "settings", "help"]);

function obey(name: ShortcutName, { commands, workbook }: PaneModel): void {
  switch (name) {
    case "generate": return commands.goTo("generate");
    case "check": return workbook?.kind === "empty" ? undefined : commands.check();
    case "refresh": return workbook?.kind === "ours" ? commands.refresh() : undefined;
    case "overview":
    case "findings":
    case "summary":
    case "requests":
    case "duties":
    case "settings":
    case "help": return commands.goTo(name);
  }
}

/** Esc takes away what is in front: first a failure message, then a page that one came to. A field uses Esc for itself first. */
function escape({ work, page, commands }: PaneModel): void {
  if (work.kind === "failed") commands.dismiss();
  else if (closablePages.has(page)) commands.close();
}

export function useShortcuts(model: PaneModel): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.key === "Escape") return escape(model);
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      const shortcut = shortcuts.find(({ code }) => code === event.code);
      if (shortcut === undefined || (model.busy && shortcut.code.startsWith("Key") && shortcut.name !== "help" && shortcut.name !== "settings")) return;
      event.preventDefault();
      obey(shortcut.name, model);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [model]);
}
