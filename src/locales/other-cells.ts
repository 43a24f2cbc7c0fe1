import type { Finding, MessageValues } from "../domain/finding";
import { cellRuns } from "../domain/one-cause";

/** A finding's message, and behind it the other cells that it holds for. */
export function withOtherCells(translate: (key: string, values: MessageValues) => string, message: string, { also = [] }: Pick<Finding, "also">): string {
  return also.length === 0 ? message : `${message} ${translate("findings:also", { count: also.length, cells: cellRuns(also) })}`;
}
