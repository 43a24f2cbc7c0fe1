import { allPages, type PageKey } from "./pages/all-pages";

/** Actions that a ribbon button may start at once: those that need no further answer from a person. */
export type StartRun = "check" | "refresh";

export interface StartRequest {
  readonly page: PageKey;
  readonly run?: StartRun;
}

/** Reads the address the pane was opened with. Office adds parameters of its own; what is unknown is passed over. */
export function readStartRequest(search: string): StartRequest {
  const query = new URLSearchParams(search);
  const page = allPages.find(({ key }) => key === query.get("page"))?.key ?? "overview";
  const run = query.get("run");
  return run === "check" || run === "refresh" ? { page, run } : { page };
}
