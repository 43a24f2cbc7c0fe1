import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * LibreOffice as the independent calculator. By default it trusts the values that a file carries, and a comparison would prove
 * nothing; this profile of its own makes it calculate every formula anew on opening.
 */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>`;

export interface LibreOffice {
  /** Opens, recalculates and converts; `xlsx` or `pdf`. */
  convert(bytes: Uint8Array, to: "xlsx" | "pdf"): Uint8Array;
  dispose(): void;
}

/** @param recalculate false keeps LibreOffice's own default, which trusts cached values: only to show that the canary notices. */
export function startLibreOffice(recalculate = true): LibreOffice {
  const folder = mkdtempSync(join(tmpdir(), "liaison-lo-"));
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  if (recalculate) writeFileSync(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
  let count = 0;
  return {
    convert(bytes, to) {
      count += 1;
      const source = join(folder, `book${count}.xlsx`);
      const target = join(folder, `out${count}`);
      writeFileSync(source, bytes);
      execFileSync("soffice", [
        `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", to === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "pdf",
        "--outdir", target, source,
      ], { stdio: "pipe", timeout: 180_000 });
      return new Uint8Array(readFileSync(join(target, `book${count}.${to}`)));
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
