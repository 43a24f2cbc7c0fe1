import { LiaisonError } from "../domain/liaison-error";
import type { TrackerBook } from "../excel/read-tracker";
import { growTable, ruleContext, writeColours, writeFormulas, writeValidation } from "../excel/restore-tracker";
import { SheetBuilder } from "../excel/sheets/sheet-builder";
import { writeSummary } from "../excel/sheets/summary-sheet";
import { printArea } from "../excel/sheets/tracker-sheet";
import { currentSizes, outgrown, type SummaryCondition } from "../excel/summary-condition";
import { summaryLayout } from "../excel/summary-layout";
import type { TrackerCondition } from "../excel/tracker-condition";
import { computedKeys, type ComputedKey } from "../excel/tracker-formulas";
import { flagFormats, validatedKeys } from "../excel/tracker-rules";
import { names, sheetKeys, type SheetKey } from "../excel/workbook-names";
import { translator } from "../locales/translate";
import { formulaWords } from "../rules/formula";
import { reasonText } from "../rules/reason";
import { flagContext } from "../excel/read-tracker";
import type { RefreshChange } from "./action";
import type { JudgedBook } from "./judge-book";

/** Fewer empty rows than this at the table's end and it grows. */
const leastSpare = 10;

/** Queues whatever has to be restored and says what that is; nothing where all stands as it should. */
export function restore(
  workbook: Excel.Workbook, book: TrackerBook, judged: JudgedBook, condition: TrackerCondition, summary: SummaryCondition,
): readonly RefreshChange[] {
  const sheet = workbook.worksheets.getItem(book.place.sheet);
  const translate = translator(book.language);
  const changes: RefreshChange[] = [];
  const say = (what: RefreshChange["what"], cells: readonly string[], count: number, details: string, where = book.place.sheet): void => {
    changes.push({ what, sheet: where, cells, count, details });
  };
  const lastContent = Math.max(book.place.firstRow, ...book.rows.map(({ row }) => row));
  const grows = book.place.lastRow - lastContent < leastSpare && condition.freeBelow && !condition.filtered;
  const lastRow = grows ? growTable(workbook, sheet, book) : book.place.lastRow;
  if (grows) say("rows-added", [`${book.place.lastRow + 1}:${lastRow}`], lastRow - book.place.lastRow, "");

  const broken = grows ? computedKeys : brokenColumns(book, judged, condition);
  const named = (keys: readonly string[]): string => keys.map((key) => translate(`forms:tracker.fields.${key}`)).join(translate("forms:list-separator"));
  if (broken.length > 0) {
    if (condition.filtered) throw new LiaisonError("table-filtered", { sheet: book.place.sheet, columns: named(broken) });
    writeFormulas(sheet, book, broken, formulaWords(translate), lastRow);
    if (!grows) say("formulas-restored", condition.brokenFormulas.flatMap(({ cells }) => cells), broken.length, named(broken));
  }
  const rules = ruleContext(book, translate, lastRow);
  if (rules !== undefined) {
    const validation = grows ? validatedKeys : condition.brokenValidation;
    if (validation.length > 0) writeValidation(sheet, validation, rules);
    if (!grows && validation.length > 0) say("validation-restored", [], validation.length, named(validation));
    if (grows || condition.coloursBroken) writeColours(sheet, book, condition.flagRuleIds, rules);
    if (!grows && condition.coloursBroken) say("formats-restored", [], flagFormats.length, "");
  }
  const wanted = printArea(lastContent - book.place.firstRow, lastRow);
  if (condition.printedTo < lastContent) {
    sheet.pageLayout.setPrintArea(wanted);
    say("print-area-set", [wanted], 1, wanted);
  }
  // Other figures are the summary's own fault only where the tracker is in order.
  const wrong = summary.differs && broken.length === 0 && book.asOf !== undefined;
  if (summary.typedOver || wrong || outgrown(book)) restoreSummary(workbook, book, say);
  return changes;
}

/** Columns with a constant or a hole among their formulas, or whose values are not what the row says. */
function brokenColumns(book: TrackerBook, judged: JudgedBook, condition: TrackerCondition): readonly ComputedKey[] {
  const broken = new Set<ComputedKey>(condition.brokenFormulas.map(({ key }) => key));
  // Without a date in the as-of cell the formulas rightly say that they cannot tell.
  if (book.asOf === undefined) return computedKeys.filter((key) => broken.has(key));
  const translate = translator(book.language);
  const context = flagContext(book, judged.asOf);
  for (const { cells, flag } of judged.records) {
    const { state } = flag;
    const shown: Readonly<Record<ComputedKey, unknown>> = {
      flag: flag.flag === "" ? "" : book.flagWords[flag.flag],
      state: state === "" || state === "?" ? state : translate(`forms:lists.states.${state}`),
      daysOverdue: flag.daysOverdue, daysLeft: flag.daysLeft, daysSilent: flag.daysSilent,
      reason: reasonText(cells, flag, context, translate),
    };
    for (const key of computedKeys) {
      if (shown[key] !== cells[key]) broken.add(key);
    }
  }
  return computedKeys.filter((key) => broken.has(key));
}

function restoreSummary(
  workbook: Excel.Workbook, book: TrackerBook,
  say: (what: RefreshChange["what"], cells: readonly string[], count: number, details: string, where?: string) => void,
): void {
  const name = book.sheets.summary;
  if (name === undefined) return;
  const build = sheetWords(workbook, book, "summary");
  const sizes = outgrown(book) ? currentSizes(book) : (book.summarySizes ?? currentSizes(book));
  const layout = summaryLayout(sizes);
  if (outgrown(book)) {
    build.range(`A5:M${layout.note + 60}`).clear();
    build.paper(`A1:M${layout.note}`);
    build.define(names.summarySizes, `="${sizes.departments},${sizes.owners},${sizes.statuses}"`, false);
    build.sheet.pageLayout.setPrintArea(`A1:M${layout.note}`);
  }
  writeSummary(build, layout);
  say("summary-restored", [`A1:M${layout.note}`], 1, "", name);
}

/** A builder on a sheet of ours that stands already, in the workbook's own language. */
export function sheetWords(workbook: Excel.Workbook, book: TrackerBook, key: SheetKey): SheetBuilder {
  const translate = translator(book.language);
  const sheetNames = Object.fromEntries(sheetKeys.map((one) => [one, book.sheets[one] ?? translate(`forms:sheets.${one}`)])) as Record<SheetKey, string>;
  const existingNames = new Set<string>(Object.values(names));
  return new SheetBuilder(
    { workbook, language: book.language, translate, words: formulaWords(translate), sheetNames, existingNames },
    key, workbook.worksheets.getItem(sheetNames[key]),
  );
}
