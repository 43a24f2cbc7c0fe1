import { LiaisonError } from "../../domain/liaison-error";
import type { Translate } from "../../locales/translate";
import type { FormulaWords } from "../../rules/formula";
import { growBy, loadFormCondition, loadProtected } from "../form-condition";
import { grownRanges, holdForm } from "../form-ranges";
import { validatedKeys } from "../form-rules";
import { growTable, writeColours, writeFormulas, writeValidation } from "./restore-form";
import { computedKeys } from "../table-form";
import type { FormAsRead } from "./held-rows";

/** In which words rows to spare are laid. */
export interface LayingWords {
  readonly translate: Translate;
  readonly words: FormulaWords;
  readonly listsSheet: string;
  readonly rosterSheet: string;
}

/**
 * Adds a block of spare rows with formulas, validation and colours of ours to a form whose rows are used up. The table's own growing is what co-authors'
 * edits bear least, and so is kept for where no spare row is left.
 * @param rows how many; a block of the usual size where nothing is said
 * @param need `"comfort"` where the rows at hand would do: then nothing is added, and nothing refused, under a filter or above what people
 * have typed below
 */
export async function growForm(
  context: Excel.RequestContext, { form, table }: FormAsRead, { translate, words, listsSheet, rosterSheet }: LayingWords, rows = growBy,
  need: "must" | "comfort" = "must",
): Promise<void> {
  const { workbook } = context;
  const { columns, place } = table;
  const held = holdForm(workbook, form, table, []);
  const condition = loadFormCondition(workbook, form, table, held.ranges);
  const guarded = loadProtected(workbook, [form.key]);
  await context.sync();
  if (guarded().length > 0) throw new LiaisonError("sheet-protected", { sheet: place.sheet });
  const { filtered, flagRuleIds, freeBelow } = condition();
  if (need === "comfort" && (filtered || !freeBelow)) return;
  if (filtered) throw new LiaisonError("table-filtered", { sheet: place.sheet, columns: translate(`forms:${form.key}.fields.${form.title}`) });
  // Whoever moved cells meanwhile is planned around anew.
  if (!held.asRead()) return;
  growTable(workbook, form, table, rows);
  const ranges = grownRanges(held.ranges, rows);
  const lastRow = place.lastRow + rows;
  const rules = { form, translate, columns, firstRow: place.firstRow + 1, listsSheet, rosterSheet };
  writeFormulas(ranges, form, { place: { ...place, lastRow }, columns }, computedKeys(form), words);
  writeValidation(ranges, validatedKeys(form), rules);
  writeColours(workbook, ranges, flagRuleIds, rules);
  await context.sync();
}
