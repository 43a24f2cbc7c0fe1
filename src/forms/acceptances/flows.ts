import { textKey } from "../../domain/text/text-key";
import type { Flow } from "../../excel/flow";
import { flowRows } from "../../excel/flow-rows";
import { cellText } from "../../rules/cell-text";

/** What is to be accepted is signed by every department (P22): a row for each that has none yet. */
export const acceptanceToSignatures: Flow = {
  key: "acceptanceToSignatures", needs: ["acceptances", "signatures"],
  propose(input) {
    const { book, say } = input;
    const rows = book.tables["signatures"]?.rows ?? [];
    return flowRows(input, "acceptances").filter(({ isOpen }) => isOpen).flatMap((one) => {
      const asked = new Set(
        rows.filter(
          ({ cells }) => textKey(cellText(cells["acceptance"] ?? "")) === textKey(one.id)
        ).map(({ cells }) => textKey(cellText(cells["department"] ?? "")))
      );
      const missing = book.departments.filter((department) => !asked.has(textKey(department)));
      if (missing.length === 0) return [];
      return [{
        source: one.id, title: `${one.text("deliverable")}: ${missing.join(say("forms:list-separator"))}`, sets: [],
        adds: missing.map((department) => ({ register: "signatures", cells: { acceptance: one.id, department } })),
      }];
    });
  },
};
