/**
 * `webpack --mode production [--env officejs=global|china|local|<address>] [--env baseUrl=https://…/] [--env workbench]`.
 * The settings themselves are in src/tooling/webpack-settings.ts.
 */
const { require: requireTypeScript } = require("tsx/cjs/api");

const load = (path) => requireTypeScript(path, __filename);

module.exports = (env, argv) => {
  const { readBuildOptions } = load("./src/tooling/build-options.ts");
  const { productSettings, workbenchSettings } = load("./src/tooling/webpack-settings.ts");
  const { productDir, workbenchDir } = load("./src/tooling/paths.ts");
  const mode = argv.mode === "development" ? "development" : "production";
  const options = readBuildOptions(env);
  const product = productSettings(mode, options, productDir);
  return options.workbench ? [product, workbenchSettings(mode, workbenchDir)] : [product];
};
