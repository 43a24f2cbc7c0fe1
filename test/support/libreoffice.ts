import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
  /** The same for several workbooks in one start of the program, in their order. */
  recalculated(workbooks: readonly Uint8Array[]): readonly Uint8Array[];
  /** Every cell of every sheet of several workbooks, in one start of the program: raw values as `workbook/sheet` → rows of text. */
  values(workbooks: ReadonlyMap<string, Uint8Array>): Map<string, string[][]>;
  dispose(): void;
}

/** UTF-8, text in quotes, values as they are rather than as they look, -1: every sheet into a file of its own. */
const everySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

/** LibreOffice names the files `workbook-sheet.csv`. */
function sheetOf(file: string, workbooks: readonly string[]): string {
  const workbook = workbooks.find((name) => file.startsWith(`${name}-`)) ?? "";
  return `${workbook}/${file.slice(workbook.length + 1, -".csv".length)}`;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (match[0] === "" && row.length === 0) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** @param recalculate false keeps LibreOffice's own default, which trusts cached values: only to show that the canary notices. */
export function startLibreOffice(recalculate = true): LibreOffice {
  const folder = mkdtempSync(join(tmpdir(), "liaison-lo-"));
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  if (recalculate) writeFileSync(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
  let count = 0;
  const run = (filter: string, target: string, sources: readonly string[]): void => {
    execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", filter, "--outdir", target, ...sources],
      { stdio: "pipe", timeout: 300_000 });
  };
  const converted = (workbooks: readonly Uint8Array[], to: "xlsx" | "pdf"): readonly Uint8Array[] => {
    count += 1;
    const target = join(folder, `out${count}`);
    const names = workbooks.map((bytes, place) => {
      const name = `book${count}-${place}`;
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
      return name;
    });
    run(to === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "pdf", target, names.map((name) => join(folder, `${name}.xlsx`)));
    return names.map((name) => new Uint8Array(readFileSync(join(target, `${name}.${to}`))));
  };
  return {
    convert(bytes, to) {
      const [only] = converted([bytes], to);
      if (only === undefined) throw new Error("LibreOffice has converted nothing");
      return only;
    },
    recalculated: (workbooks) => converted(workbooks, "xlsx"),
    values(workbooks) {
      count += 1;
      const target = join(folder, `out${count}`);
      const sources = [...workbooks].map(([name, bytes]) => {
        const source = join(folder, `${name}.xlsx`);
        writeFileSync(source, bytes);
        return source;
      });
      run(everySheetAsCsv, target, sources);
      return new Map(readdirSync(target).map((file) => [sheetOf(file, [...workbooks.keys()]), parseCsv(readFileSync(join(target, file), "utf8"))]));
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
