/** Writes the page that says what of the guides stands where: `npm run coverage:write`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../forms/registry";
import { coveragePage } from "./coverage-table";
import { root } from "./paths";

writeFileSync(join(root, "src", "guides", "coverage.md"), coveragePage(registry));
