import { readFileSync } from "node:fs";
import ts from "typescript";
import { Registry } from "../../src/workbench/protocol/registry";
import { allTypes } from "../../src/workbench/objects/all-types";
import { hasMember } from "../../src/workbench/protocol/requirement-sets";
import { floorMinor, newestMinor, readInstalledClient } from "./catalogue";
import { newerMembersFile, newerMembersJson } from "./newer-members";
import { typingsFile } from "./program";
import { readTypings } from "./typings";

test("the list of members newer than ExcelApi 1.9 is that of the typings: else run `npm run coverage-catalogue`", () => {
  const typed = readTypings(ts.createSourceFile(typingsFile, readFileSync(typingsFile, "utf8"), ts.ScriptTarget.ES2022, true));
  expect(readFileSync(newerMembersFile, "utf8")).toBe(newerMembersJson(typed, readInstalledClient()));
  const sinceOf = new Map(typed.map(({ type, name, since }) => [`${type}.${name}`, since]));
  for (const type of new Registry(allTypes).all()) {
    for (const member of [...type.scalarNames, ...type.navigationNames, ...type.methodNames]) {
      const since = sinceOf.get(`${type.name}.${member}`) ?? 1;
      // No version of ExcelApi has it, or none that the client knows.
      if (since > newestMinor || member.startsWith("_")) continue;
      expect([type.name, member, hasMember({ ExcelApi: "1.9" }, type.name, member)]).toEqual([type.name, member, since <= floorMinor]);
      expect([type.name, member, hasMember({ ExcelApi: `1.${since}` }, type.name, member)]).toEqual([type.name, member, true]);
    }
  }
});
