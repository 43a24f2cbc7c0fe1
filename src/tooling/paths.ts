import { resolve } from "node:path";

/** Where the checkout keeps what the tools read and write; absolute. */
export const root = resolve(__dirname, "..", "..");
/** What a web server publishes: the whole product. */
export const productDir = resolve(root, "dist");
/** The embedded host's page. Never published, so it lives apart from the product. */
export const workbenchDir = resolve(root, ".cache", "workbench");
/** The developers' probe of real Excel, to be put on a site of their own. */
export const probeDir = resolve(root, "dist-probe");
export const testResultsDir = resolve(root, ".cache", "test-results");
/** Microsoft's client, served to the workbench from the installed package; the product loads it from Microsoft. */
export const officeJsDir = resolve(root, "node_modules", "@microsoft", "office-js", "dist");
/** The script that puts a host under the pane; the workbench's page needs it at a fixed address, before office.js. */
export const bridgeFile = "workbench-bridge.js";
