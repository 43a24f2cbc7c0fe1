/** `npm run build:probe`: asks the embedded host, builds the page with its answers, and serves it where asked to. */
import { parseArgs } from "node:util";
import { build } from "./build";
import { developmentBaseUrl, readBuildOptions } from "./build-options";
import { readCertificate } from "./certificate";
import { officeJsDir, probeDir, workbenchDir } from "./paths";
import { hostAnswers } from "./probe-answers";
import { probeSettings } from "./probe-settings";
import { startServer } from "./server";

const usage = `npm run build:probe [-- --env baseUrl=https://site/folder/] [-- --env officejs=global|china|address]
                    [-- --https [--cert file --key file]]
  --env     as for npm run build: where the page will stand, and which office.js it loads
  --https   serves it on this machine (${developmentBaseUrl}), as sideloading needs; default certificate: office-addin-dev-certs'`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: "string", multiple: true, default: [] }, https: { type: "boolean", default: false }, cert: { type: "string" }, key: { type: "string" }, help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const options = readBuildOptions(Object.fromEntries(values.env.map((text) => {
    const [name = "", ...value] = text.split("=");
    return [name, value.length === 0 ? true : value.join("=")];
  })));
  const certificate = values.https ? await readCertificate(values.cert, values.key, "npm run build:probe") : undefined;
  console.log("Asking the embedded Excel …");
  const answers = await hostAnswers();
  await build([probeSettings("production", options, probeDir, answers)]);
  console.log(`Built dist-probe/ with ${Object.keys(answers).length} questions: put it on ${options.baseUrl} and give dist-probe/manifest.xml to Excel.`);
  if (certificate === undefined) return;
  const port = Number(new URL(developmentBaseUrl).port);
  const { url } = await startServer({ port, certificate, folders: { productDir: probeDir, workbenchDir, officeJsDir, officeJsUrl: options.officeJsUrl } });
  console.log(`Served at ${url} until Ctrl+C.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
