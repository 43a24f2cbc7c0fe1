import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "dist-probe/**", "node_modules/**", "coverage/**", ".cache/**"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "office-addins/no-context-sync-in-loop": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      "no-eval": "error",
      eqeqeq: ["error", "always"],
      "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["src/cli/**/*.ts", "test/bench/**/*.ts", "test/mutation/**/*.ts", "src/tooling/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["*.{js,cjs,mjs}", "src/tooling/*.{mjs,cjs}", "test/support/*.cjs"],
    rules: { "no-unused-vars": "error", "no-undef": "off", "prefer-const": "error", "no-var": "error", eqeqeq: ["error", "always"], "no-eval": "error" },
  },
);
