/** Rows of a new register: as many at least, and as many to spare below those that it is filled with, so that people can type on a phone. */
export const registerRows = { least: 60, spare: 30 } as const;
