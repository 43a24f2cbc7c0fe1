/**
 * Loads the product, the host and their tests anew in this process, one source file changed. Packages stay loaded, and so does the compiled
 * text of every file that is as it stands: a mutant costs a fraction of a second, of which booting office.js is the most.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { transformSync, type Options } from "@swc/core";
import { root } from "../../src/tooling/paths";
import { jestOf } from "./stand-ins";

interface JestConfig {
  readonly projects: readonly { readonly displayName: string; readonly transform: Readonly<Record<string, readonly [transformer: string, options: Options]>> }[];
}

type Compile = (code: string, filename: string) => void;

const fromRoot = createRequire(join(root, "package.json"));
const compiled = new Map<string, string>();
let mutated: { readonly file: string; readonly code: string } | undefined;

/** As jest compiles the host's tests. */
function compilerOptions(): Options {
  const { projects } = fromRoot("./jest.config.cjs") as JestConfig;
  const transform = Object.values(projects.find(({ displayName }) => displayName === "host")?.transform ?? {})[0];
  if (!transform) throw new Error("jest.config.cjs has no project \"host\" with a transform");
  const { jsc, ...others } = transform[1];
  // Stand-ins are put in place before anything is loaded, as jest does; the option is not among those that are typed.
  const hoisted = { ...jsc?.transform, hidden: { jest: true } };
  return { ...others, jsc: { ...jsc, transform: hoisted } };
}

const options = compilerOptions();

function compile(source: string, filename: string): string {
  const { code } = transformSync(source, { ...options, filename, swcrc: false });
  return /\bjest\.mock\(/u.test(source) ? `const jest = jestOf(module);\n${code}` : code;
}

function codeOf(filename: string): string {
  if (mutated?.file === filename) return mutated.code;
  let code = compiled.get(filename);
  if (code === undefined) compiled.set(filename, code = compile(readFileSync(filename, "utf8"), filename));
  return code;
}

const extensions = fromRoot.extensions;
extensions[".ts"] = extensions[".tsx"] = (module, filename) => {
  const { _compile } = module as unknown as { _compile: Compile };
  _compile.call(module, codeOf(filename), filename);
};

const mutation = join(root, "test", "mutation");
/** The testing library tidies up after each test: it says so to the test framework when it is loaded. */
const reloaded = [join(root, "src"), join(root, "test"), join(root, "node_modules", "@testing-library", "react")];

/** All but this runner itself. */
function isReloaded(path: string): boolean {
  const isRunner = path.startsWith(mutation + sep) && !path.startsWith(join(mutation, "host-works"));
  return !isRunner && reloaded.some((folder) => path.startsWith(folder + sep));
}

/**
 * Forgets product, host and tests; what is loaded next is as it stands, but for `change`.
 * @param change a file's absolute path, and a text that must stand in it exactly once.
 * @throws Error when it does not.
 */
export function plant(change?: { readonly file: string; readonly find: string; readonly replace: string }): void {
  mutated = undefined;
  for (const path of Object.keys(fromRoot.cache)) {
    if (isReloaded(path)) Reflect.deleteProperty(fromRoot.cache, path);
  }
  if (!change) return;
  const [before, after, ...more] = readFileSync(change.file, "utf8").split(change.find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${after === undefined ? "does not stand" : "stands more than once"} in ${change.file}: ${change.find}`);
  }
  mutated = { file: change.file, code: compile(before + change.replace + after, change.file) };
}

Object.assign(globalThis, { jestOf: (testFile: NodeJS.Module) => jestOf(testFile, fromRoot.cache, load) });

/** Whether anything that was loaded since asked for the file. */
export const wasLoaded = (file: string): boolean => file in fromRoot.cache;

export function load(file: string): unknown {
  return fromRoot(file);
}
