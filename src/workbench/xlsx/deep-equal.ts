/** Text that is the same for values that mean the same: members in any order, `undefined` members and absent ones alike, maps by key. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item instanceof Map) return [...(item as Map<unknown, unknown>)].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
    if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)));
  }) ?? "undefined";
}

export function deepEqual(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** Equal as collections: the order does not count. */
export function sameMembers(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && deepEqual(one.map(canonical).sort(), other.map(canonical).sort()));
}
