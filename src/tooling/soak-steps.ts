/**
 * What `npm run soak` runs: the same test files that `npm test` runs a few drawn cases of, in full. A test asks for its share through
 * test/support/thoroughness.ts and tells its figures there.
 */
import { join } from "node:path";
import { testResultsDir } from "./paths";
import { jest, productMutants, type TestStep } from "./test-steps";

const product = (name: string, ...files: string[]): TestStep => jest("product", [], name, files.map((file) => join("test", "actions", file)));

export const soakSteps: readonly TestStep[] = [
  product("faults", "fault-matrix.test.ts", "generate-faults.test.ts", join("upgrade", "upgrade-faults.test.ts"), "written-once.test.ts"),
  product("switches", "switches.test.ts"),
  product(
    "histories", join("every-action", "beside-others.test.ts"), "co-author.test.ts", "shared-histories.test.ts", "nothing-lost.test.ts",
    join("generate", "join-standing.test.ts")
  ),
  product("decay", join("repair", "decay.test.ts"), join("repair", "decay-books.test.ts")),
  product("forms", join("forms", "every-form.test.ts")),
  jest("e2e", ["chromium", "fonts"], "colours", [join("test", "e2e", "pane-gallery.test.ts")]),
  jest("parity", [], "rules", [join("test", "parity", "rule-parity.test.ts")]),
  productMutants,
];

/** Tests append their figures to it, one line of JSON each. */
export const figuresFile = join(testResultsDir, "soak-figures.jsonl");
