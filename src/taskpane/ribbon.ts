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
