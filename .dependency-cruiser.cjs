/** The layers, as imports may run: domain ← catalog, rules ← judging, rollup ← excel ← forms ← actions ← taskpane, cli. */
const only = (name, from, allowed, comment) => ({
  name, severity: "error", comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: `^src/(${[from, ...allowed].join("|")})/` },
});
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    only("domain-stands-alone", "domain", [], "the domain knows neither Excel nor React"),
    only("catalog-above-domain", "catalog", ["domain", "locales"]),
    only("rules-above-catalog", "rules", ["domain", "catalog", "locales"]),
    only("judging-above-rules", "judging", ["domain", "catalog", "rules", "locales"], "any register is judged alike; forms are handed in"),
    only("rollup-above-rules", "rollup", ["domain", "catalog", "rules", "locales"]),
    only("locales-stand-alone", "locales", ["domain"]),
    only("excel-above-rules", "excel", ["domain", "catalog", "rules", "judging", "rollup", "locales"]),
    only("forms-above-excel", "forms", ["domain", "catalog", "rules", "judging", "rollup", "excel", "locales"], "excel is handed the forms, and names none"),
    only("actions-above-forms", "actions", ["domain", "catalog", "rules", "judging", "rollup", "excel", "forms", "locales"]),
    only("taskpane-on-top", "taskpane", ["domain", "catalog", "rules", "judging", "rollup", "excel", "forms", "actions", "locales"]),
    only("cli-on-top", "cli", ["domain", "catalog", "rules", "judging", "rollup", "excel", "forms", "actions", "locales", "workbench"]),
    only("probe-stands-alone", "probe", [], "the probe asks any Excel: it knows neither the product nor the embedded host"),
    only("workbench-knows-no-product", "workbench", [], "the embedded host serves any add-in"),
    { name: "react-only-in-the-pane", severity: "error", comment: "React stays in the pane", from: { path: "^src/(domain|catalog|rules|judging|rollup|excel|forms|actions|cli)/" }, to: { path: "node_modules/(react|@fluentui)" } },
    { name: "no-host-in-bundle", severity: "error", from: { path: "^src/(taskpane|actions|forms|excel)/" }, to: { path: "node_modules/(@univerjs|jsdom|fflate)" } },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
