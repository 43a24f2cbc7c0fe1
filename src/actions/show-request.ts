import { LiaisonError } from "../domain/liaison-error";
import { loadTracker } from "../excel/read-tracker";
import { idCell } from "../excel/request-form-layout";
import { writeBoxes } from "../excel/sheets/request-form-sheet";
import { translator } from "../locales/translate";
import type { ActionEnvironment } from "./action";
import { sheetWords } from "./restore";
import { runAction } from "./run";

/** Brings 需求表 up with one request, or empty for a new one; what was typed over its boxes gives way to what the register says. */
export function showRequest(environment: ActionEnvironment, id: string | undefined): Promise<void> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    const tracker = loadTracker(context.workbook);
    await context.sync();
    const book = tracker();
    if (book?.sheets.requestForm === undefined) throw new LiaisonError("no-requests");
    steps.finish("read");
    steps.begin("write");
    const build = sheetWords(context.workbook, book, "requestForm");
    writeBoxes(build);
    build.range(idCell).values = [[id ?? translator(book.language)("forms:requestForm.new")]];
    build.sheet.activate();
    build.range(id === undefined ? "C5" : idCell).select();
    await context.sync();
    steps.finish("write");
  });
}
