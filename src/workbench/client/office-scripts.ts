/** Microsoft's scripts as they stand in node_modules, under the address at which a window asks for them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where a window without a network believes to be. */
export const officeOrigin = "https://office.host";

const fromHere = createRequire(join(process.cwd(), "package.json"));

/** Scripts are read once a process; V8 then keeps their compiled form too. */
const scripts = new Map<string, string>();

function read(name: string): string {
  let text = scripts.get(name);
  if (text === undefined) {
    text = readFileSync(join(dirname(fromHere.resolve("@microsoft/office-js/package.json")), "dist", name), "utf8");
    scripts.set(name, text);
  }
  return text;
}

/** The text behind an address: office.js and its parts, and nothing of anything else, telemetry included. */
export function scriptAt(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin !== officeOrigin || pathname.startsWith("/office/telemetry/") ? "" : read(pathname.replace(/^\/office\//, ""));
}
