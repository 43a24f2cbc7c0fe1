/** Workbooks that whoever serves the page offers beside the page's own: the add-in's demonstration, a customer's template. */
import type { OfficeLocale } from "../../client/office-context";

/** Where the server lists them; most serve none. */
const listAddress = "/workbench/scenarios.json";

export interface GivenScenario {
  readonly name: string;
  readonly title: Readonly<Record<OfficeLocale, string>>;
  /** Addresses of .xlsx files. */
  readonly file: Readonly<Record<OfficeLocale, string>>;
  /** The date that the workbook is to be seen at, `YYYY-MM-DD`; without it, today. */
  readonly asOf?: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

function inBothLanguages(value: unknown): Readonly<Record<OfficeLocale, string>> | undefined {
  if (!isRecord(value)) return undefined;
  const { "zh-CN": chinese, "en-US": english } = value;
  return typeof chinese === "string" && typeof english === "string" ? { "zh-CN": chinese, "en-US": english } : undefined;
}

/** @throws Error when the text is no list of scenarios. */
export function readScenarios(value: unknown): readonly GivenScenario[] {
  if (!Array.isArray(value)) throw new Error("a list of scenarios is expected");
  return value.map((item: unknown) => {
    const name = isRecord(item) ? item["name"] : undefined;
    const title = isRecord(item) ? inBothLanguages(item["title"]) : undefined;
    const file = isRecord(item) ? inBothLanguages(item["file"]) : undefined;
    const asOf = isRecord(item) ? item["asOf"] : undefined;
    if (typeof name !== "string" || !title || !file) throw new Error("a scenario has a name, and title and file in zh-CN and en-US");
    return { name, title, file, ...(typeof asOf === "string" ? { asOf } : {}) };
  });
}

/** None when the server lists none. */
export async function fetchScenarios(): Promise<readonly GivenScenario[]> {
  const response = await fetch(listAddress);
  return response.status === 404 ? [] : readScenarios(await response.json());
}

/** @throws Error when the file cannot be had. */
export async function fetchWorkbook(scenario: GivenScenario, locale: OfficeLocale): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  const response = await fetch(scenario.file[locale]);
  if (!response.ok) throw new Error(`${scenario.file[locale]}: HTTP ${response.status} ${await response.text()}`);
  return { bytes: new Uint8Array(await response.arrayBuffer()), name: `${scenario.title[locale]}.xlsx` };
}
