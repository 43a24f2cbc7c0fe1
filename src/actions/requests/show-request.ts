import { LiaisonError } from "../../domain/liaison-error";
import { ownSheet } from "../../excel/probe-workbook";
import { loadBook, type Book } from "../../excel/read-book";
import { requestPage } from "../../forms/requests/page";
import { settle } from "../../excel/writer/settle";
import { registry } from "../../forms/registry";
import type { ActionEnvironment } from "../action";
import { holdChosenRequest } from "./request-page";
import { runAction } from "../run";
import { writeSteps } from "../generate/write-surroundings";

/** Brings 需求表 up with one request, or empty for a new one; what was typed over its boxes gives way to what the register says. */
export function showRequest(environment: ActionEnvironment, id: string | undefined): Promise<void> {
  return runAction(environment, 2, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const tracker = loadBook(workbook, registry);
    await context.sync();
    const first = tracker();
    if (first?.sheets["requestForm"] === undefined) throw new LiaisonError("no-requests");
    const kept = new Set<string>();
    const plan = (book: Book | undefined): ReturnType<Parameters<typeof settle>[0]["plan"]> => {
      const page = book === undefined ? undefined : holdChosenRequest(book, id, kept);
      return page === undefined ? undefined : { hold: [page] };
    };
    await settle({ context, load: (workbook) => loadBook(workbook, registry), before: writeSteps(steps), plan, putBack: ({ cell }) => kept.add(cell) }, first);
    const sheet = ownSheet(workbook, "requestForm");
    sheet.activate();
    sheet.getRange(id === undefined ? "C5" : requestPage.idCell).select();
    await context.sync();
    steps.finish("write");
  });
}
