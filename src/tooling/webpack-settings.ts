import { existsSync } from "node:fs";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { NormalModuleReplacementPlugin, type Configuration } from "webpack";
import type { BuildOptions } from "./build-options";
import { contentSecurityPolicy } from "./content-security-policy";
import { manifestFor } from "./manifest-addresses";
import { bridgeFile, root } from "./paths";
import { NoticesPlugin, ownDependencies } from "./third-party-notices";

export type Mode = "production" | "development";

const source = (...parts: string[]): string => join(root, "src", ...parts);

/** The first of a page's possible sources that exists; a missing page is an error, never an empty bundle. */
function entryFile(candidates: readonly string[]): string {
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`Nothing to build: none of ${candidates.join(", ")} exists.`);
  return found;
}

export function common(mode: Mode, name: string, target: string, outputDir: string): Configuration {
  return {
    name,
    mode,
    context: root,
    target: ["web", target],
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [{
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: { jsc: { target, parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic", development: mode === "development" } } } },
        },
      }],
    },
    output: { path: outputDir, clean: true, filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", assetModuleFilename: "[name].[contenthash:8][ext]" },
    cache: { type: "filesystem", cacheDirectory: join(root, ".cache", "webpack"), name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    // Forms and their words are found by reading folders; in a bundle webpack reads them when it builds.
    plugins: [new NormalModuleReplacementPlugin(/[\/]discover(?:-words)?$/, (found) => {
      found.request = `${found.request}.webpack`;
    })],
    performance: false,
    stats: "errors-warnings",
    // webpack warns that it cannot follow the configuration file into TypeScript; the cache names this file itself.
    infrastructureLogging: { level: "error" },
  };
}

/**
 * The product: what a site publishes and Excel loads. Addresses inside are relative, so it may stand in any folder.
 * ES2020 is what every web view runs that Excel with ExcelApi 1.9 uses today (WebView2, WKWebView, current browsers).
 */
export function productSettings(mode: Mode, options: BuildOptions, outputDir: string): Configuration {
  const settings = common(mode, "product", "es2020", outputDir);
  return {
    ...settings,
    entry: { taskpane: source("taskpane", "main.tsx") },
    output: { ...settings.output, publicPath: "auto" },
    // The page stays as it is written: what Excel loads can be read, and the workbench finds office.js in it.
    optimization: { splitChunks: { chunks: "all" }, minimizeOptions: { html: false } },
    plugins: [
      ...(settings.plugins ?? []),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: source("taskpane", "taskpane.html"),
        minify: false,
        templateParameters: { officeJsUrl: options.officeJsUrl, csp: contentSecurityPolicy(options.officeJsUrl) },
      }),
      new NoticesPlugin(ownDependencies()),
      new CopyPlugin({
        patterns: [
          { from: join(root, "assets", "*.png"), to: "assets/[name][ext]" },
          { from: join(root, "assets", "support*.html"), to: "[name][ext]" },
          { from: join(root, "manifest.xml"), transform: (text) => manifestFor(options.baseUrl, text.toString("utf8")) },
        ],
      }),
    ],
  };
}

/** The embedded host's page and the bridge that the pane loads in it. Not minified: it is served on this machine only. */
export function workbenchSettings(mode: Mode, outputDir: string): Configuration {
  const settings = common(mode, "workbench", "es2022", outputDir);
  const page = (name: string): string[] => [source("workbench", "page", `${name}.ts`), source("workbench", "page", `${name}.tsx`)];
  return {
    ...settings,
    entry: {
      workbench: entryFile(page("main")),
      bridge: { import: entryFile(page("bridge")), filename: bridgeFile },
    },
    output: { ...settings.output, publicPath: "/workbench/" },
    module: { rules: [...(settings.module?.rules ?? []), { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
    optimization: { minimize: false },
    plugins: [...(settings.plugins ?? []), new HtmlPlugin({ filename: "index.html", template: entryFile([source("workbench", "page", "index.html")]), chunks: ["workbench"], minify: false })],
  };
}

/** The command line, for Node, in one file. jsdom reads files of its own beside itself, so it stays a package. */
export function commandSettings(outputDir: string): Configuration {
  const settings = common("production", "command", "es2022", outputDir);
  return {
    ...settings,
    target: "node20",
    entry: { liaison: source("cli", "liaison.ts") },
    output: { ...settings.output, filename: "[name].js" },
    externals: { jsdom: "commonjs jsdom" },
    module: {
      parser: { javascript: { createRequire: false } },
      // What our own code imports later stands in the same file, of which what was compiled is kept, and is evaluated when it is asked for.
      rules: [...(settings.module?.rules ?? []), { test: /\.ts$/, include: source("cli"), parser: { dynamicImportMode: "eager" } }],
    },
    optimization: { minimize: false, splitChunks: false },
  };
}
