/** The whole of a probe: look whether the workbook is empty, ask, take away, look again, report. */
import type { ExcelHere, ProbeItem } from "./item";
import { describeExcel, makeReport, type HostAnswers, type Report } from "./report";
import { runProbe, type RunOptions } from "./run";
import { differences, readWorkbook, tidyUp } from "./workbook";

/** The workbook is not empty; `contents` says what is in it. Nothing was changed. */
export class NotEmptyError extends Error {
  override readonly name = "NotEmptyError";
  constructor(readonly contents: readonly string[]) {
    super(`The workbook is not empty: ${contents.join("; ")}.`);
  }
}

interface ProbeOptions extends Pick<RunOptions, "limitMs" | "onAnswer"> {
  readonly items: readonly ProbeItem[];
  readonly host: HostAnswers;
  readonly now?: () => Date;
}

/** @throws NotEmptyError before anything is done; an error of Excel when the workbook cannot be read or tidied up. */
export async function probeWorkbook(here: ExcelHere, { items, host, now = () => new Date(), ...options }: ProbeOptions): Promise<Report> {
  const before = await readWorkbook(here);
  if (before.contents.length > 0) throw new NotEmptyError(before.contents);
  const started = now();
  const onWeb = here.Office.context.platform === here.Office.PlatformType.OfficeOnline;
  const answers = await runProbe(here, { items, onWeb, ...options });
  const milliseconds = now().getTime() - started.getTime();
  await tidyUp(here, before);
  const left = differences(before, await readWorkbook(here));
  return makeReport({ at: started.toISOString(), excel: describeExcel(here), milliseconds, left }, items, answers, host);
}
