import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ServerOptions } from "./server";

/**
 * The certificate with which a developer's machine serves https: the files named, or those that office-addin-dev-certs makes.
 * @throws Error that says how to get one; `command` is what the person typed.
 */
export async function readCertificate(certFile: string | undefined, keyFile: string | undefined, command: string): Promise<NonNullable<ServerOptions["certificate"]>> {
  const folder = join(homedir(), ".office-addin-dev-certs");
  try {
    return { cert: await readFile(certFile ?? join(folder, "localhost.crt")), key: await readFile(keyFile ?? join(folder, "localhost.key")) };
  } catch (error) {
    throw new Error(`${String(error)}\nThere is no certificate. Make and trust one with\n\n    npx office-addin-dev-certs install\n\nor name your own: ${command} -- --https --cert localhost.crt --key localhost.key`, { cause: error });
  }
}
