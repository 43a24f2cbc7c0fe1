/** One project per kind of test, so that each can be run alone: `npx jest --selectProjects unit`. */
const transform = {
  "^.+\\.(t|j)sx?$": ["@swc/jest", {
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
  }],
};
const common = {
  transform,
  // Dual packages resolve to their CommonJS builds, which is what the Node side of the product runs on.
  testEnvironment: "<rootDir>/test/support/node-environment.cjs",
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  // Univer's CommonJS build requires lodash-es, which Jest cannot load; lodash is the same code.
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-module.cjs", "^lodash-es$": "lodash", "^(jsdom|cjk-regex|franc-min)$": "<rootDir>/test/support/shared/$1.cjs" },
  // Packages that are published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(?:.*/)?(?:nanoid|rbush|quickselect|kdbush)/)"],
};
module.exports = {
  projects: [
    { ...common, displayName: "unit", setupFiles: ["<rootDir>/test/support/fixed-seed.cjs"], testMatch: ["<rootDir>/test/{tooling,domain,catalog,rules,forms,judging,rollup,locales,manifest}/**/*.test.ts"] },
    { ...common, displayName: "pane", testEnvironment: "jsdom", setupFiles: ["<rootDir>/test/support/pane-setup.cjs"], testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"] },
    { ...common, displayName: "host", setupFiles: ["<rootDir>/test/support/fixed-seed.cjs"], testMatch: ["<rootDir>/test/{workbench,contract,probe}/**/*.test.ts"] },
    { ...common, displayName: "fidelity", testMatch: ["<rootDir>/test/fidelity/**/*.test.ts"] },
    { ...common, displayName: "coverage", testMatch: ["<rootDir>/test/coverage/**/*.test.ts"] },
    { ...common, displayName: "product", setupFiles: ["<rootDir>/test/support/fixed-seed.cjs"], testMatch: ["<rootDir>/test/{excel,actions,cli,time-zones,examples}/**/*.test.ts"] },
    { ...common, displayName: "parity", testMatch: ["<rootDir>/test/parity/**/*.test.ts"] },
    { ...common, displayName: "e2e", setupFilesAfterEnv: ["<rootDir>/test/support/patient.cjs"], testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
  ],
  // A whole workbook of all forms takes half a minute on a quiet machine; it has to pass on one that is three times slower.
  testTimeout: 180000,
};
