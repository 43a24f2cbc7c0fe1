module.exports = globalThis.sharedPackage("cjk-regex");
