import { LiaisonError } from "../../domain/liaison-error";
import type { Book } from "../../excel/read-book";

/**
 * Formulas, rules and sheets of a later version mean more than this one knows: whatever lays ours there would take that away. Reading, and entering rows into
 * spare ones, are left to people.
 * @throws LiaisonError `newer-workbook`
 */
export function refuseNewer({ schema, registry }: Pick<Book, "schema" | "registry">): void {
  if (schema > registry.schema) throw new LiaisonError("newer-workbook", { schema, known: registry.schema });
}
