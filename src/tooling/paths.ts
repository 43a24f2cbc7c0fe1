import { resolve } from "node:path";

/** Where the checkout keeps what the tools read and write; absolute. */
export const root = resolve(__dirname, "..", "..");
/** What a web server publishes: the whole product. */
export const productDir = resolve(root, "dist");
/** The embedded host's page. Never published, so it lives apart from the product. */
export const workbenchDir = resolve(root, ".cache", "workbench");
export const testResultsDir = resolve(root, ".cache", "test-results");
/** Microsoft's client, served to the workbench from the installed package; the product loads it from Microsoft. */
export const officeJsDir = resolve(root, "node_modules", "@microsoft", "office-js", "dist");
