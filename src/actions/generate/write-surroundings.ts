import { loadBook, wordsFor, type Book } from "../../excel/read-book";
import { loadIntents, type Intent } from "../../excel/writer/intent";
import type { LayingWords } from "../../excel/writer/grow-form";
import { translator } from "../../locales/translate";
import { registry } from "../../forms/registry";
import type { Steps } from "../run";
import { refuseNewer } from "../workbook/refuse-newer";

/** A workbook of ours with what earlier presses have begun in it. */
export interface MarkedBook {
  readonly book: Book | undefined;
  readonly intents: readonly Intent[];
}

export function loadMarkedBook(workbook: Excel.Workbook): () => MarkedBook {
  const [book, intents] = [loadBook(workbook, registry), loadIntents(workbook)];
  return () => ({ book: book(), intents: intents() });
}

/**
 * In which words rows to spare are laid in this workbook.
 * @throws LiaisonError `newer-workbook` where its formulas may say more than ours
 */
export function layingWords(book: Book): LayingWords {
  refuseNewer(book);
  const translate = translator(book.language);
  return {
    translate, words: wordsFor(book),
    listsSheet: book.sheets["lists"] ?? "", rosterSheet: book.sheets["roster"] ?? "",
  };
}

/** Steps of a write that may have to look again: between two of them a person may cancel as long as nothing has been written. */
export function writeSteps(steps: Steps): (step: "look" | "write") => void {
  let writes = false;
  return (step) => {
    if (writes) return;
    if (step === "look") {
      steps.begin("read");
      return;
    }
    steps.finish("read");
    steps.begin("write");
    writes = true;
  };
}
