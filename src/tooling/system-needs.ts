import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A program or font outside npm that some tests use. */
export interface SystemNeed {
  readonly what: string;
  readonly debianPackage: string;
  readonly isPresent: () => boolean;
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function hasChineseFont(): boolean {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

/** The Python that has the module: another may stand before it on the PATH. */
export function pythonWith(module: string): string | undefined {
  return ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", `import ${module}`], { stdio: "ignore" }).status === 0);
}

export const systemNeeds = {
  chromium: { what: "Chromium", debianPackage: "chromium", isPresent: () => onPath("chromium") },
  calc: { what: "LibreOffice Calc", debianPackage: "libreoffice-calc", isPresent: () => onPath("soffice") && (onPath("localc") || onPath("scalc")) },
  poppler: { what: "pdftoppm", debianPackage: "poppler-utils", isPresent: () => onPath("pdftoppm") },
  openpyxl: { what: "openpyxl for Python 3", debianPackage: "python3-openpyxl", isPresent: () => pythonWith("openpyxl") !== undefined },
  fonts: { what: "a Chinese font", debianPackage: "fonts-noto-cjk", isPresent: hasChineseFont },
} as const satisfies Record<string, SystemNeed>;

export type SystemNeedName = keyof typeof systemNeeds;

/** What the person must type, as root, on Debian or Ubuntu. */
export function installCommand(missing: readonly SystemNeed[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${missing.map((need) => need.debianPackage).join(" ")}`;
}

/** Installs what is missing where that is possible (root on Debian). Returns what is still missing, with what to do about it. */
export function ensureSystemNeeds(needs: readonly SystemNeed[]): { readonly missing: readonly SystemNeed[]; readonly advice: string } {
  const missing = needs.filter((need) => !need.isPresent());
  if (missing.length === 0) return { missing, advice: "" };
  const command = installCommand(missing);
  const names = missing.map((need) => need.what).join(", ");
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    console.log(`Installing ${names} …`);
    const result = spawnSync("sh", ["-c", command], { encoding: "utf8", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    if (result.status !== 0) return { missing, advice: `${names} could not be installed:\n${result.stdout.slice(-2000)}${result.stderr.slice(-2000)}` };
    const still = missing.filter((need) => !need.isPresent());
    return { missing: still, advice: still.length === 0 ? "" : `Installed, but not found on the PATH: ${still.map((need) => need.what).join(", ")}` };
  }
  return { missing, advice: `${names} must be installed first. On Debian or Ubuntu type:\n\n    sudo sh -c '${command}'\n\nElsewhere install ${names} with your package manager, so that chromium, soffice, pdftoppm and python3 are on the PATH.` };
}
