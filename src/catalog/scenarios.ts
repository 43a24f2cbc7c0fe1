/** Occasions of a cooperation, each of which proposes some forms; their words are below `forms:scenarios.` in the locales. */
export const scenarios = [
  "newProduct", "complaints", "budgeting", "event", "process", "joint", "lending", "problem", "information", "longTerm",
] as const;
export type Scenario = (typeof scenarios)[number];
