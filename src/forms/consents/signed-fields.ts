/** What the head of a department signs. */
export const signedFields = ["confirmation", "understanding", "commitment", "resources", "risks", "feasibility", "note"] as const;
