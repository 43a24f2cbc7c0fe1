/** How the probe is built: a page of its own, apart from the product, with the embedded host's answers inside. */
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import type { Configuration } from "webpack";
import type { HostAnswers } from "../probe/report";
import type { BuildOptions } from "./build-options";
import { probePolicy } from "./content-security-policy";
import { manifestFor } from "./manifest-addresses";
import { root } from "./paths";
import { common, type Mode } from "./webpack-settings";

const source = (...parts: string[]): string => join(root, "src", "probe", ...parts);

/** JSON that may stand inside a script element. */
function embedded(answers: HostAnswers): string {
  return JSON.stringify(answers).replaceAll("<", "\\u003c");
}

export function probeSettings(mode: Mode, options: BuildOptions, outputDir: string, answers: HostAnswers): Configuration {
  const settings = common(mode, "probe", "es2020", outputDir);
  return {
    ...settings,
    entry: { probe: source("page", "main.ts") },
    output: { ...settings.output, publicPath: "auto" },
    optimization: { minimizeOptions: { html: false } },
    plugins: [
      // Named as the product's page, so that the workbench can show it.
      new HtmlPlugin({
        filename: "taskpane.html", template: source("page", "probe.html"), minify: false,
        templateParameters: { officeJsUrl: options.officeJsUrl, csp: probePolicy(options.officeJsUrl), hostAnswers: embedded(answers) },
      }),
      new CopyPlugin({
        patterns: [
          { from: source("page", "probe.css"), to: "[name][ext]" },
          { from: join(root, "assets", "icon-{32,64}.png"), to: "assets/[name][ext]" },
          { from: source("manifest.xml"), transform: (text) => manifestFor(options.baseUrl, text.toString("utf8")) },
        ],
      }),
    ],
  };
}
