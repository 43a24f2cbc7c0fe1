/** `npm run coverage-catalogue`: writes src/workbench/COVERAGE.md and the list of newer members, and prints what is wrong. */
import { writeFileSync } from "node:fs";
import { catalogueFile, catalogueOf, gatherEvidence } from "./catalogue";
import { newerMembersFile, newerMembersJson } from "./newer-members";
import { catalogueMarkdown, catalogueTable } from "./print";

const evidence = gatherEvidence();
const { members, faults } = catalogueOf(evidence);
writeFileSync(newerMembersFile, newerMembersJson(evidence.typed, evidence.client));
writeFileSync(catalogueFile, catalogueMarkdown(members));
process.stdout.write(`${[catalogueTable(members), ...faults].join("\n")}\n`);
