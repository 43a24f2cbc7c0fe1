import type { Profile, ProfileLimit } from "../../catalog/profile";
import { LiaisonError } from "../../domain/liaison-error";
import { loadBook, type Book } from "../../excel/read-book";
import { registry } from "../../forms/registry";
import type { ActionEnvironment } from "../action";
import { runAction } from "../run";

/** The lists and limits of the workbook as they now stand, as a profile for the next ones. Reads only. */
export function exportProfile(environment: ActionEnvironment): Promise<Profile> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    const book = tracker();
    if (book === undefined) throw new LiaisonError("no-tracker");
    steps.finish("read");
    return profileOf(book);
  });
}

/** Words that count as none of our states, and rules that cannot be read, are left to the guides' defaults: a profile holds nothing that it would refuse. */
function profileOf(book: Book): Profile {
  const statuses = book.statuses.flatMap(({ label, state }) => (state === "?" ? [] : [{ word: label, countsAs: state }]));
  const urgencies = book.urgencies.flatMap(({ label, state }) => (state === "?" ? [] : [{ word: label, countsAs: state }]));
  const limits = Object.values(book.rules.settings).flatMap((rule): [string, ProfileLimit][] => {
    if (!rule.readable || book.rules.lacking.includes(rule.id)) return [];
    const { id, limit, basis, severity, on } = rule;
    const row = book.registry.limits.find((candidate) => candidate.id === id);
    return [[id, { ...(row?.limit !== undefined && { limit }), ...(row?.basis !== undefined && { basis }), severity, on }]];
  });
  return {
    language: book.language,
    lists: {
      ...(book.departments.length > 0 && { departments: book.departments }), ...(statuses.length > 0 && { statuses }), ...(book.priorities.length > 0 && { priorities: book.priorities }),
      ...(urgencies.length > 0 && { urgencies }),
    },
    limits: Object.fromEntries(limits),
    ...(book.registry.own.definitions.length > 0 && { forms: book.registry.own.definitions }),
  };
}
