/**
 * The command line as one file, made when it is first called for and kept in `.cache/command` under a hash of every source that has a part
 * in it:
 * what was made of other sources is never run. Compiling TypeScript anew at each call took most of its time.
 */
const { createHash, randomUUID } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } = require("node:fs");
const { join, sep } = require("node:path");

/** Rooms of src that the command line has nothing from; of tooling only what builds it counts. */
const without = ["guides", "probe", "taskpane", "tooling"];
const builders = ["src/tooling/build-command.ts", "src/tooling/webpack-settings.ts", "package.json", "package-lock.json", "tsconfig.json"];

function filesUnder(folder) {
  return readdirSync(
    folder, { recursive: true, withFileTypes: true }
  ).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function hashOf(root, paths) {
  const files = paths.map((path) => join(root, path)).filter((path) => existsSync(path)).flatMap(
    (path) => (statSync(path).isDirectory() ? filesUnder(path) : [path])
  ).sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(`\0${file.slice(root.length).split(sep).join("/")}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 24);
}

/** A hash of all that the bundle is made of, the Node that runs it included. */
function sourcesKey(root) {
  const rooms = readdirSync(join(root, "src")).filter((name) => !without.includes(name)).map((name) => join("src", name));
  return hashOf(root, [...rooms, ...builders]);
}

/** A hash of all that the pages which `npm start` serves are made of. */
function siteKey(root) {
  return hashOf(root, ["src", "assets", "manifest.xml", "package.json", "package-lock.json", "tsconfig.json"]);
}

const dayMs = 86_400_000;

/** Another state of the checkout may be in use at the same time, so what was used today stays. */
function throwOthersAway(folder, key) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name !== key && Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * The folder of the bundle of the sources as they are now.
 * @param build makes the bundle in the folder given; what it throws is thrown on, and nothing is kept then
 */
function commandBundle(root, build) {
  const folder = join(root, ".cache", "command");
  const key = sourcesKey(root);
  const kept = join(folder, key);
  if (existsSync(kept)) {
    utimesSync(kept, new Date(), new Date());
    return kept;
  }
  const draft = join(folder, `${key}.${randomUUID()}`);
  mkdirSync(draft, { recursive: true });
  try {
    build(draft);
    // Sources that changed while they were read would be kept under a name that is not theirs.
    if (sourcesKey(root) !== key) return commandBundle(root, build);
    try {
      renameSync(draft, kept);
    } catch (error) {
      // Another call has made the same in the meantime.
      if (!existsSync(kept)) throw error;
    }
    throwOthersAway(folder, key);
    return kept;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

module.exports = { commandBundle, siteKey, sourcesKey };
