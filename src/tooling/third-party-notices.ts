/** Names every package whose code is in the built pane, with the terms under which it may be passed on. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Compilation, sources, type Compiler, type Module } from "webpack";
import { root } from "./paths";

export const noticesFile = "third-party-notices.txt";

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
}

/** The folder of the package that a file belongs to; undefined for files of our own. */
export function packageFolder(file: string): string | undefined {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1];
}

/** Modules that were joined into one are told apart again. */
function filesOf(module: Module): readonly string[] {
  const joined: unknown = Reflect.get(module, "modules");
  if (Array.isArray(joined)) return joined.flatMap((inner) => filesOf(inner as Module));
  const file = module.nameForCondition();
  return file === null || file === undefined ? [] : [file];
}

const licenceName = /^(?:licen[cs]e|copying)(?:[.-].+)?$/i;

/** @throws Error where a package states no licence that we can pass on with it */
function noticeOf(folder: string): string {
  const facts = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFacts;
  if (facts.license === undefined) throw new Error(`${facts.name} ${facts.version} names no licence.`);
  const files = readdirSync(folder).filter((name) => licenceName.test(name)).sort();
  if (files.length === 0 && facts.license !== "MIT") throw new Error(`${facts.name} ${facts.version} comes without the text of its licence (${facts.license}).`);
  const author = typeof facts.author === "string" ? facts.author : facts.author?.name;
  const holder = [author, facts.homepage].filter((part) => part !== undefined).join(", ");
  // Some MIT packages leave the text out; it is the same for all, and stands at the top with our own name.
  const unwritten = `Copyright (c) ${holder === "" ? `the authors of ${facts.name}` : holder}. Under the ${facts.license} License, whose text stands above.`;
  const text = files.length > 0 ? files.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n") : unwritten;
  return [`${facts.name} ${facts.version} (${facts.license})`, "", text].join("\n");
}

const byName = (left: string, right: string): number => (left < right ? -1 : 1);

/** What package.json says that the product itself is made of. */
export function ownDependencies(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly dependencies: Readonly<Record<string, string>> };
  return Object.keys(dependencies);
}

/** The text of the notices: our own licence first, then package after package. */
export function noticesText(folders: Iterable<string>): string {
  const notices = [...new Set(folders)].map(noticeOf).sort(byName);
  const own = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const line = `\n\n${"-".repeat(80)}\n\n`;
  return [`Liaison\n\n${own}`, "The pane contains code of the packages below.", ...notices].join(line).concat("\n");
}

/**
 * Writes `third-party-notices.txt` beside the pane: the packages whose code is in it, and those of `dependencies` that only hand on what others
 * wrote: a reader looks for the name that the pane imports.
 */
export class NoticesPlugin {
  constructor(private readonly dependencies: readonly string[]) {}

  apply(compiler: Compiler): void {
    const name = "notices";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const modules = [...compilation.chunks].flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)]);
        const contained = modules.flatMap(filesOf).flatMap((file) => packageFolder(file) ?? []);
        const own = new Set(this.dependencies.map((dependency) => join(root, "node_modules", dependency)));
        const imported = [...compilation.modules].flatMap(filesOf).flatMap((file) => packageFolder(file) ?? []).filter((folder) => own.has(folder));
        const folders = [...contained, ...imported];
        // What loads the chunks is webpack's own code.
        compilation.emitAsset(noticesFile, new sources.RawSource(noticesText([...folders, join(root, "node_modules", "webpack")])));
      });
    });
  }
}
