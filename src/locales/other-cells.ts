import type { Finding, MessageValues } from "../domain/findings/finding";
import { cellRuns } from "../domain/findings/one-cause";

/** A finding's message, and behind it the other cells that it holds for. */
export function withOtherCells(translate: (key: string, values: MessageValues) => string, message: string, { also = [] }: Pick<Finding, "also">): string {
  return also.length === 0 ? message : `${message} ${translate("findings:also", { count: also.length, cells: cellRuns(also) })}`;
}
