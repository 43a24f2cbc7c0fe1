import { without } from "./without";
import type { AdoptedSheet, CheckReport } from "../../../actions/action";
import type { ForeignChoice } from "../../../actions/check/check-foreign";
import type { ForeignAnswers } from "../../../domain/sheets-of-others/answers";
import { listForms } from "../../../domain/sheets-of-others/vocabulary";
import type { PaneActions, RunOptions } from "../../actions/pane-actions";

/** How a sheet with these headers is to be read: kept on this machine, never in the workbook, which is not ours. */
interface RememberedReading {
  readonly form: string;
  /** Field by header. */
  readonly fields: Readonly<Record<string, string>>;
  readonly answers: ForeignAnswers;
}

const storageKey = "liaison.sheet-readings";
/** The oldest go when more sheets than this have been corrected. */
const mostRemembered = 50;

/** Next week's file has the same headers, whatever it is called. */
function signatureOf({ columns, unmatched }: AdoptedSheet): string {
  return [...columns, ...unmatched].map(({ header }) => header).sort().join("\n");
}

function stored(): Record<string, RememberedReading> {
  try {
    const parsed: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? "{}");
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    // Storage is refused here, or somebody else wrote into it: then nothing is remembered.
    return {};
  }
}

export function rememberReading(adopted: AdoptedSheet, { mapping, answers }: ForeignChoice): void {
  if (mapping === undefined && answers === undefined) return;
  const others = without(stored(), signatureOf(adopted));
  const reading: RememberedReading = { form: adopted.form, fields: Object.fromEntries(adopted.columns.map(({ header, field }) => [header, field])), answers: answers ?? {} };
  try {
    const kept = Object.entries(others).slice(1 - mostRemembered);
    window.localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries([...kept, [signatureOf(adopted), reading]])));
  } catch {
    // Storage is refused or full: the reading lasts as long as the pane.
  }
}

/** The choice that was made for a sheet with the same headers; undefined where none was, or where it says what was read anyway. */
function choiceFor(adopted: AdoptedSheet): ForeignChoice | undefined {
  const reading = stored()[signatureOf(adopted)];
  const form = listForms.find((one) => one === reading?.form);
  if (reading === undefined || form === undefined || adopted.mapping === undefined) return undefined;
  const columns = new Map([...adopted.columns, ...adopted.unmatched].flatMap(({ header, index }) => (index === undefined ? [] : [[index, reading.fields[header] ?? ""] as const])));
  return { sheet: adopted.sheet, mapping: { ...adopted.mapping, form, columns }, answers: reading.answers };
}

/** A report, or that of a second Check where a sheet with these headers has been corrected before. */
export async function asRemembered(report: CheckReport, actions: PaneActions, options: RunOptions, choice: ForeignChoice | undefined): Promise<CheckReport> {
  if (choice?.mapping !== undefined || choice?.answers !== undefined || report.adopted === undefined) return report;
  const remembered = choiceFor(report.adopted);
  return remembered === undefined ? report : actions.check(options, remembered);
}
