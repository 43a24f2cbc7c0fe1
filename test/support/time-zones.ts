/** Where the add-in is used, as far as clocks go: none, one with daylight saving behind UTC, one ahead of it. */
export const timeZones = ["UTC", "America/New_York", "Asia/Shanghai"] as const;

declare global {
  /** See test/support/node-environment.cjs. */
  function standInTimeZone(zone: string): void;
}

/** `2026-03-08 00:00` as the wall clock shows it in the zone in which the test stands now. */
export function wallClock(text: string): Date {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = text.split(/[-: ]/).map(Number);
  return new Date(year, month - 1, day, hours, minutes);
}

/** The night of the change, the shortest and longest day where clocks change, the ends of a day, a leap day, a year that the calendar lacks. */
export const wallClocks = [
  "2026-03-08 00:00", "2026-03-08 03:00", "2026-11-01 01:30", "2026-11-01 23:59", "2026-12-31 23:59", "2027-01-01 00:00", "2028-02-29 00:00", "2028-02-29 23:59",
] as const;
