/** What work costs, in elements looked at and keys looked up: the same on every machine, unlike milliseconds. */

type Method = (this: readonly unknown[], ...rest: unknown[]) => unknown;

const walking = [
  "map", "flatMap", "filter", "find", "findIndex", "some", "every", "reduce", "reduceRight", "forEach", "includes", "indexOf", "concat", "slice", "sort", "join",
] as const;

interface Patched {
  readonly holder: object;
  readonly key: PropertyKey;
  readonly original: PropertyDescriptor;
}

/**
 * Counts while `work` runs: every array that a method goes through counts its length, every step of an iterator one (a spread goes through one), and
 * every look-up in a map or set one.
 */
export function countOperations(work: () => void): number {
  let count = 0;
  const patched: Patched[] = [];
  const patch = (holder: object, key: PropertyKey, make: (original: Method) => Method): void => {
    const original = Object.getOwnPropertyDescriptor(holder, key);
    if (original === undefined) throw new Error(`nothing to count at ${String(key)}`);
    patched.push({ holder, key, original });
    Object.defineProperty(holder, key, { ...original, value: make(original.value as Method) });
  };
  for (const key of walking) {
    patch(Array.prototype, key, (original) => function counted(this: readonly unknown[], ...rest: unknown[]) {
      count += this.length;
      return original.apply(this, rest);
    });
  }
  patch(Array.prototype, Symbol.iterator, (original) => function* counted(this: readonly unknown[]) {
    const steps = original.call(this) as Iterator<unknown>;
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      count += 1;
      yield step.value;
    }
  });
  for (const holder of [Map.prototype, Set.prototype]) {
    patch(holder, "has", (original) => function counted(this: readonly unknown[], ...rest: unknown[]) {
      count += 1;
      return original.apply(this, rest);
    });
  }
  patch(Map.prototype, "get", (original) => function counted(this: readonly unknown[], ...rest: unknown[]) {
    count += 1;
    return original.apply(this, rest);
  });
  try {
    work();
  } finally {
    for (const { holder, key, original } of patched) Object.defineProperty(holder, key, original);
  }
  return count;
}
