import type { WorkbookFile } from "../document/types";

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name.toLowerCase()).size);
}

/** Two sheets or two tables that go by one name, in words; Excel repairs such a file by renaming one of them. */
export function nameUsedTwice({ sheets }: Pick<WorkbookFile, "sheets">): string | undefined {
  const sheet = repeated(sheets.map(({ name }) => name));
  if (sheet !== undefined) return `two sheets are named "${sheet}"`;
  const table = repeated(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  return table === undefined ? undefined : `two tables are named "${table}"`;
}
