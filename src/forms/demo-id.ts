/** Ids of a sample's rows, as Refresh would give them: `M001` for the first. */
export const demoId = (prefix: string, index: number): string => `${prefix}${String(index + 1).padStart(3, "0")}`;
