/** Words by key, nested. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The words of all, one tree; where two say the same key, the later one holds. */
export function mergeWords(...all: readonly Words[]): Words {
  const merged: Record<string, string | Words> = {};
  for (const words of all) {
    for (const [key, value] of Object.entries(words)) {
      const before = merged[key];
      merged[key] = typeof value === "object" && typeof before === "object" ? mergeWords(before, value) : value;
    }
  }
  return merged;
}
