import webpack, { type Configuration, type MultiCompiler, type MultiStats } from "webpack";

/** The build did not succeed; `message` is webpack's own account of why. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

function throwOnErrors(stats: MultiStats | undefined): void {
  if (stats?.hasErrors() === true) throw new BuildError(stats.toString({ preset: "errors-only", colors: false }));
}

function compile(settings: readonly Configuration[]): MultiCompiler {
  const compiler = webpack([...settings]);
  if (compiler === null) throw new BuildError("webpack was given no settings.");
  return compiler;
}

/** Builds once. Rejects with a BuildError when anything does not compile. */
export async function build(settings: readonly Configuration[]): Promise<void> {
  const compiler = compile(settings);
  const stats = await new Promise<MultiStats | undefined>((resolve, reject) => {
    compiler.run((error, result) => { if (error === null) resolve(result); else reject(error); });
  });
  await new Promise<void>((resolve, reject) => {
    compiler.close((error) => { if (error instanceof Error) reject(error); else resolve(); });
  });
  throwOnErrors(stats);
}

/** Builds, and again whenever a source changes; `report` hears of each build, with the error when it failed. */
export function watch(settings: readonly Configuration[], report: (error: Error | undefined) => void): void {
  compile(settings).watch({ aggregateTimeout: 100 }, (error, stats) => {
    try {
      if (error !== null) throw error;
      throwOnErrors(stats);
      report(undefined);
    } catch (failure) {
      report(failure instanceof Error ? failure : new Error(String(failure)));
    }
  });
}
