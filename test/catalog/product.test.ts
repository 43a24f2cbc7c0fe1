import { readFileSync } from "node:fs";
import { join } from "node:path";
import { productVersion } from "../../src/catalog/product";

const root = join(__dirname, "..", "..");

test("the version that the pane tells is that of the package and of the manifest", () => {
  expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).toMatchObject({ version: productVersion });
  expect(readFileSync(join(root, "manifest.xml"), "utf8")).toContain(`<Version>${productVersion}.0</Version>`);
});
