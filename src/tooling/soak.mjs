/** `npm run soak`: installs what is missing, then runs in full what `npm test` only draws from. Takes an hour or more. */
import { createRequire } from "node:module";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const require = createRequire(import.meta.url);
require("tsx/cjs");
require("./soak.ts");
