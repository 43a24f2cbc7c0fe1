module.exports = globalThis.sharedPackage("franc-min");
