import { join } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { root } from "../../../src/tooling/paths";
import { common } from "../../../src/tooling/webpack-settings";

export const galleryDir = join(root, ".cache", "gallery");

/** Builds the gallery with the product's own settings, on the product's own page without office.js. */
export function buildGallery(): Promise<void> {
  const shared = common("development", "gallery", "es2022", galleryDir);
  const settings: webpack.Configuration = {
    ...shared,
    devtool: false,
    entry: { gallery: join(__dirname, "gallery.tsx") },
    plugins: [...(shared.plugins ?? []), new HtmlPlugin({ templateContent: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gallery</title><style>html, body, #pane { height: 100%; margin: 0; }</style></head><body><div id="pane"></div></body></html>` })],
  };
  return new Promise((resolve, reject) => {
    webpack(settings, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
