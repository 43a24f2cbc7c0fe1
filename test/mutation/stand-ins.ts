/**
 * What a test file calls `jest` in this process: it puts other modules in the place of ours. Functions that jest makes up and watches are
 * not among it; tests that need them run under jest alone.
 */
import { createRequire } from "node:module";

type Cache = Record<string, NodeJS.Module | undefined>;

/** Of one test file, from which its paths are seen. */
export function jestOf(testFile: NodeJS.Module, cache: Cache, load: (file: string) => unknown): Record<"mock" | "requireActual", unknown> {
  const seen = createRequire(testFile.filename);
  return {
    requireActual(path: string): unknown {
      const file = seen.resolve(path);
      const standIn = cache[file];
      Reflect.deleteProperty(cache, file);
      const actual = load(file);
      if (standIn !== undefined) cache[file] = standIn;
      return actual;
    },
    mock(path: string, make: () => unknown): void {
      const file = seen.resolve(path);
      let made: { readonly exports: unknown } | undefined;
      // Made when it is first asked for, as by then the module in whose place it is can be.
      const standIn = Object.defineProperty({ id: file, filename: file, loaded: true, children: [], paths: [] }, "exports", {
        get: () => (made ??= { exports: make() }).exports,
      });
      cache[file] = standIn as unknown as NodeJS.Module;
    },
  };
}
