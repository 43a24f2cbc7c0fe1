/** `npm start`: installs what is missing, builds the add-in and the workbench, serves both and prints the address. */
import { createRequire } from "node:module";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const require = createRequire(import.meta.url);
require("tsx/cjs");
require("./serve.ts");
