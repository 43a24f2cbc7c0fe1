import { pages, type Page } from "./model/page";

/** Actions that a ribbon button may start at once: those that need no further answer from a person. */
export type StartRun = "check" | "refresh";

export interface StartRequest {
  readonly page: Page;
  readonly run?: StartRun;
}

/**
 * The ribbon's buttons, as manifest.xml declares them. Each opens the same pane (one TaskpaneId) at its own address, because a function
 * command has no surface on which to show findings, progress or a question. `label` is a key below `ribbon.` in the locales.
 */
export const ribbonButtons = [
  { id: "Liaison.Pane", label: "pane", query: "" },
  { id: "Liaison.Generate", label: "generate", query: "?page=generate" },
  { id: "Liaison.Check", label: "check", query: "?page=findings&run=check" },
  { id: "Liaison.Refresh", label: "refresh", query: "?page=refresh&run=refresh" },
] as const;

/** Reads the address the pane was opened with. Office adds parameters of its own; what is unknown is passed over. */
export function readStartRequest(search: string): StartRequest {
  const query = new URLSearchParams(search);
  const page = pages.find((candidate) => candidate === query.get("page")) ?? "overview";
  const run = query.get("run");
  return run === "check" || run === "refresh" ? { page, run } : { page };
}
