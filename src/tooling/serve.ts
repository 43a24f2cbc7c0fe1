/** The part of `npm start` that runs once the packages are installed. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, watch } from "./build";
import { builtOnce } from "./built-once";
import { readBuildOptions } from "./build-options";
import { readCertificate } from "./certificate";
import { siteKey } from "./command-bundle.cjs";
import { officeJsDir, root } from "./paths";
import { productScenarios } from "./product-scenarios";
import { startServer } from "./server";
import { productSettings, workbenchSettings, type Mode } from "./webpack-settings";

const usage = `npm start [-- --watch] [-- --https [--cert file --key file]]
  --watch   development build with source maps, rebuilt when a source changes (reload the page by hand)
  --https   as sideloading into Excel needs; default certificate: the one that "npx office-addin-dev-certs install" makes
  PORT=n    listen on port n instead of the first free one from 3000 on`;

// Apart from the published build and from what tests use, so that none of them disturbs another.
const folder = join(root, ".cache", "start");
const productDir = join(folder, "product");
const workbenchDir = join(folder, "workbench");

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : fail(`PORT=${text} is not a port number.`);
}

function readArguments() {
  try {
    const flag = { type: "boolean", default: false } as const;
    return parseArgs({ options: { watch: flag, https: flag, help: flag, cert: { type: "string" }, key: { type: "string" } } }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = readPort(process.env.PORT);
  const certificate = values.https ? await readCertificate(values.cert, values.key, "npm start") : undefined;
  const mode: Mode = values.watch ? "development" : "production";
  const options = readBuildOptions({ workbench: true });
  const settings = [productSettings(mode, options, productDir), workbenchSettings(mode, workbenchDir)];

  const started = Date.now();
  // A development build is of the same sources and yet another.
  const wasBuilt = await builtOnce(folder, () => `${mode} ${siteKey(root)}`, () => {
    console.log("Building …");
    return build(settings);
  });
  console.log(wasBuilt ? `Built in ${((Date.now() - started) / 1000).toFixed(1)} s.` : "Nothing has changed since the last build.");

  const server = await startServer({ port, certificate, folders: { productDir, workbenchDir, officeJsDir, officeJsUrl: options.officeJsUrl, scenarios: productScenarios() } });
  console.log(`\n  Liaison for Excel is ready:  ${server.url}\n\n  The workbook is on the left, the task pane on the right. Stop with Ctrl+C.\n`);
  if (values.watch) watch(settings, (error) => console.log(error === undefined ? "Built; reload the page." : error.message));
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
