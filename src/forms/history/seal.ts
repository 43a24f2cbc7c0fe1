import { fingerprint } from "../../domain/text/fingerprint";
import type { Cell } from "../../rules/tracker-row";

/** The columns that a row is sealed over, in the order in which the seal takes them; columns that come later are never among them. */
export const sealedKeys = [
  "id", "event", "task", "taskName", "owner", "department", "start", "wasDue", "due", "percent", "status", "light", "asOf", "previous", "at", "by", "others", "change",
] as const;

/**
 * A print of a row's content and of its workbook, by which a row that somebody has changed, or brought from elsewhere, is told. It keeps nothing secret. Numbers count as
 * far as every program saves them.
 */
export const sealOf = (cells: Readonly<Partial<Record<string, Cell>>>, book: string): string =>
  fingerprint(JSON.stringify([book, ...sealedKeys.map((key) => plain(cells[key] ?? ""))]));

const plain = (value: Cell): Cell => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
