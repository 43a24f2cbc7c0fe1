import type { JudgedForm, ViewChange, ViewLook } from "../../excel/form";
import type { Book } from "../../excel/read-book";
import { sheetWords } from "../../excel/standing-sheet";
import { judgedTracker } from "./judge";
import { expectedSummary } from "./summarise";
import { currentSizes, laidSummary, loadSummaryCondition, outgrown } from "./summary-condition";
import { sizesFormula, summaryLayout, summarySizesName, unfinishedMark } from "./summary-layout";
import { generatedSources, writeSummary } from "./summary-sheet";

/** 汇总/Summary: laid anew where somebody has typed over it, or where the lists have outgrown it. */
export function inspectSummary(workbook: Excel.Workbook, book: Book, judged: ReadonlyMap<string, JudgedForm>): () => readonly ViewLook[] {
  const [records, sheet] = [judgedTracker(judged), book.sheets["summary"]];
  if (records === undefined || sheet === undefined) return () => [];
  const condition = loadSummaryCondition(workbook, book, expectedSummary(book, records));
  return () => {
    const { typedOver, mislabelled, differs } = condition();
    return [{
      sheet,
      state: ({ inOrder }) => {
        // Other figures are the summary's own fault only where the tables are in order.
        if (typedOver || mislabelled || (differs && inOrder && book.asOf !== undefined) || laidSummary(book)?.unfinished === true) return "broken";
        return outgrown(book) ? "outgrown" : "sound";
      },
      mend: () => restoreSummary(workbook, book),
    }];
  };
}

function restoreSummary(workbook: Excel.Workbook, book: Book): readonly ViewChange[] {
  const laid = laidSummary(book);
  const build = sheetWords(workbook, book, "summary", laid === undefined ? [] : [summarySizesName]);
  const sizes = outgrown(book) ? currentSizes(book) : (laid ?? currentSizes(book));
  const layout = summaryLayout(sizes);
  build.define(summarySizesName, sizesFormula(sizes, outgrown(book) ? "?" : unfinishedMark), false);
  if (outgrown(book)) {
    build.range(`A5:M${layout.note + 60}`).clear();
    build.paper(`A1:M${layout.note}`);
    build.sheet.pageLayout.setPrintArea(`A1:M${layout.note}`);
  }
  const usual = generatedSources(build);
  const { department, owner, status } = book.lists;
  writeSummary(build, layout, {
    department: department?.reference ?? usual.department, owner: owner?.reference ?? usual.owner, status: status?.reference ?? usual.status,
  });
  // Only now does the workbook say that all of it stands; a run that stopped on the way is made good by the next.
  workbook.names.getItem(summarySizesName).formula = sizesFormula(sizes);
  return [{ what: "summary-restored", sheet: build.name, cells: [`A1:M${layout.note}`], count: 1, details: "" }];
}
