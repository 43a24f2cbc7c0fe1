/** The add-in's demonstration project as workbooks to start the workbench with, made when they are first asked for. */
import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./paths";
import type { SiteScenario } from "./site";

const folder = join(root, ".cache", "scenarios");

/** So late that most of the demonstration's tasks are overdue. */
const daysLate = 35;

function isoDay(offset: number): string {
  const day = new Date();
  day.setDate(day.getDate() + offset);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");
}

/** A process of its own: the command line brings an Excel along, which the server has no use for. */
async function generate(locale: string): Promise<Buffer> {
  const file = join(folder, `demo.${locale}.xlsx`);
  await mkdir(folder, { recursive: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "src", "tooling", "liaison.mjs"), "generate", "--demo", "--out", file, "--lang", locale], { cwd: root, stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0 && code !== 1) throw new Error(`The demonstration could not be generated (exit code ${code}).`);
  return readFile(file);
}

const made = new Map<string, Promise<Buffer>>();

/** Once a day and language: its dates count from today. */
function demo(locale: string): Promise<Buffer> {
  const key = `${isoDay(0)} ${locale}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const file = generate(locale).catch((error: unknown) => {
    made.delete(key);
    throw error;
  });
  made.set(key, file);
  return file;
}

export const productScenarios = (): readonly SiteScenario[] => [
  { name: "demo", title: { "zh-CN": "示例项目", "en-US": "Demonstration project" }, file: demo },
  { name: "late", title: { "zh-CN": "已经拖延的示例项目", "en-US": "The project, running late" }, asOf: isoDay(daysLate), file: demo },
];
