import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../excel/form";

/**
 * Every folder beside this file that holds a form.ts is a form. This is Node's way of finding them; in the bundle webpack's own takes its place
 * (discover.webpack.ts).
 */
export function discoverForms(): readonly Form[] {
  return readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, "form.ts")))
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- folders are found at run time, and an import would be asynchronous
    .map(({ name }) => (require(join(__dirname, name, "form")) as { readonly form: Form }).form);
}
