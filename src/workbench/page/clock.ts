/** The workbook's idea of now: the real time of day, on the real date or on one that a person chose. */
export class Clock {
  private chosen: { readonly year: number; readonly month: number; readonly day: number } | undefined;

  /** @param date `YYYY-MM-DD`; empty for the real date. */
  set(date: string): void {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
    this.chosen = parts ? { year: Number(parts[1]), month: Number(parts[2]) - 1, day: Number(parts[3]) } : undefined;
  }

  readonly now = (): Date => {
    const now = new Date();
    if (this.chosen) now.setFullYear(this.chosen.year, this.chosen.month, this.chosen.day);
    return now;
  };
}
