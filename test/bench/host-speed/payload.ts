/** What is written and read: a sheet of numbers and texts, and one formula a row that reads both. */
export const rows = 10_000;
export const columns = 10;

export const values = (): (string | number)[][] =>
  Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_cell, column) => (column % 2 === 1 ? `text ${row} ${column}` : row * column + 0.5)));

export const formulas = (): string[][] => Array.from({ length: rows }, (_row, row) => [`=A${row + 1}*2+LEN(B${row + 1})`]);
