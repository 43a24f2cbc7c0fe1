/** `npm test`: installs what is missing, then checks everything. `npm test -- --only unit,host` runs only the steps named. */
import { createRequire } from "node:module";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const require = createRequire(import.meta.url);
require("tsx/cjs");
require("./run-tests.ts");
