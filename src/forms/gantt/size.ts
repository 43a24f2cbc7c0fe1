/** Periods across: thirteen weeks by day, and under the 120 columns that a sheet of paper bears. */
export const periods = 91;

/** Lines of a new chart: at least so many, and so many to spare below the last task. */
export const leastLines = 36;
export const spareLines = 20;
