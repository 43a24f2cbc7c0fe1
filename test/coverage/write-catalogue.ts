/** `npm run coverage-catalogue`: writes src/workbench/COVERAGE.md and prints what is wrong. */
import { writeFileSync } from "node:fs";
import { catalogueFile, catalogueOf, gatherEvidence } from "./catalogue";
import { catalogueMarkdown, catalogueTable } from "./print";

const { members, faults } = catalogueOf(gatherEvidence());
writeFileSync(catalogueFile, catalogueMarkdown(members));
process.stdout.write(`${[catalogueTable(members), ...faults].join("\n")}\n`);
