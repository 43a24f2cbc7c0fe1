/** The compiler's view of the repository: the typings, the product and the tests. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { usesIn, type Use } from "./uses";

const productFolders = ["src/excel", "src/actions", "src/taskpane"];
const testFolders = ["test/contract", "test/excel", "test/actions", "src/probe"];
export const typingsFile = join("node_modules", "@types", "office-js", "index.d.ts");

export interface Sources {
  readonly typings: ts.SourceFile;
  readonly product: readonly Use[];
  readonly tests: readonly Use[];
}

function sourcesIn(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(process.cwd(), folder, name)).sort());
}

/** The options of tsconfig.json. */
function compilerOptions(): ts.CompilerOptions {
  const file = ts.readJsonConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  return ts.parseJsonSourceFileConfigFileContent(file, { ...ts.sys, readDirectory: () => [] }, process.cwd()).options;
}

/** Parsed once for all programs: the typings of office.js alone are nine megabytes. */
const parsed = new Map<string, ts.SourceFile>();

/**
 * A compiler host over the repository and the sources given by path. Packages other than office.js stay unresolved, and so does the
 * DOM: nothing of Excel comes through them, and theirs is nine tenths of the reading.
 */
function hostFor(options: ts.CompilerOptions, given: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.fileExists = (name) => given.has(name) || exists(name);
  host.getSourceFile = (name, language) => {
    const text = given.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, language, true);
    const file = parsed.get(name) ?? read(name, language);
    if (file) parsed.set(name, file);
    return file;
  };
  host.resolveModuleNameLiterals = (literals, file) => literals.map(({ text }) =>
    (text.startsWith(".") ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined }));
  return host;
}

/** A program of the files named, with the typings of office.js. Sources given by path stand beside those on disk. */
export function makeProgram(files: readonly string[], given: ReadonlyMap<string, string> = new Map()): ts.Program {
  const options = { ...compilerOptions(), types: ["office-js"], lib: ["lib.es2023.d.ts"] };
  return ts.createProgram([...files, ...given.keys()], options, hostFor(options, given));
}

export function readSources(): Sources {
  const [product, tests] = [sourcesIn(productFolders), sourcesIn(testFolders)];
  const program = makeProgram([...product, ...tests]);
  const typings = program.getSourceFile(join(process.cwd(), typingsFile));
  if (!typings) throw new Error(`${typingsFile} is not part of the program`);
  const uses = (names: readonly string[]): readonly Use[] => names.flatMap((name) => {
    const file = program.getSourceFile(name);
    return file ? usesIn(program, file) : [];
  });
  return { typings, product: uses(product), tests: uses(tests) };
}
