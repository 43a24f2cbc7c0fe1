/**
 * Node as jest offers it, except that some large packages are loaded once a process instead of once a test file. They keep nothing between
 * files: jsdom hands out windows that are realms of their own anyhow, the others are tables and functions of text. And a test can stand in
 * another time zone.
 */
const { TestEnvironment } = require("jest-environment-node");

/** Where the process's clock stands: tests have a copy of its environment, which no clock looks at. */
function standIn(zone) {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

const shared = ["jsdom", "cjk-regex", "franc-min"];

module.exports = class NodeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.sharedPackage = (name) => {
      if (!shared.includes(name)) throw new Error(`${name} is not shared between test files`);
      return require(name);
    };
    // The files of a worker run one after another; each begins where the machine stands.
    const zone = process.env.TZ;
    this.leaveTimeZone = () => standIn(zone);
    this.global.standInTimeZone = standIn;
  }

  async teardown() {
    this.leaveTimeZone?.();
    await super.teardown();
  }
};
