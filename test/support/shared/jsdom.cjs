module.exports = globalThis.sharedPackage("jsdom");
