/**
 * Workbooks that are dear to make, kept between test files in `.cache/books`. A book's key covers every source that has a part in making it, so
 * a kept book is what making it now would give; books of other sources are thrown away.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "../../src/tooling/paths";
import type { WorkbookFile } from "../../src/workbench/document/types";

const folder = join(root, ".cache", "books");

/** Rooms of src that no workbook comes from. */
const without = ["guides", "tooling", "taskpane"];
const makers = ["test/support", "test/actions/books.ts", "test/actions/register-book.ts", "test/actions/shared-book.ts", "package-lock.json"];

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

function hashOf(texts: Iterable<string | Buffer>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, 24);
}

let known: string | undefined;

function sourcesKey(): string {
  if (known !== undefined) return known;
  const rooms = readdirSync(join(root, "src")).filter((name) => !without.includes(name)).map((name) => join("src", name));
  const files = [...rooms, ...makers].flatMap((path) => filesOf(join(root, path)));
  known = hashOf(files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
  return known;
}

/** What the test file has put in the place of modules has a part in what it makes. */
function mocks(): readonly string[] {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error("a book is kept for a test only");
  return (readFileSync(testPath, "utf8").match(/^jest\.mock\([\s\S]*?\);$/gm) ?? []).map((text) => text.replaceAll(/\s+/g, " ")).sort();
}

const asText = (file: WorkbookFile): string => JSON.stringify(file, (_, value: unknown) => (value instanceof Map ? { map: [...value as Map<unknown, unknown>] } : value));

function isMap(value: unknown): value is { readonly map: readonly [unknown, unknown][] } {
  return typeof value === "object" && value !== null && "map" in value && Array.isArray(value.map) && Object.keys(value).length === 1;
}

const fromText = (text: string): WorkbookFile => JSON.parse(text, (_, value: unknown) => (isMap(value) ? new Map(value.map) : value)) as WorkbookFile;

const dayMs = 86_400_000;

/** Another worktree state may be tested at the same time, so what was used today stays. */
function throwOthersAway(key: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name !== key && Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
  }
}

const inThisFile = new Map<string, Promise<WorkbookFile>>();

/**
 * The book of that name: kept, or made and kept.
 * @param name tells it from other books that the same sources make: everything that `make` depends on beside them
 */
export function keptBook(name: string, make: () => Promise<WorkbookFile>): Promise<WorkbookFile> {
  const key = sourcesKey();
  const path = join(folder, key, `${hashOf([name, ...mocks()])}.json`);
  let book = inThisFile.get(path);
  if (book === undefined) inThisFile.set(path, book = takeOrMake(path, make));
  return book;
}

async function takeOrMake(path: string, make: () => Promise<WorkbookFile>): Promise<WorkbookFile> {
  if (existsSync(path)) return fromText(readFileSync(path, "utf8"));
  const made = await make();
  mkdirSync(dirname(path), { recursive: true });
  throwOthersAway(basename(dirname(path)));
  // Two test files may make it at once: each finds a whole file or none.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, asText(made));
  renameSync(draft, path);
  return made;
}
