import type { ProductMutant } from "../product-mutant";

const corrections = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "domain/findings/corrections.ts", find, replace, caughtBy: { file: "domain/findings/corrections.test.ts" },
});
const near = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "domain/text/near-words.ts", find, replace, caughtBy: { file: "domain/text/near-words.test.ts" },
});
const told = (bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: "cli/file-error.ts", find, replace, caughtBy: { file: "cli/file-error.test.ts" },
});

/** What is suggested, accepted and told: a cell that is put right wrongly is worse than one that is only reported. */
export const suggestionMutants: readonly ProductMutant[] = [
  corrections(
    "one name of several is put in place of all of them", "(textKey(textOf(finding, \"name\")) === textKey(before) ? texts",
    "(textKey(before) !== \"\" ? texts"
  ),
  corrections(
    "of two dates only the first is offered", "return dates(listed(textOf(finding, \"options\")));",
    "return dates(listed(textOf(finding, \"options\")).slice(0, 1));"
  ),
  corrections(
    "an alias is put in place of the name", "return names([textOf(finding, \"person\")]);", "return names([textOf(finding, \"name\")]);"
  ),
  corrections("an empty cell is offered something", "if (before === \"\") return [];", ""),
  corrections("of many cells the first is left out", "return [first, ...alike].flatMap", "return alike.flatMap"),
  corrections(
    "somebody of whom there are two is taken for a stranger", "new Set([\"owner-unknown.message\", \"owner-misspelt.message\"])",
    "new Set([\"owner-unknown.message\", \"owner-misspelt.message\", \"owner-ambiguous.message\"])"
  ),
  corrections("a stranger comes without the department", "{ name, department: finding.department }", "{ name, department: \"\" }"),
  near("a single letter is near to every word that has it", "const inside = shorter > 1 &&", "const inside = shorter > 0 &&"),
  near("the furthest word comes first", "a.away - b.away", "b.away - a.away"),
  near("every word that resembles is offered", "const most = 3;", "const most = 30;"),
  told("a folder is taken for a missing file", "EISDIR: \"folder\"", "EISDIR: \"missing\""),
  told(
    "a fault of ours is told as a file's",
    "if (typeof error !== \"object\" || error === null || !(\"syscall\" in error) || !(\"code\" in error)) return undefined;",
    "if (typeof error !== \"object\" || error === null) return undefined;"
  ),
];
