/** Makes sure that the packages of package-lock.json are installed. Runs on a bare checkout, so it uses Node alone. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const oldestNode = [20, 19];

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw new Error(`${path} cannot be read: ${error.message}`, { cause: error });
  }
}

/**
 * Why an install is needed, or undefined when node_modules holds what package-lock.json asks for.
 * npm writes node_modules/.package-lock.json as the last thing of an install, so an interrupted one counts as missing.
 * Optional packages (binaries for other platforms) may be absent.
 */
export function installNeeded(lock, installed) {
  if (installed === undefined) return "node_modules is missing or incomplete";
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === "" || wanted.link === true) continue;
    const present = installed.packages[path];
    if (present === undefined && wanted.optional !== true && wanted.devOptional !== true && wanted.peer !== true) return `${path} is not installed`;
    if (present !== undefined && present.version !== wanted.version) return `${path} is ${present.version}, package-lock.json says ${wanted.version}`;
  }
  return undefined;
}

function whyInstall() {
  const lock = readJson(join(root, "package-lock.json"));
  if (lock === undefined) throw new Error("package-lock.json is missing: this is not a complete checkout.");
  return installNeeded(lock, readJson(join(root, "node_modules", ".package-lock.json")));
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Node ${oldestNode.join(".")} or later is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
}

/** Ends the process with exit code 2 and a hint when packages are missing; for commands whose output others parse. */
export function requireInstalled() {
  refuseOldNode();
  if (readJson(join(root, "node_modules", ".package-lock.json")) !== undefined) return;
  console.error(`The packages are not installed yet. Type:\n\n    cd ${root} && npm ci\n`);
  process.exit(2);
}

/** Runs `npm ci` when node_modules does not hold what package-lock.json asks for. Ends the process when that fails. */
export function ensureInstalled() {
  refuseOldNode();
  const reason = whyInstall();
  if (reason === undefined) return;
  console.log(`Installing packages (${reason}); this takes a minute or two the first time …`);
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
  const result = npm === undefined
    ? spawnSync("npm", ["ci", "--loglevel=error"], { ...options, shell: process.platform === "win32" })
    : spawnSync(process.execPath, [npm, "ci", "--loglevel=error"], options);
  if (result.error !== undefined || result.status !== 0) {
    console.error(`npm ci failed${result.error === undefined ? "" : `: ${result.error.message}`}. Check the network or the registry (npm config get registry) and try again.`);
    process.exit(1);
  }
}
