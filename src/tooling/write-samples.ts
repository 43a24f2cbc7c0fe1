/** Writes the workbooks for people who want to look before they install anything: `npm run samples`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../actions/generate/generate";
import { openHeadlessExcel } from "../cli/headless-excel";
import { serialFromParts } from "../domain/dates/excel-date";
import { languages } from "../domain/language";
import { demoProject } from "../forms/demo-project";
import { root } from "./paths";

/** The day at which the sample is archived: whenever it is opened, it shows what it showed then. */
const asOf = serialFromParts(2026, 3, 20);
const forms = ["tracker", "requests", "duties", "risks", "minutes"];

/** The blank one of a new workbook, which is nobody's. */
async function removeFirstSheet(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getFirst().delete();
  await context.sync();
}

async function writeSamples(): Promise<void> {
  const folder = join(root, "assets", "samples");
  mkdirSync(folder, { recursive: true });
  for (const language of languages) {
    const excel = await openHeadlessExcel({ language, now: () => new Date(2026, 2, 20, 9) });
    const environment = {
      run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => excel.office.Excel.run(batch), language, today: () => asOf,
      now: () => asOf + 0.375
    };
    await generate(environment, { ...demoProject(language, asOf, "Asia/Shanghai"), asOf, forms });
    await environment.run(removeFirstSheet);
    writeFileSync(join(folder, `liaison-sample.${language}.xlsx`), excel.save().bytes);
    excel.close();
  }
}

writeSamples().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
