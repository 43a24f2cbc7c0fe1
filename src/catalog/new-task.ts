import type { TrackerKey } from "./tracker";

/** A task as it is first written: text, serial dates, fractions of 1; absent cells stay blank. */
export type NewTask = Readonly<Partial<Record<TrackerKey, string | number>>>;
