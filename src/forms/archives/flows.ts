import { isoFromSerial } from "../../domain/dates/excel-date";
import { textKey } from "../../domain/text/text-key";
import type { Flow } from "../../excel/flow";
import { flowRows } from "../../excel/flow-rows";
import { cellText } from "../../rules/cell-text";
import { forms } from "./held-in";

type Category = "start" | "plan" | "process" | "result" | "review";

const categories: Readonly<Record<(typeof forms.keys)[number], Category>> = {
  requests: "start", charters: "start", plans: "plan", duties: "plan", tracker: "plan", minutes: "process", risks: "process",
  resourceLoans: "process", changes: "process",
  reviews: "process", decisions: "process", acceptances: "result", retrospectives: "review", leftovers: "review",
};

/**
 * The archive list is begun (P25): a line for each form of the workbook, named 项目名称-日期 (N16); one in which something is open or nothing
 * stands is not complete.
 */
export const archiveList: Flow = {
  key: "archiveList", needs: ["archives"],
  propose(input) {
    const { book, asOf, say } = input;
    const listed = new Set((book.tables["archives"]?.rows ?? []).map(({ cells }) => textKey(cellText(cells["form"] ?? ""))));
    return forms.keys.flatMap((key) => {
      const [word, table] = [say(`${forms.words}.${key}`), book.tables[key]];
      if (table === undefined || listed.has(textKey(word))) return [];
      const isOpen = table.rows.length === 0 || flowRows(input, key).some((row) => row.isOpen);
      return [{
        source: key, title: word, sets: [],
        adds: [{
          register: "archives",
          cells: {
            file: word, category: say(`forms:archives.category.${categories[key]}`), complete: isOpen ? say("forms:lists.no") : "",
            name: book.projectName === "" ? "" : `${book.projectName}-${word}-${isoFromSerial(asOf)}`, form: word,
          },
        }],
      }];
    });
  },
};
