/** The pane's pages. `generate` is the form; `refresh` is what the last refresh wrote. */
export const pages = ["overview", "findings", "summary", "requests", "duties", "generate", "refresh", "settings", "help"] as const;

export type Page = (typeof pages)[number];

/** The pages in the bar at the top; the others are steps that one comes to and leaves. */
export const barPages = ["overview", "findings", "summary", "requests", "duties"] as const satisfies readonly Page[];

export type BarPage = (typeof barPages)[number];
