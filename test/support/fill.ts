import type { HostForTest } from "./host";

/** Writes values through the API from a cell on. */
export async function fill({ Excel }: HostForTest, values: unknown[][], address = "A1"): Promise<void> {
  await Excel.run(async (context) => {
    const start = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    start.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values = values;
    await context.sync();
  });
}
