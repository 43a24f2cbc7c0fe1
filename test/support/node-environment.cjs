/**
 * Node as jest offers it, except that some large packages are loaded once a process instead of once a test file. They keep nothing between
 * files: jsdom hands out windows that are realms of their own anyhow, the others are tables and functions of text.
 */
const { TestEnvironment } = require("jest-environment-node");

const shared = ["jsdom", "cjk-regex", "franc-min"];

module.exports = class NodeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.sharedPackage = (name) => {
      if (!shared.includes(name)) throw new Error(`${name} is not shared between test files`);
      return require(name);
    };
  }
};
